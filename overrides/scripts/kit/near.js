/**
 * Days as seen from where the reader stands. Pure.
 */

import {localDay} from './dates.js'
import {daysBetween} from './days.js'
import {formatDay, formatTime} from './when.js'

/** @typedef {import('./description.js').Meeting} Meeting */

/** So many days are said as "tomorrow" or "in 2 days". */
const NEAR = 2

/**
 * Says when a meeting is from where the reader stands: "today, 4:00 PM CT".
 *
 * @param {Meeting} meeting
 * @param {string} today
 * @param {string} language
 */
export function formatDayNear(meeting, today, language) {
  const ahead = daysBetween(today, meeting.day)
  const isNear = ahead >= 0 && ahead < NEAR
  const day = isNear
    ? new Intl.RelativeTimeFormat(language, {numeric: 'auto'}).format(ahead, 'day')
    : formatDay(meeting.day, language, false)
  return [day, formatTime(meeting, language)].filter(Boolean).join(', ')
}

/**
 * Says when something was saved: the time of today, "yesterday", or the day.
 *
 * @param {number} saved In milliseconds.
 * @param {number} now
 * @param {string} language
 */
export function formatSaved(saved, now, language) {
  const [then, today] = [new Date(saved), new Date(now)]
  const ago = daysBetween(localDay(then), localDay(today))
  if (ago === 0) return then.toLocaleTimeString(language, {hour: 'numeric', minute: '2-digit'})
  return ago === 1
    ? new Intl.RelativeTimeFormat(language, {numeric: 'auto'}).format(-1, 'day')
    : formatDay(localDay(then), language, false)
}
