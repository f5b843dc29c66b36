/**
 * Meetings as the form holds them, and as they are kept.
 */

import {byDay} from './by-day.js'
import {MEETING, clamped, isAllowed} from './description.js'
import {useOfBlank, valueForUse} from './fills.js'
import {NO_MEETING, blanksFromMeeting, textValues} from './kit.js'
import {randomId} from './random.js'

/** @typedef {import('./kit.js').Kit} Kit */
/** @typedef {import('./description.js').Meeting} Meeting */

/** @typedef {import('./description.js').MeetingField} MeetingField */

const FIELDS = /** @type {MeetingField[]} */ (Object.keys(MEETING))

/** Returns an id that is random, for it becomes part of calendar files. */
export function newMeetingId() {
  return `m${randomId()}`
}

/**
 * Returns what the form shows for a meeting.
 *
 * @param {Meeting | Record<string, unknown> | undefined} values
 * @returns {Record<string, string>}
 */
export function formValues(values) {
  /** @type {Record<string, unknown>} */
  const given = {...values}
  return Object.fromEntries(FIELDS.map(name => [name, String(given[name] ?? '')]))
}

/**
 * A new meeting starts with what the reader wrote elsewhere about somebody who has no meeting yet.
 *
 * @param {Kit} kit
 * @returns {Record<string, string>}
 */
export function newMeetingValues(kit) {
  const known = kit.currentMeetingId === NO_MEETING ? kit.fieldValues : {}
  return {
    person: valueForUse(known, 'meeting.person'),
    role: valueForUse(known, 'meeting.role'),
    organisation: valueForUse(known, 'meeting.employer'),
  }
}

/**
 * Lists the fields of a filled form that cannot be kept so.
 *
 * @param {Record<string, string>} typed
 * @returns {string[]}
 */
export function invalidFields(typed) {
  return FIELDS.filter(name => !isAllowed(MEETING[name], typed[name] ?? ''))
}

/**
 * Returns the meeting that a filled form describes.
 *
 * @param {Record<string, string>} typed
 * @param {string} id
 * @returns {Meeting}
 */
export function meetingFromForm(typed, id) {
  const texts = Object.fromEntries(FIELDS.map(name => [name, typed[name] ?? '']))
  return /** @type {Meeting} */ ({id, ...texts, minutes: clamped(MEETING.minutes, typed.minutes)})
}

/**
 * Adds a meeting, or puts it in the place of the one with its id. Where it says another day, time
 * or name than before, the words that were typed for that in messages give way.
 *
 * @param {Kit} kit
 * @param {Meeting} meeting
 * @returns {import('./store.js').Outcome}
 */
export function saveMeeting(kit, meeting) {
  const {meetings, store} = kit
  const old = meetings.find(({id}) => id === meeting.id)
  const [before, now] = [blanksFromMeeting(old), blanksFromMeeting(meeting)]
  const outcome = kit.saveMeetings([...meetings.filter(each => each !== old), meeting].sort(byDay))
  const name = `blanks/${meeting.id}`
  const typed = Object.entries(textValues(store.read(name)))
  const isStale = (/** @type {string} */ blank) =>
    Object.hasOwn(now, blank) &&
    now[blank] !== before[blank] &&
    (old || useOfBlank(blank) !== 'meeting.first-name')
  const rest = typed.filter(([blank]) => !isStale(blank))
  if (rest.length < typed.length) store.write(name, Object.fromEntries(rest))
  return outcome
}
