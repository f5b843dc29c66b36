/**
 * The line of a letter that a field fills, shown below it: the letter itself may be out of sight.
 */

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

/**
 * Returns the line of a text in which a blank stands, as a copy; nothing if it does not stand
 * there.
 *
 * @param {Element} element
 * @param {string} name
 * @returns {(string | Node)[]}
 */
function lineWithBlank(element, name) {
  /** @type {(string | Node)[][]} */
  const lines = [[]]
  for (const node of element.childNodes) {
    const [first = '', ...rest] = node instanceof Text ? node.data.split('\n') : []
    lines.at(-1)?.push(node instanceof Text ? first : copyToRead(node))
    lines.push(...rest.map(text => [text]))
  }
  return (
    lines.find(line =>
      line.some(part => part instanceof HTMLElement && part.dataset.blank === name),
    ) ?? []
  )
}

/**
 * Returns a copy of a part of a letter that is nothing to press.
 *
 * @param {Node} node
 */
function copyToRead(node) {
  const copy = node.cloneNode(true)
  if (copy instanceof Element) for (const name of ['role', 'tabindex']) copy.removeAttribute(name)
  return copy
}
