/**
 * The fields of a sheet: what they hold, under which name it is kept, and what stands for them on
 * paper.
 */

import {isRecord, lookUp} from './records.js'

/** @typedef {import('./description.js').Answers} Answers */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */

/** Characters that fit beside a label on paper. */
const LINE = 45

/**
 * @param {ParentNode} parent
 * @returns {Field[]}
 */
export function fieldsOf(parent) {
  return Array.from(parent.querySelectorAll(':is(input, textarea, select)[name]'))
}

/**
 * Returns the reader's answers; what a field was prefilled with is none, nor is what it refuses.
 *
 * @param {Field[]} fields
 * @param {Record<string, string>} [prefills]
 * @returns {Answers}
 */
export function answersOf(fields, prefills = {}) {
  const entries = fields
    .filter(field => !isPrefilled(field, prefills))
    .flatMap(field => {
      const {name, type, value} = field
      if (isCheckable(field))
        return field.checked ? [[answerName(field), type === 'radio' ? value : true]] : []
      return value && field.validity.valid ? [[name, value]] : []
    })
  return Object.fromEntries(entries)
}

/**
 * Whether a field says what the kit knows already.
 *
 * @param {Field} field
 * @param {Record<string, string>} prefills
 */
function isPrefilled({dataset, value}, prefills) {
  const known = prefills[dataset.prefill ?? '']
  return known !== undefined && (dataset.mode ?? value.trim()) === known
}

/**
 * Fills the fields with the answers, or with their prefills; one that holds the answer already
 * keeps its cursor.
 *
 * @param {Field[]} fields
 * @param {unknown} data
 * @param {Record<string, string>} [prefills]
 */
export function fillFields(fields, data, prefills = {}) {
  const answers = isRecord(data) ? data : {}
  for (const field of fields) {
    const answer = lookUp(answers, answerName(field))
    const known = prefills[field.dataset.prefill ?? ''] ?? ''
    const text = typeof answer === 'string' ? answer : known
    const isChosen = text !== '' && text === (answer ? field.value : field.dataset.mode)
    if (isCheckable(field)) field.checked = field.type === 'radio' ? isChosen : answer === true
    else if (field.value !== text) field.value = text
  }
}

/**
 * Shows what is kept of a field without the spaces around it. One that says it already keeps its
 * spaces and its cursor: somebody may be in the middle of a sentence.
 *
 * @param {Field} field
 * @param {string} text
 */
export function showText(field, text) {
  if (field.value.trim() !== text.trim()) field.value = text
}

/**
 * @param {Field[]} fields
 * @param {boolean} readOnly
 */
export function setReadOnly(fields, readOnly) {
  for (const field of fields) {
    if (isCheckable(field) || field instanceof HTMLSelectElement) field.disabled = readOnly
    else field.readOnly = readOnly
  }
}

/**
 * Writes next to each field what stands for it on paper: a printed field would lose its end.
 *
 * @param {Field[]} fields
 * @param {boolean} blank
 */
export function mirrorForPrint(fields, blank) {
  for (const field of fields.filter(each => !isCheckable(each))) {
    const text = blank ? '' : answerText(field)
    const mirror = mirrorOf(field)
    mirror.textContent = text
    mirror.toggleAttribute('data-long', text.length > LINE || text.includes('\n'))
  }
}

/** @param {Field} field */
export function isTicked(field) {
  return isCheckable(field) && field.checked
}

/**
 * @param {Field} field
 * @returns {field is HTMLInputElement}
 */
export function isCheckable(field) {
  return field.type === 'checkbox' || field.type === 'radio'
}

/**
 * The name under which an answer is kept; boxes that share a name are told apart by their value.
 *
 * @param {Field} field
 */
export function answerName(field) {
  return field.type === 'checkbox' && field.value !== 'on'
    ? `${field.name}.${field.value}`
    : field.name
}

/**
 * Returns a field's answer as people write it, empty for what it refuses: days and times in the
 * page's language, short where it stands in a table.
 *
 * @param {Field} field
 */
export function answerText(field) {
  if (!field.validity.valid) return ''
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.text ?? ''
  const day = field instanceof HTMLInputElement ? field.valueAsDate : null
  if (!day) return field.value
  const language = document.documentElement.lang || undefined
  const dateStyle = field.closest('td') ? 'medium' : 'long'
  if (field.type === 'date') return day.toLocaleDateString(language, {dateStyle, timeZone: 'UTC'})
  return day.toLocaleTimeString(language, {timeStyle: 'short', timeZone: 'UTC'})
}

/** @param {Field} field */
function mirrorOf(field) {
  const next = field.nextElementSibling
  if (next instanceof HTMLElement && next.classList.contains('mirror')) return next
  const mirror = document.createElement('div')
  mirror.className = 'mirror'
  mirror.ariaHidden = 'true'
  field.after(mirror)
  return mirror
}
