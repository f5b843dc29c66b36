/**
 * The fields of a sheet: what they hold, under which name it is kept, what they ask, and what stands for them on paper.
 */

/** @typedef {import('./kit.mjs').Answers} Answers */
/** @typedef {import('./sheet-text.mjs').Line} Line */
/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

/**
 * @param {ParentNode} parent
 * @returns {Field[]}
 */
export function fieldsOf(parent) {
  return Array.from(parent.querySelectorAll('input, textarea')).filter(isField)
}

/**
 * @param {Field[]} fields
 * @returns {Answers}
 */
export function answersOf(fields) {
  const entries = fields.flatMap(field => {
    if (field.type === 'checkbox') return isTicked(field) ? [[key(field), true]] : []
    if (field.type === 'radio') return isTicked(field) ? [[field.name, field.value]] : []
    return field.value ? [[field.name, field.value]] : []
  })
  return Object.fromEntries(entries)
}

/**
 * Fills the fields; one that holds the answer already keeps its cursor.
 *
 * @param {Field[]} fields
 * @param {unknown} data
 */
export function fill(fields, data) {
  const answers = /** @type {Record<string, unknown>} */ (typeof data === 'object' && data ? data : {})
  for (const field of fields) {
    const answer = Object.hasOwn(answers, key(field)) ? answers[key(field)] : undefined
    const text = typeof answer === 'string' ? answer : ''
    if (isBox(field)) field.checked = field.type === 'radio' ? answer === field.value : answer === true
    else if (field.value !== text) field.value = text
  }
}

/**
 * @param {Field[]} fields
 * @param {boolean} readOnly
 */
export function lock(fields, readOnly) {
  for (const field of fields) {
    if (isBox(field)) field.disabled = readOnly
    else field.readOnly = readOnly
  }
}

/**
 * Writes next to each field what stands for it on paper: a printed field would lose its end.
 *
 * @param {Field[]} fields
 * @param {boolean} blank
 */
export function mirror(fields, blank) {
  for (const field of fields) if (!isBox(field)) mirrorOf(field).textContent = blank ? '' : reads(field)
}

/**
 * Returns what a field asks and says; a choice not taken says nothing.
 *
 * @param {Field} field
 * @returns {Line[]}
 */
export function linesOf(field) {
  const block = textOf((field.closest('.block') ?? field.form)?.querySelector('legend, .label, label')) 
  const label = field.ariaLabel || textOf(field.closest('label')?.querySelector('span') ?? field.labels?.[0])
  if (field.type === 'radio') return [{block, label: '', answer: isTicked(field) ? label : ''}]
  if (isBox(field)) return [{block, label, answer: '', ticked: field.checked}]
  return [{block, label: label === block ? '' : label, answer: reads(field)}]
}

/** @param {Field} field */
export function isTicked(field) {
  return isBox(field) && field.checked
}

/**
 * @param {Element} element
 * @returns {element is Field}
 */
function isField(element) {
  return (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) && element.name !== ''
}

/**
 * @param {Field} field
 * @returns {field is HTMLInputElement}
 */
function isBox(field) {
  return field.type === 'checkbox' || field.type === 'radio'
}

/**
 * The name under which an answer is kept; boxes that share a name are told apart by their value.
 *
 * @param {Field} field
 */
function key(field) {
  return field.type === 'checkbox' && field.value !== 'on' ? `${field.name}.${field.value}` : field.name
}

/**
 * Returns a field's answer as people write it: days and times in the page's language.
 *
 * @param {Field} field
 */
function reads(field) {
  const day = field instanceof HTMLInputElement ? field.valueAsDate : null
  if (!day) return field.value
  const language = document.documentElement.lang || undefined
  if (field.type === 'date') return day.toLocaleDateString(language, {dateStyle: 'long', timeZone: 'UTC'})
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

/** @param {Element | null | undefined} element */
function textOf(element) {
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
}
