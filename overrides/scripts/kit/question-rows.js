/**
 * The questions of a page as rows that can be filtered and picked: what the markup says about each.
 */

import {find} from './find.js'
import {searchWords} from './questions.js'

/** @typedef {import('./questions.js').Facts} Facts */
/** @typedef {import('./description.js').Picked} Picked */

/**
 * A question on the page.
 *
 * @typedef {object} Row
 * @property {HTMLElement} element
 * @property {Picked} question
 * @property {Facts} facts
 * @property {Element[]} parts Shown if and only if a row of theirs is.
 */

/**
 * @param {Element} picker
 * @param {HTMLElement} element
 * @returns {Row}
 */
export function rowOf(picker, element) {
  const id = element.dataset.question ?? ''
  const group = element.closest('[data-group]')
  const entry = picker.querySelector(`[data-entry="${CSS.escape(id)}"]`)
  const facts = factsOf(element, group?.querySelector('h2')?.textContent ?? '')
  return {
    element,
    question: {id, minutes: facts.minutes},
    facts,
    parts: [element, group, entry].filter(part => part !== null),
  }
}

/**
 * @param {HTMLElement} element
 * @param {string} title Of the group it stands in.
 * @returns {Facts}
 */
function factsOf({dataset, textContent}, title) {
  const {phase = '', topic = '', minutes, whom, aims, audiences} = dataset
  return {
    phase,
    topic,
    whom: list(whom),
    aims: list(aims),
    audiences: list(audiences),
    minutes: Number(minutes),
    words: ` ${searchWords(`${title} ${textContent}`)}`,
  }
}

/** @param {string | undefined} text */
function list(text) {
  return (text ?? '').split(' ').filter(Boolean)
}

/**
 * Returns where a question has its words.
 *
 * @param {Element} row
 */
export function headingOf(row) {
  return row.querySelector('h2, .asked') ?? find(row, 'a')
}
