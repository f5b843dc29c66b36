/**
 * What other tabs do to the storage of a site, as events of its store.
 */

import {storageArea} from './area.js'
import {ERASED, KEEPING} from './shelf.js'

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
