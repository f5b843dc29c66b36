/** The languages of questions that are asked in another than the guide's: the build wrote them. */

import {kit} from './kit.js'
import {lookUp} from './records.js'

/**
 * Tells readers' devices in which language the words of a question are, once that is known.
 *
 * @param {string} id
 * @param {Iterable<HTMLElement>} elements Where they stand.
 */
export function tellLanguage(id, elements) {
  const language = lookUp(kit.bank.data.questions, id)?.language
  if (language) for (const element of elements) element.lang = language
}
