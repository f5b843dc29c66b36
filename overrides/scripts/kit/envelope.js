/**
 * What a document is wrapped in while it is kept: which form it has, how often it was written, and
 * when. Pure.
 */

import {SCHEMA} from './migrations.js'

/**
 * @typedef {{app: 'askwell', schema: number, rev: number, savedAt: string, data: unknown}} Envelope
 */

/**
 * @param {unknown} data
 * @param {number} rev
 * @returns {string}
 */
export function wrap(data, rev) {
  return JSON.stringify({
    app: 'askwell',
    schema: SCHEMA,
    rev,
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

/**
 * Whether two kept documents hold different things; one that is not there differs from none. Of one
 * that is no envelope, every character counts.
 *
 * @param {string | null} stored
 * @param {string} text
 */
export function hasOtherData(stored, text) {
  const [there, here] = [unwrap(stored), unwrap(text)]
  if (stored === null || !there || !here) return stored !== null && stored !== text
  return JSON.stringify(there.data) !== JSON.stringify(here.data)
}

/** @param {string | null | undefined} text */
export function parseJson(text) {
  try {
    return text ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}
