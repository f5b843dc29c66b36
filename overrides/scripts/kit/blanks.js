/**
 * Blanks in texts, `<span class="blank" data-blank="your_name">[your name]</span>`: filling them,
 * and the text as it then reads.
 */

import {lookUp} from './records.js'

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
  for (const blank of blanksIn(parent)) {
    blank.dataset.gap ??= blank.textContent ?? ''
    const name = blank.dataset.blank ?? ''
    const value = lookUp(values, name)?.trim()
    const text = value || blank.dataset.gap
    if (blank.textContent !== text) blank.textContent = text
    blank.toggleAttribute('data-filled', Boolean(value))
  }
}

/**
 * Lists the blanks that nothing fills yet: the label of each by its name.
 *
 * @param {ParentNode[]} parents
 * @returns {Map<string, string>}
 */
export function gapsIn(parents) {
  const gaps = parents
    .flatMap(blanksIn)
    .filter(blank => !blank.hidden && !blank.hasAttribute('data-filled'))
  return new Map(gaps.map(({dataset}) => [dataset.blank ?? '', (dataset.gap ?? '').slice(1, -1)]))
}

/**
 * Returns the line of a text in which a blank stands, as a copy; nothing if it does not stand
 * there.
 *
 * @param {Element} element
 * @param {string} name
 * @returns {(string | Node)[]}
 */
export function lineWithBlank(element, name) {
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

/**
 * Returns the text of a message as it reads: line breaks count, what is hidden does not.
 *
 * @param {Element} element
 */
export function messageText(element) {
  const shown = Array.from(element.childNodes).filter(
    node => !(node instanceof HTMLElement && node.hidden),
  )
  return shown
    .map(node => node.textContent ?? '')
    .join('')
    .trim()
}
