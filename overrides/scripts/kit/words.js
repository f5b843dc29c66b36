/**
 * What a page says: words with values in them, and the one place that screen readers speak when it
 * changes.
 */

import {find} from './find.js'

/**
 * @param {string | undefined} words Such as "{count} questions".
 * @param {Record<string, string | number>} values
 */
export function interpolate(words = '', values) {
  return words.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''))
}

/**
 * Returns a text with a space for each gap between its words.
 *
 * @param {string} text
 */
export function oneLine(text) {
  return text.replace(/\s+/g, ' ').trim()
}

/**
 * The form of words that a number takes in the page's language, of those that a template gave an
 * element as `data-one`, `data-other` and so on.
 *
 * @param {number} count
 * @param {HTMLElement} element
 */
export function formFor(count, {dataset}) {
  const rules = new Intl.PluralRules(document.documentElement.lang)
  return dataset[rules.select(count)] ?? dataset.other
}

/** Milliseconds in which what is said becomes one text: of two texts at once, only one is heard. */
const AT_ONCE = 150

/** @type {string[]} What is to be said. */
const waiting = []

/** @param {string} text Empty for nothing, but what waits. */
export function speak(text) {
  if (!text) say('')
  else if (waiting.push(text) < 2) setTimeout(() => say(waiting.splice(0).join(' ')), AT_ONCE)
}

/** @param {string} text */
function say(text) {
  const status = find(document, '#_spoken')
  // The same words are spoken again only if the text differs.
  status.textContent = text && text === status.textContent ? `${text}\u00a0` : text
}
