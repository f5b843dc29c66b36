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
function addDays(day, count) {
  const at = new Date(`${day}T12:00:00Z`)
  if (Number.isNaN(at.getTime())) return ''
  at.setUTCDate(at.getUTCDate() + count)
  return at.toISOString().slice(0, 10)
}

/**
 * Returns the day itself, or the Monday after a weekend: nobody reads a nudge on a Saturday.
 *
 * @param {string} day
 */
function workingDay(day) {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0)
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
 * Lists the messages that a meeting still asks for, and when: on a working day. Only thanks may go
 * out on a weekend, for their time is a limit.
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
    if (count === undefined) return []
    const on = addDays(from, count)
    return [{kind, day: kind === 'thanks' ? on : workingDay(on)}]
  })
}

/**
 * Whether a meeting has its day and time, and has not been called off.
 *
 * @param {Meeting} meeting
 */
export function isFixed({day, time, status}) {
  return isDay(day) && Boolean(time) && status !== 'no'
}

/**
 * Whether there is anything of a meeting for a calendar.
 *
 * @param {Meeting} meeting
 * @param {Cadence} cadence
 */
export function hasDates(meeting, cadence) {
  return isFixed(meeting) || followUps(meeting, cadence).length > 0
}
