/** What to ask after a question, as the build wrote it beside the pages. */

import {fillSpans} from './bank.js'
import {DataFile} from './data-file.js'
import {kit} from './kit.js'
import {lookUp} from './records.js'

/** @typedef {import('./description.js').Span} Span */

/** By the id of a question. */
export const followUps = new DataFile(
  new URL('../follow-ups.json', import.meta.url),
  /** @type {Record<string, Span[][]>} */ ({}),
)

/**
 * Returns what to ask after a question, with what is known in its blanks; nothing before the file
 * has come.
 *
 * @param {string} id
 */
export function followUpTexts(id) {
  return (lookUp(followUps.data, id) ?? []).map(words => fillSpans(words, kit))
}
