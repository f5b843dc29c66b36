/**
 * What tabs keep apart: each tab of the guide says, when another asks or when it learns to, that it
 * holds something which no other sees.
 */

/** @typedef {import('./shelf.js').Shelf} Shelf */

const ASKS = 'asks'
const HOLDS = 'holds'

/** @type {BroadcastChannel | undefined} */
let tabs

/**
 * Says what this tab holds, at once and whenever another asks.
 *
 * @param {Shelf} shelf
 */
export function answerOtherTabs(shelf) {
  if (tabs) return
  const answer = () => {
    if (shelf.hasDocument('sessionStorage')) tabs?.postMessage(HOLDS)
  }
  try {
    tabs = new BroadcastChannel(shelf.prefix)
  } catch {
    return // Browsers that may keep nothing refuse to let tabs talk, too.
  }
  tabs.addEventListener('message', ({data}) => data === ASKS && answer())
  answer()
}

/**
 * Asks the other tabs, and shows words once one of them holds what this one does not.
 *
 * @param {Shelf} shelf
 * @param {HTMLElement} words
 */
export function askOtherTabs(shelf, words) {
  answerOtherTabs(shelf)
  tabs?.addEventListener('message', ({data}) => {
    if (data === HOLDS) words.hidden = false
  })
  tabs?.postMessage(ASKS)
}
