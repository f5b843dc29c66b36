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
  return distance(given.map(pointOf)) <= NEAR
}

/**
 * Returns the number of a point, such as 3 for "3-of-5"; not a number for anything else.
 *
 * @param {string} value
 */
export function pointOf(value) {
  return Number.parseInt(value, 10)
}

/**
 * Returns how far the outermost points lie from each other.
 *
 * @param {number[]} points
 */
export function distance(points) {
  return points.length ? Math.max(...points) - Math.min(...points) : 0
}

/**
 * Returns for each point how many before it are the same: marks of one point stand above each
 * other.
 *
 * @param {number[]} points
 * @returns {number[]}
 */
export function levels(points) {
  return points.map((point, at) => points.slice(0, at).filter(each => each === point).length)
}

/**
 * Returns a letter for each person: the first of the name, or A, B, C if two begin alike.
 *
 * @param {string[]} people
 * @returns {string[]}
 */
export function lettersOf(people) {
  const initials = people.map(name => (/\p{L}/u.exec(name)?.[0] ?? '').toUpperCase())
  if (initials.every(Boolean) && new Set(initials).size === people.length) return initials
  return people.map((_, at) => String.fromCodePoint(65 + (at % 26)))
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
