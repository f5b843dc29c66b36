/**
 * The line of a letter that a field fills, shown below it: the letter itself may be out of sight.
 */

import {lineWithBlank} from './blanks.js'
import {find} from './find.js'

/**
 * @param {HTMLElement} shown Where it is shown; it moves to the field.
 * @param {HTMLInputElement} field
 * @param {HTMLElement[]} parts Of the letter.
 */
export function showLine(shown, field, parts) {
  const line =
    parts.map(part => lineWithBlank(part, field.name)).find(found => found.length > 0) ?? []
  find(shown, 'q').replaceChildren(...line)
  shown.hidden = line.length === 0
  if (shown.parentElement !== field.parentElement) field.after(shown)
}
