/**
 * Answers that a sheet holds and no longer asks for: they stay kept, and where they can be seen
 * they are.
 */

import {interpolate} from './words.js'

/** @typedef {import('./description.js').Answers} Answers */

/**
 * Says below a question which of the reader's answers it no longer offers.
 *
 * @param {ParentNode} sheet
 * @param {Answers} answers What is kept besides the fields.
 */
export function showGone(sheet, answers) {
  for (const line of /** @type {NodeListOf<HTMLElement>} */ (
    sheet.querySelectorAll('[data-gone]')
  )) {
    const name = line.dataset.gone ?? ''
    const found = Object.entries(answers).flatMap(([field, answer]) => {
      if (field === name) return [String(answer)]
      return field.startsWith(`${name}.`) ? [field.slice(name.length + 1)] : []
    })
    line.hidden = found.length === 0
    line.textContent = interpolate(line.dataset.words, {answer: found.map(wordsOfId).join(', ')})
  }
}

/**
 * Returns them as lines of a sheet's text.
 *
 * @param {Answers} answers What is kept besides the fields.
 * @param {string} block The heading over them.
 * @returns {import('./sheet-text.js').Line[]}
 */
export function goneLines(answers, block) {
  return Object.entries(answers).map(([name, answer]) =>
    answer === true
      ? {block, label: wordsOfId(name), answer: '', ticked: true}
      : {block, label: wordsOfId(name), answer},
  )
}

/**
 * Ids come from words.
 *
 * @param {string} id
 */
export function wordsOfId(id) {
  return id.replace(/[-~.]+/g, ' ').trim()
}
