/**
 * Calendar files (RFC 5545): UTC times, escaped text, lines folded at 75 octets.
 */

/**
 * @typedef {object} CalendarEvent
 * @property {string} uid Unique and random, so that calendars tell events apart.
 * @property {Date} start
 * @property {number} minutes
 * @property {string} title
 * @property {string} place
 * @property {string} notes
 * @property {number} [remind] Minutes before the start at which the calendar reminds.
 */

const FOLD = 75

/** From here the number of a version counts, in seconds: it has to fit into 31 bits. */
const FIRST_VERSION = Date.UTC(2026)

/**
 * Returns a file of events. A calendar that has them from a file made before takes it for a later
 * version of the same.
 *
 * @param {CalendarEvent[]} events
 * @param {Date} now
 */
export function calendar(events, now) {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Askwell//Guide//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
  ]
  for (const event of events) lines.push(...eventLines(event, now))
  return [...lines, 'END:VCALENDAR', ''].map(fold).join('\r\n')
}

/**
 * @param {CalendarEvent} event
 * @param {Date} now
 */
function eventLines({uid, start, minutes, title, place, notes, remind}, now) {
  const end = new Date(start.getTime() + minutes * 60_000)
  const alarm = [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escape(title)}`,
    `TRIGGER:-PT${remind}M`,
    'END:VALARM',
  ]
  return [
    'BEGIN:VEVENT',
    `UID:${escape(uid)}`,
    `DTSTAMP:${utc(now)}`,
    `LAST-MODIFIED:${utc(now)}`,
    `SEQUENCE:${Math.max(0, Math.floor((now.getTime() - FIRST_VERSION) / 1000))}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(end)}`,
    `SUMMARY:${escape(title)}`,
    ...(place ? [`LOCATION:${escape(place)}`] : []),
    ...(notes ? [`DESCRIPTION:${escape(notes)}`] : []),
    ...(remind === undefined ? [] : alarm),
    'END:VEVENT',
  ]
}

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

const DAY = 24 * 60 * 60_000

/**
 * Returns how far a zone is ahead of UTC at a moment, in milliseconds.
 *
 * @param {Date} at
 * @param {string} zone
 */
function offset(at, zone) {
  const parts = new Intl.DateTimeFormat('en-US', {
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

/** @param {Date} at */
function utc(at) {
  return at.toISOString().replace(/[-:]|\.\d+/g, '')
}

/**
 * Escapes a text value; a bare line break would start a new property.
 *
 * @param {string} text
 */
function escape(text) {
  return text
    .toWellFormed()
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n|\u2028|\u2029/g, '\\n')
    .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '')
}

/**
 * Folds a line at 75 octets without cutting a character in two.
 *
 * @param {string} line
 */
function fold(line) {
  const encoder = new TextEncoder()
  let folded = ''
  let room = FOLD
  for (const character of line) {
    const size = encoder.encode(character).length
    if (size > room) {
      folded += '\r\n '
      room = FOLD - 1
    }
    folded += character
    room -= size
  }
  return folded
}
