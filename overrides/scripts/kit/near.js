/**
 * Days as seen from where the reader stands. Pure.
 */

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
