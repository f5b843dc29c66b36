/**
 * The calendar file of a meeting: the talk itself, and the messages that follow it. Loaded when it
 * is asked for.
 */

import {calendar} from './calendar.js'
import {followUps, isFixed} from './dates.js'
import {deviceZone, isZone} from './when.js'
import {moment} from './moment.js'

/** @typedef {import('./calendar.js').CalendarEvent} CalendarEvent */
/** @typedef {import('./dates.js').Cadence} Cadence */
/** @typedef {import('./dates.js').FollowUp} FollowUp */
/** @typedef {import('./description.js').Meeting} Meeting */
/** @typedef {Record<'meeting' | FollowUp['kind'] | 'notes', string>} Words */

/** The hour at which calendars remind of a message to write. */
const MORNING = '09:00'

/**
 * @param {Meeting} meeting
 * @param {Cadence} cadence
 * @param {Words} words
 * @param {Date} now
 */
export function meetingCalendar(meeting, cadence, words, now) {
  return calendar(meetingEvents(meeting, cadence, words), now)
}

/**
 * Returns what goes into the calendar file of a meeting. Its id is random, and keeps later files
 * from doubling an event.
 *
 * @param {Meeting} meeting
 * @param {Cadence} cadence
 * @param {Words} words
 * @returns {CalendarEvent[]}
 */
export function meetingEvents(meeting, cadence, words) {
  const {id, day, time, zone, minutes, place} = meeting
  const at = zone && isZone(zone) ? zone : deviceZone()
  const uid = (/** @type {string} */ kind) => `${id}-${kind}@askwell`
  const talk = isFixed(meeting)
    ? [
        {
          uid: uid('meeting'),
          start: moment(day, time, at),
          minutes,
          title: words.meeting,
          place,
          notes: words.notes,
          remind: 60,
        },
      ]
    : []
  const messages = followUps(meeting, cadence).map(({kind, day: on}) => {
    const start = on === day ? afterward(meeting, at) : moment(on, MORNING, deviceZone())
    return {uid: uid(kind), start, minutes: 15, title: words[kind], place: '', notes: '', remind: 0}
  })
  return [...talk, ...messages]
}

/**
 * @param {Meeting} meeting
 * @param {string} zone
 */
function afterward({day, time, minutes}, zone) {
  return new Date(moment(day, time || '16:00', zone).getTime() + (minutes + 60) * 60_000)
}
