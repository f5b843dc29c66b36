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
