/**
 * Blanks in texts, `<span class="blank" data-blank="your_name">[your name]</span>`, and how
 * they are filled.
 */

import {lookUp} from './records.js'
import {setText} from './set-text.js'

/**
 * @param {ParentNode} parent
 * @returns {HTMLElement[]}
 */
export function blanksIn(parent) {
  return Array.from(parent.querySelectorAll('.blank'))
}

/**
 * Fills every blank for which there is a value; the others stand in brackets, as the server wrote
 * them.
 *
 * @param {ParentNode} parent
 * @param {Record<string, string>} values
 */
export function fillBlanks(parent, values) {
  for (const blank of blanksIn(parent)) fillBlank(blank, lookUp(values, blank.dataset.blank ?? ''))
}

/**
 * @param {HTMLElement} blank
 * @param {string | undefined} given
 */
export function fillBlank(blank, given) {
  blank.dataset.gap ??= blank.textContent ?? ''
  const value = given?.trim()
  const text = value || blank.dataset.gap
  setText(blank, text)
  blank.toggleAttribute('data-filled', Boolean(value))
}
