/**
 * Parts of a page as plain text.
 */

import {oneLine} from './words.js'

/**
 * Returns what an element says; what is hidden in it says nothing.
 *
 * @param {Element | null | undefined} element
 */
export function plainText(element) {
  const copy = /** @type {Element | undefined} */ (element?.cloneNode(true))
  for (const part of copy?.querySelectorAll('[hidden]') ?? []) part.remove()
  return oneLine(copy?.textContent ?? '')
}

/** @param {string} title */
export function underlined(title) {
  return `${title}\n${'-'.repeat([...title].length)}`
}
