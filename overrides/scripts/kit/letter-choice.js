/**
 * Which form of a message the reader chose, and which subject line: radio buttons of a composer,
 * numbered as forms and lines stand there.
 */

import {find, findAll} from './find.js'

const NAMES = ['_form', '_subject']

/** @param {HTMLElement} composer */
export function chosenWording(composer) {
  return findAll(composer, '.wording')[chosen(composer, '_form')] ?? find(composer, '.wording')
}

/**
 * Returns the subject line; only mail has one.
 *
 * @param {HTMLElement} composer
 */
export function chosenSubject(composer) {
  const wording = chosenWording(composer)
  const lines = isMail(wording) ? findAll(wording, '.subjects li') : []
  return lines[chosen(composer, '_subject')]
}

/** @param {Element} wording */
export function isMail(wording) {
  return wording.hasAttribute('data-mail')
}

/** @param {HTMLElement} composer */
export function choicesOf(composer) {
  return Object.fromEntries(NAMES.map(name => [name, chosen(composer, name)]))
}

/**
 * @param {HTMLElement} composer
 * @param {unknown} note What `choicesOf` returned.
 */
export function restoreChoices(composer, note) {
  for (const [name, value] of Object.entries(note ?? {})) {
    const choice = composer.querySelector(
      `input[name="${CSS.escape(name)}"][value="${CSS.escape(String(value))}"]`,
    )
    if (choice instanceof HTMLInputElement) choice.checked = true
  }
}

/**
 * Returns the number of the choice made; the first where there is nothing to choose.
 *
 * @param {ParentNode} composer
 * @param {string} name
 */
function chosen(composer, name) {
  const choice = composer.querySelector(`input[name="${name}"]:checked`)
  return choice instanceof HTMLInputElement ? Number(choice.value) : 0
}
