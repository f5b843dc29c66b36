/**
 * The questions of a page as rows that can be filtered and picked: what the markup says about each.
 */

import {find, findAll} from './find.js'
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
 * Reads all rows. The list of contents is looked through once, not once for each.
 *
 * @param {Element} picker
 */
export function rowsOf(picker) {
  const entries = new Map(findAll(picker, '[data-entry]').map(each => [each.dataset.entry, each]))
  return findAll(picker, '[data-facts]').map(element => rowOf(element, entries))
}

/**
 * Reads a row; of one in a list, the id stands in its link alone.
 *
 * @param {HTMLElement} element
 * @param {Map<string | undefined, HTMLElement>} entries Of the list of contents, by the id.
 * @returns {Row}
 */
function rowOf(element, entries) {
  const {dataset} = element
  const id = (dataset.question ||= find(element, 'a').getAttribute('href')?.split('#')[1] ?? '')
  const group = element.closest('[data-group]')
  const facts = factsOf(element, group)
  return {
    element,
    question: {id, minutes: facts.minutes},
    facts,
    parts: [element, group, entries.get(id)].filter(part => !!part),
  }
}

/**
 * Reads what the page says as "core 3;peer senior;explore": the phase and the minutes, who is
 * asked, the aims, the audiences. Its words are worked out once somebody looks for some.
 *
 * @param {HTMLElement} element
 * @param {Element | null} group It stands in, named by its topic.
 * @returns {Facts}
 */
function factsOf(element, group) {
  const [first = [], whom = [], aims = [], audiences = []] = (element.dataset.facts ?? '')
    .split(';')
    .map(list)
  const [phase = '', minutes] = first
  /** @type {string | undefined} */
  let words
  return {
    phase,
    topic: group?.getAttribute('data-group') ?? '',
    whom,
    aims,
    audiences,
    minutes: Number(minutes),
    get words() {
      return (words ??= ` ${searchWords(wordsOf(element, group))}`)
    },
  }
}

/**
 * Returns what is read in a row, its button left out.
 *
 * @param {HTMLElement} element
 * @param {Element | null} group
 */
function wordsOf(element, group) {
  const parts = Array.from(element.children).filter(part => !part.matches('.pick'))
  return [group?.querySelector('h2'), ...parts].map(part => part?.textContent).join(' ')
}

/** @param {string} text */
function list(text) {
  return text.split(' ').filter(Boolean)
}

/**
 * Returns where a question has its words.
 *
 * @param {Element} row
 */
export function headingOf(row) {
  return row.querySelector('h2, .asked') ?? find(row, 'a')
}
