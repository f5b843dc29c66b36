/**
 * Question lists as data: which questions fit a filter, and picking, ordering and counting them.
 */

import {USUAL_MINUTES} from './bank.js'
import {randomId} from './random.js'

/** @typedef {import('./description.js').Picked} Picked */

/**
 * What a question is for. An empty list fits everything, but for audiences: those who choose one
 * look for what was chosen for them.
 *
 * @typedef {object} Facts
 * @property {string} phase
 * @property {string} topic
 * @property {string[]} whom
 * @property {string[]} aims
 * @property {string[]} audiences
 * @property {number} minutes
 * @property {string} words As `searchWords` returns them, with a space before the first.
 */

/**
 * @typedef {Record<string, string>} Filter By name: phase, topic, whom, aim, audience, minutes,
 *   words. Empty or missing: any.
 */

/**
 * Returns a test for questions; what is the same for all of them is worked out once.
 *
 * @param {Filter} filter
 * @returns {(facts: Facts) => boolean}
 */
export function questionFilter({phase, topic, whom, aim, audience, minutes, words = ''}) {
  // Where none are looked for, the words of no question are worked out.
  const beginnings =
    searchWords(words)
      .match(/\S+/g)
      ?.map(word => ` ${word}`) ?? []
  return facts =>
    (!phase || facts.phase === phase) &&
    (!topic || facts.topic === topic) &&
    (!minutes || facts.minutes <= Number(minutes)) &&
    serves(facts.whom, whom) &&
    serves(facts.aims, aim) &&
    (!audience || facts.audiences.includes(audience)) &&
    beginnings.every(beginning => facts.words.includes(beginning))
}

/**
 * @param {string[]} list
 * @param {string | undefined} wanted
 */
function serves(list, wanted) {
  return !wanted || list.length === 0 || list.includes(wanted)
}

/**
 * Returns the words of a text in small letters, one space between them, without accents and
 * apostrophes.
 *
 * @param {string} text
 */
export function searchWords(text) {
  const letters = text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
  return letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/**
 * @template {Picked} P
 * @param {P[]} picked
 * @param {P[]} more
 * @returns {P[]} With those of `more` at the end that were not in it.
 */
export function addQuestions(picked, more) {
  return [...picked, ...more.filter(({id}) => !picked.some(each => each.id === id))]
}

/**
 * @template {Picked} P
 * @param {P[]} picked
 * @param {string[]} ids
 * @returns {P[]}
 */
export function removeQuestions(picked, ids) {
  return picked.filter(({id}) => !ids.includes(id))
}

/**
 * @param {Picked[]} picked
 * @param {string} id
 * @param {-1 | 1} step
 * @returns {Picked[]} The same order if there is no place to go.
 */
export function moveQuestion(picked, id, step) {
  const from = picked.findIndex(each => each.id === id)
  const [one, other] = [picked[from], picked[from + step]]
  return one && other ? picked.with(from, other).with(from + step, one) : picked
}

/** @param {{minutes: number}[]} picked */
export function totalMinutes(picked) {
  return picked.reduce((sum, {minutes}) => sum + minutes, 0)
}

/**
 * @param {string} text
 * @returns {Required<Picked>} A question of the reader's own.
 */
export function ownQuestion(text) {
  return {id: `own-${randomId()}`, words: [text], minutes: USUAL_MINUTES}
}

/**
 * Returns the name of the notice for a list that has grown or shrunk.
 *
 * @param {'picked' | 'dropped'} change
 * @param {number} count
 */
export function countNotice(change, count) {
  if (count > 1) return change
  return count === 1 ? `${change}-one` : `${change}-last`
}
