/**
 * What tabs keep apart: a tab says, when another asks, that it holds something which no other sees.
 */

const ASKS = 'asks'
const HOLDS = 'holds'

/**
 * Answers the other tabs of this guide. Where the page has words for it, asks them as well, and
 * shows the words once a tab holds something of its own.
 *
 * @param {import('./store.js').Store} store
 * @param {AbortSignal} signal
 */
export function speakWithTabs(store, signal) {
  const channel = new BroadcastChannel(store.shelf.prefix)
  const words = document.querySelector('[data-elsewhere]')
  signal.addEventListener('abort', () => channel.close())
  channel.addEventListener('message', ({data}) => {
    if (data === ASKS && store.keeping !== 'device' && store.names().length)
      channel.postMessage(HOLDS)
    if (data === HOLDS) words?.removeAttribute('hidden')
  })
  if (words) channel.postMessage(ASKS)
}
