/**
 * Meetings as the form holds them, and as they are kept. Pure.
 */

/** @typedef {import('./kit.mjs').Meeting} Meeting */

const FIELDS = /** @type {const} */ ([
  'person', 'role', 'organisation', 'asked', 'day', 'time', 'zone', 'how', 'place', 'status', 'next', 'promises',
])
const LEAST = 5
const USUAL = 20
const MOST = 240

/** Returns an id that is random, for it becomes part of calendar files. */
export function newId() {
  return `m${Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => byte.toString(16).padStart(2, '0')).join('')}`
}

/**
 * Returns what the form shows for a meeting.
 *
 * @param {Meeting | Record<string, unknown> | undefined} values
 * @returns {Record<string, string>}
 */
export function draftOf(values) {
  /** @type {Record<string, unknown>} */
  const given = {...values}
  return Object.fromEntries([...FIELDS, 'minutes'].map(name => [name, String(given[name] ?? '')]))
}

/**
 * Returns the meeting that a filled form describes.
 *
 * @param {Record<string, string>} typed
 * @param {string} id
 * @returns {Meeting}
 */
export function meetingOf(typed, id) {
  const texts = /** @type {Record<typeof FIELDS[number], string>} */ (Object.fromEntries(FIELDS.map(name => [name, typed[name] ?? ''])))
  const minutes = Math.round(Number(typed.minutes)) || USUAL
  return {id, ...texts, minutes: Math.min(MOST, Math.max(LEAST, minutes))}
}

/**
 * Sorts by day and time; those without a day come last.
 *
 * @param {Meeting} one
 * @param {Meeting} other
 */
export function byDay(one, other) {
  const moment = (/** @type {Meeting} */ {day, time}) => `${day || '9999'} ${time}`
  return moment(one).localeCompare(moment(other), 'en')
}
