/** Moments of days and times in time zones. */

import {format} from './when.js'

const DAY = 24 * 60 * 60_000

/**
 * Returns the moment of a day and time in a time zone. Once a year a time is skipped and takes the
 * offset from before the gap; once a year a time comes twice, and its first time counts (RFC 5545,
 * section 3.3.5).
 *
 * @param {string} day Such as "2026-12-01".
 * @param {string} time Such as "10:30".
 * @param {string} zone Such as "America/Chicago".
 */
export function moment(day, time, zone) {
  const asUtc = new Date(`${day}T${time}:00Z`).getTime()
  const before = offset(new Date(asUtc - DAY), zone)
  const after = offset(new Date(asUtc + DAY), zone)
  const isAfter =
    offset(new Date(asUtc - before), zone) !== before &&
    offset(new Date(asUtc - after), zone) === after
  return new Date(asUtc - (isAfter ? after : before))
}

/**
 * Returns how far a zone is ahead of UTC at a moment, in milliseconds.
 *
 * @param {Date} at
 * @param {string} zone
 */
function offset(at, zone) {
  const parts = format('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at)
  /** @param {string} type */
  const part = type => parts.find(each => each.type === type)?.value ?? ''
  const day = ['year', 'month', 'day'].map(part).join('-')
  const time = ['hour', 'minute', 'second'].map(part).join(':')
  return new Date(`${day}T${time}Z`).getTime() - Math.floor(at.getTime() / 1000) * 1000
}
