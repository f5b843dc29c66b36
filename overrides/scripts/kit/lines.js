/**
 * What the fields of a sheet ask and say, in words.
 */

import {answerText, isCheckable, isTicked} from './fields.js'
import {plainText} from './plain-text.js'

/** @typedef {import('./fields.js').Field} Field */
/** @typedef {import('./sheet-text.js').Line} Line */

/**
 * Returns what a field asks and says; a choice not taken says nothing.
 *
 * @param {Field} field
 * @returns {Line[]}
 */
export function linesOfField(field) {
  const block = plainText(
    (field.closest('.block') ?? field.form)?.querySelector('legend, .label, label'),
  )
  const label =
    field.getAttribute('aria-label') ||
    plainText(field.closest('label')?.querySelector('span') ?? field.labels?.[0])
  if (field.type === 'radio') return [{block, label: '', answer: isTicked(field) ? label : ''}]
  if (isCheckable(field)) return [{block, label, answer: '', ticked: field.checked}]
  return [{block, label: label === block ? '' : label, answer: answerText(field)}]
}
