/**
 * Documents that are to be kept elsewhere, where others may be already: which go, and which give
 * way. Pure.
 */

import {unwrap} from './envelope.js'

/** @typedef {[string, string]} Entry A document's name, and its text. */

/**
 * @param {Entry[]} here
 * @param {(name: string) => string | null} there
 * @param {'ask' | 'mine' | 'theirs'} prefer Which version of a document stays.
 * @returns {{isClash: boolean, going: Entry[], losing: Entry[]}}
 */
export function sortEntries(here, there, prefer) {
  const clashing = here.filter(([name, text]) => hasOtherData(there(name), text))
  const others = clashing.map(([name]) => /** @type {Entry} */ ([name, there(name)]))
  const isMine = prefer !== 'theirs'
  const mine = here.map(([name, text]) => /** @type {Entry} */ ([name, madeOf(text, there(name))]))
  return {
    isClash: clashing.length > 0,
    going: isMine ? mine : here.filter(each => !clashing.includes(each)),
    losing: isMine ? others : clashing,
  }
}

/**
 * Whether two kept documents hold different things; one that is not there differs from none. Of one
 * that is no envelope, every character counts.
 *
 * @param {string | null} stored
 * @param {string} text
 */
function hasOtherData(stored, text) {
  const [there, here] = [unwrap(stored), unwrap(text)]
  if (stored === null || !there || !here) return stored !== null && stored !== text
  return JSON.stringify(there.data) !== JSON.stringify(here.data)
}

/**
 * Returns a document that takes another's place, as made of it.
 *
 * @param {string} text
 * @param {string | null} other
 */
function madeOf(text, other) {
  const [mine, theirs] = [unwrap(text), unwrap(other)]
  return mine && theirs ? JSON.stringify({...mine, from: [theirs.id]}) : text
}
