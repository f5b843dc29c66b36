/**
 * Days, and what follows a meeting when. Pure.
 */

import {isDay} from './days.js'

/** @typedef {import('./description.js').Meeting} Meeting */
/**
 * @typedef {{nudge?: number, thanks?: number, update?: number}} Cadence Days after the request or
 *   after the meeting; what has none gets no date.
 */
/** @typedef {{kind: 'nudge' | 'thanks' | 'update', day: string}} FollowUp */

/**
 * @param {string} day Such as "2026-12-01".
 * @param {number} count
 * @returns {string} Empty for what is no day.
 */
export function addDays(day, count) {
  const at = new Date(`${day}T12:00:00Z`)
  if (Number.isNaN(at.getTime())) return ''
  at.setUTCDate(at.getUTCDate() + count)
  return at.toISOString().slice(0, 10)
}

/**
 * Returns a day of the reader's own calendar.
 *
 * @param {Date} at
 */
export function localDay(at) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/**
 * Names the messages that a meeting still asks for in this state.
 *
 * @param {Meeting['status']} status
 * @returns {FollowUp['kind'][]}
 */
function dueIn(status) {
  if (status === 'asked') return ['nudge']
  if (status === 'resting' || status === 'no') return []
  return status === 'thanked' ? ['update'] : ['thanks', 'update']
}

/**
 * Lists the messages that a meeting still asks for, and when.
 *
 * @param {Meeting} meeting
 * @param {Cadence} cadence
 * @returns {FollowUp[]}
 */
export function followUps({status, asked, day}, cadence) {
  const from = status === 'asked' ? asked : day
  if (!isDay(from)) return []
  return dueIn(status).flatMap(kind => {
    const count = cadence[kind]
    return count === undefined ? [] : [{kind, day: addDays(from, count)}]
  })
}
