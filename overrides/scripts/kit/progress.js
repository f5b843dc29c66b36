/**
 * How much of a list of tips is ticked.
 */

import {isTicked} from './fields.js'
import {fillIn} from './say.js'

/**
 * @param {ParentNode} sheet
 * @param {import('./fields.js').Field[]} fields
 */
export function showProgress(sheet, fields) {
  const words = sheet.querySelector('.sheet-progress')
  if (!(words instanceof HTMLElement)) return
  const boxes = fields.filter(field => field.closest('.tips'))
  words.hidden = boxes.length === 0
  words.textContent = fillIn(words.dataset.words, {
    done: boxes.filter(isTicked).length,
    all: boxes.length,
  })
}
