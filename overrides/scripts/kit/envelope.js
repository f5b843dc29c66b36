/**
 * What a document is wrapped in while it is kept: which form it has, how often it was written, and
 * when. Pure.
 */

import {SCHEMA} from './migrations.js'
import {randomId} from './random.js'

/**
 * @typedef {object} Envelope
 * @property {'askwell'} app
 * @property {number} schema
 * @property {number} rev
 * @property {string} [id] Of this writing; older guides gave none.
 * @property {string[]} [from] The writings that it was made of.
 * @property {string} savedAt
 * @property {unknown} data
 */

/**
 * @param {unknown} data
 * @param {number} rev
 * @param {string[]} from
 * @returns {string}
 */
export function wrap(data, rev, from) {
  return JSON.stringify({
    app: 'askwell',
    schema: SCHEMA,
    rev,
    id: randomId(),
    from,
    savedAt: new Date().toISOString(),
    data,
  })
}

/**
 * @param {string | null | undefined} text
 * @returns {Envelope | undefined} Undefined if it is no envelope.
 */
export function unwrap(text) {
  const found = parseJson(text)
  return found?.app === 'askwell' &&
    found.schema >= 1 &&
    [found.schema, found.rev].every(Number.isInteger)
    ? found
    : undefined
}

/** @param {string | null | undefined} text */
export function parseJson(text) {
  try {
    return text ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}
