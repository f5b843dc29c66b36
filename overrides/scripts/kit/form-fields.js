/**
 * The form of a meeting goes by the description of what is kept.
 */

import {MEETING} from './description.js'
import {find} from './find.js'

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

/**
 * Tells fields what they may hold; of days, their markup says it.
 *
 * @param {Control[]} controls
 */
export function setConstraints(controls) {
  for (const control of controls) {
    const {max, least, most, usual, isNeeded} = fieldOf(control.name)
    if (control instanceof HTMLSelectElement) continue
    if (max) control.maxLength = max
    control.required = Boolean(isNeeded)
    if (control instanceof HTMLTextAreaElement) continue
    if (most) [control.min, control.max] = [String(least), String(most)]
    if (usual) control.dataset.usual = String(usual)
  }
}

/**
 * Opens a fold in which something was written, and no other.
 *
 * @param {HTMLDetailsElement} fold
 * @param {Control[]} controls
 */
export function openIfWritten(fold, controls) {
  fold.open = controls.some(
    control => fold.contains(control) && control.value !== (control.dataset.usual ?? ''),
  )
}

/**
 * Says which fields cannot be kept so.
 *
 * @param {HTMLElement} form
 * @param {Control[]} controls
 * @param {Control[]} wrong
 */
export function showErrors(form, controls, wrong) {
  for (const control of controls.filter(({name}) => isValidated(name))) {
    const isWrong = wrong.includes(control)
    find(form, `[data-error="${control.name}"]`).hidden = !isWrong
    if (isWrong) control.setAttribute('aria-invalid', 'true')
    else control.removeAttribute('aria-invalid')
  }
}

/**
 * Whether something can be wrong with a field, so that there is a place to say it.
 *
 * @param {string} name
 */
function isValidated(name) {
  const {type, isNeeded} = fieldOf(name)
  return type === 'day' || isNeeded === true
}

/**
 * @param {string} name
 * @returns {import('./description.js').Field}
 */
function fieldOf(name) {
  return MEETING[/** @type {import('./description.js').MeetingField} */ (name)]
}
