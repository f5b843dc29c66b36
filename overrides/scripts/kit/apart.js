/**
 * What tabs keep apart: each tab of the guide says, when another asks or when it learns to, that it
 * holds something which no other sees.
 */

import {kit} from './kit.js'

const ASKS = 'asks'
const HOLDS = 'holds'

const {shelf} = kit.store
const tabs = channel()

/** Browsers that may keep nothing refuse to let tabs talk, too. */
function channel() {
  try {
    return new BroadcastChannel(shelf.prefix)
  } catch {
    return undefined
  }
}

function answer() {
  if (shelf.hasDocument('sessionStorage')) tabs?.postMessage(HOLDS)
}

/**
 * Asks the other tabs, and shows words once one of them holds what this one does not.
 *
 * @param {HTMLElement} words
 */
export function askOtherTabs(words) {
  tabs?.addEventListener('message', ({data}) => {
    if (data === HOLDS) words.hidden = false
  })
  tabs?.postMessage(ASKS)
}

tabs?.addEventListener('message', ({data}) => data === ASKS && answer())
answer()
