/**
 * Days, times and zones as a reader is told them. Pure.
 */

import {isDay} from './days.js'

/** @typedef {import('./description.js').Meeting} Meeting */

/** The reader's own time zone. */
export function ownZone() {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** @param {string} zone */
export function isZone(zone) {
  try {
    return Boolean(new Intl.DateTimeFormat('en', {timeZone: zone}))
  } catch {
    return false
  }
}

/**
 * @param {string} day
 * @param {string} language
 * @param {boolean} [year] Whether to say the year.
 */
export function sayDay(day, language, year = true) {
  const at = new Date(`${day}T12:00:00Z`)
  if (Number.isNaN(at.getTime())) return ''
  return at.toLocaleDateString(language, {
    timeZone: 'UTC',
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    ...(year && {year: 'numeric'}),
  })
}

/**
 * Says the time with its zone in short, such as "10:30 AM CT".
 *
 * @param {Meeting} meeting
 * @param {string} language
 */
export function sayTime({time, zone}, language) {
  const at = new Date(`2026-01-15T${time}Z`)
  if (Number.isNaN(at.getTime())) return ''
  const timeZone = zone && isZone(zone) ? zone : ownZone()
  const parts = new Intl.DateTimeFormat(language, {
    timeZone,
    timeZoneName: 'shortGeneric',
  }).formatToParts(at)
  const name = parts.find(({type}) => type === 'timeZoneName')?.value ?? ''
  return `${at.toLocaleTimeString(language, {timeZone: 'UTC', timeStyle: 'short'})} ${name}`
}

/**
 * Says the day and the time of a meeting; what is no day as it was kept, so that the reader can mend it.
 *
 * @param {Meeting} meeting
 * @param {string} language
 */
export function whenOf(meeting, language) {
  const day = isDay(meeting.day) ? sayDay(meeting.day, language) : meeting.day
  return [day, sayTime(meeting, language)].filter(Boolean).join(', ')
}
