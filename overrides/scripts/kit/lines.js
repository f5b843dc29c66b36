/**
 * What the fields of a sheet ask and say, in words.
 */

import {isBox, isTicked, reads} from './fields.js'

/** @typedef {import('./fields.js').Field} Field */
/** @typedef {import('./sheet-text.js').Line} Line */

/**
 * Returns what a field asks and says; a choice not taken says nothing.
 *
 * @param {Field} field
 * @returns {Line[]}
 */
export function linesOf(field) {
  const block = textOf(
    (field.closest('.block') ?? field.form)?.querySelector('legend, .label, label'),
  )
  const label =
    field.ariaLabel || textOf(field.closest('label')?.querySelector('span') ?? field.labels?.[0])
  if (field.type === 'radio') return [{block, label: '', answer: isTicked(field) ? label : ''}]
  if (isBox(field)) return [{block, label, answer: '', ticked: field.checked}]
  return [{block, label: label === block ? '' : label, answer: reads(field)}]
}

/** @param {Element | null | undefined} element */
export function textOf(element) {
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
}
