/**
 * Lets tabs know of each other on a shared computer, where each keeps what is written in it for
 * itself. Nothing of what is written travels: only that there is something.
 */

/** @typedef {import('./store.js').Store} Store */

/**
 * Answers other tabs, and asks them where this one is empty.
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
