/**
 * Days, times and zones as a reader is told them. Pure.
 */

import {isDay} from './days.js'

/** @typedef {import('./description.js').Meeting} Meeting */

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map()

/**
 * Returns what writes moments; making one takes a browser longer than all it is then asked to
 * write.
 *
 * @param {string} [language]
 * @param {Intl.DateTimeFormatOptions} [options]
 */
export function format(language, options) {
  const key = JSON.stringify([language, options])
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, options)
  formats.set(key, known)
  return known
}

/** The reader's own time zone. Of a device that knows none, browsers name one that they refuse. */
export function deviceZone() {
  const {timeZone} = format().resolvedOptions()
  return isZone(timeZone) ? timeZone : 'UTC'
}

/** @param {string} zone */
export function isZone(zone) {
  try {
    return Boolean(format('en', {timeZone: zone}))
  } catch {
    return false
  }
}

/**
 * @param {string} day
 * @param {string} language
 * @param {boolean} [year] Whether to say the year.
 */
export function formatDay(day, language, year = true) {
  const at = new Date(`${day}T12:00:00Z`)
  if (Number.isNaN(at.getTime())) return ''
  return format(language, {
    timeZone: 'UTC',
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    ...(year && {year: 'numeric'}),
  }).format(at)
}

/**
 * Says the time with its zone in short, such as "10:30 AM CT".
 *
 * @param {Meeting} meeting
 * @param {string} language
 */
export function formatTime({time, zone}, language) {
  const at = new Date(`2026-01-15T${time}Z`)
  if (Number.isNaN(at.getTime())) return ''
  const timeZone = zone && isZone(zone) ? zone : deviceZone()
  const parts = format(language, {timeZone, timeZoneName: 'shortGeneric'}).formatToParts(at)
  const name = parts.find(({type}) => type === 'timeZoneName')?.value ?? ''
  return `${format(language, {timeZone: 'UTC', timeStyle: 'short'}).format(at)} ${name}`
}

/**
 * Says the day and the time of a meeting; what is no day as it was kept, so that the reader can
 * mend it.
 *
 * @param {Meeting} meeting
 * @param {string} language
 */
export function formatWhen(meeting, language) {
  const day = isDay(meeting.day) ? formatDay(meeting.day, language) : meeting.day
  return [day, formatTime(meeting, language)].filter(Boolean).join(', ')
}
