/**
 * Documents that are to be kept elsewhere, where others may be already: which go, and which give
 * way. Pure.
 */

import {hasOtherData} from './envelope.js'

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
  return {
    isClash: clashing.length > 0,
    going: isMine ? here : here.filter(each => !clashing.includes(each)),
    losing: isMine ? others : clashing,
  }
}
