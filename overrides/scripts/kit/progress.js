/**
 * How much of a list of tips is ticked.
 */

import {isTicked} from './fields.js'
import {interpolate} from './words.js'

/**
 * @param {ParentNode} sheet
 * @param {import('./fields.js').Field[]} fields
 */
export function showProgress(sheet, fields) {
  const words = sheet.querySelector('.sheet-progress')
  if (!(words instanceof HTMLElement)) return
  const boxes = fields.filter(field => field.closest('.tips'))
  words.hidden = boxes.length === 0
  words.textContent = interpolate(words.dataset.words, {
    done: boxes.filter(isTicked).length,
    all: boxes.length,
  })
}
