/**
 * What other tabs do to the storage of a site, as events of its store.
 */

import {storageArea} from './area.js'
import {ERASED, KEEPING} from './shelf.js'

/** @typedef {import('./store.js').Store} Store */

/**
 * Returns what another tab did, or undefined where it is none of ours.
 *
 * @param {StorageEvent} event
 * @param {string} prefix What the keys of the site begin with.
 * @returns {{type: 'store-changed' | 'store-kept' | 'store-erased', name: string} | undefined}
 */
export function changeElsewhere(event, prefix) {
  if (event.storageArea !== storageArea('localStorage')) return undefined
  const name = event.key?.startsWith(prefix) ? event.key.slice(prefix.length) : ''
  if (name === ERASED) return event.newValue ? {type: 'store-erased', name: ''} : undefined
  if (name === KEEPING) return {type: 'store-kept', name: ''}
  return name ? {type: 'store-changed', name} : undefined
}

/**
 * Answers other tabs, and asks them where this one is empty: on a shared computer, each keeps what
 * is written in it for itself. Nothing of that travels, only that there is something.
 *
 * @param {Store} store
 * @param {() => void} found Called once another tab says that it keeps something.
 * @param {AbortSignal} signal
 */
export function askOtherTabs(store, found, signal) {
  // A browser without it says nothing.
  if (!('BroadcastChannel' in globalThis)) return
  const channel = new BroadcastChannel(store.shelf.prefix + 'tabs')
  const isHere = () => store.keeping !== 'device' && !store.isEmpty
  channel.onmessage = ({data}) => {
    if (data === 'asked' && isHere()) channel.postMessage('kept')
    if (data === 'kept' && store.isEmpty) found()
  }
  signal.addEventListener('abort', () => channel.close())
  if (store.isEmpty) channel.postMessage('asked')
}
