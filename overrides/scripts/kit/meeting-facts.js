/**
 * What is known about a meeting, as a card and the pack say it; all words come from the page.
 */

import {find} from './find.js'
import {formatWhen} from './when.js'
import {interpolate} from './words.js'

/** @typedef {import('./description.js').Meeting} Meeting */

/**
 * @param {ParentNode} card
 * @param {Meeting} meeting
 * @param {ParentNode} form Where choices have their names.
 */
export function showMeetingFacts(card, meeting, form) {
  const {minutes} = meeting
  const {words} = find(card, '[data-part="minutes"]').dataset
  showPart(card, 'when', formatWhen(meeting, document.documentElement.lang))
  showPart(card, 'minutes', minutes ? interpolate(words, {minutes}) : '')
  showPart(card, 'how', optionLabel(form, 'how', meeting.how))
  for (const name of /** @type {const} */ (['place', 'next', 'promises']))
    showPart(card, name, meeting[name])
}

/**
 * Says what somebody does, and where.
 *
 * @param {Meeting} meeting
 */
export function workOf({role, organisation}) {
  return [role, organisation].filter(Boolean).join(', ')
}

/**
 * Shows a part of a card, or hides it where there is nothing to say.
 *
 * @param {ParentNode} card
 * @param {string} name
 * @param {string} text
 */
export function showPart(card, name, text) {
  const row = find(card, `[data-part="${name}"]`)
  row.hidden = !text
  find(row, 'dd').textContent = text
}

/**
 * @param {ParentNode} form
 * @param {string} name
 * @param {string} value
 */
export function optionLabel(form, name, value) {
  const select = /** @type {HTMLSelectElement} */ (find(form, `select[name="${name}"]`))
  return value
    ? (Array.from(select.options).find(option => option.value === value)?.text ?? '')
    : ''
}
