/**
 * The parts of a meeting's card.
 */

import {find} from './find.js'

/**
 * Shows a part of a card, or hides it where there is nothing to say.
 *
 * @param {ParentNode} card
 * @param {string} name
 * @param {string} text
 */
export function part(card, name, text) {
  const row = find(card, `[data-part="${name}"]`)
  row.hidden = !text
  find(row, 'dd').textContent = text
}

/**
 * @param {ParentNode} form
 * @param {string} name
 * @param {string} value
 */
export function labelOf(form, name, value) {
  const select = /** @type {HTMLSelectElement} */ (find(form, `select[name="${name}"]`))
  return value
    ? (Array.from(select.options).find(option => option.value === value)?.text ?? '')
    : ''
}
