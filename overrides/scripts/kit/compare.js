/**
 * What the answers from several talks say together. Pure.
 */

import {lookUp} from './records.js'

/** @typedef {import('./description.js').Answers} Answers */
/** @typedef {{person: string, answers: Answers}} Talk */

/** Steps of a scale that still count as the same opinion. */
const NEAR = 1

/**
 * Whether the answers of all who gave one agree; undefined where it can't be told: words, or fewer
 * than two answers.
 *
 * @param {string} type The block's type, such as "scale".
 * @param {string[]} values
 * @returns {boolean | undefined}
 */
export function answersAgree(type, values) {
  const given = values.filter(Boolean)
  if (given.length < 2) return undefined
  if (type === 'choice') return new Set(given).size === 1
  if (type !== 'scale') return undefined
  const numbers = given.map(point => Number.parseInt(point, 10)) // such as "3-of-5"
  return Math.max(...numbers) - Math.min(...numbers) <= NEAR
}

/**
 * Returns an answer; ticked boxes are kept one by one, as "field.1".
 *
 * @param {Answers} answers
 * @param {string} field
 * @param {string} type
 * @returns {string[]}
 */
export function answerValues(answers, field, type) {
  if (type === 'ticks')
    return Object.keys(answers)
      .filter(key => key.startsWith(`${field}.`))
      .map(key => key.slice(field.length + 1))
  const value = lookUp(answers, field)
  return typeof value === 'string' && value ? [value] : []
}
