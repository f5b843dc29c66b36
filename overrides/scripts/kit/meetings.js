/**
 * Meetings as the form holds them, and as they are kept.
 */

import {MEETING, accepts, bounded} from './description.js'
import {useOf} from './fills.js'
import {derived, texts} from './kit.js'
import {random} from './random.js'

/** @typedef {import('./kit.js').Kit} Kit */
/** @typedef {import('./description.js').Meeting} Meeting */

/** @typedef {import('./description.js').MeetingField} MeetingField */

const FIELDS = /** @type {MeetingField[]} */ (Object.keys(MEETING))

/** Returns an id that is random, for it becomes part of calendar files. */
export function newId() {
  return `m${random()}`
}

/**
 * Returns what the form shows for a meeting.
 *
 * @param {Meeting | Record<string, unknown> | undefined} values
 * @returns {Record<string, string>}
 */
export function draftOf(values) {
  /** @type {Record<string, unknown>} */
  const given = {...values}
  return Object.fromEntries(FIELDS.map(name => [name, String(given[name] ?? '')]))
}

/**
 * Lists the fields of a filled form that cannot be kept so.
 *
 * @param {Record<string, string>} typed
 * @returns {string[]}
 */
export function refused(typed) {
  return FIELDS.filter(name => !accepts(MEETING[name], typed[name] ?? ''))
}

/**
 * Returns the meeting that a filled form describes.
 *
 * @param {Record<string, string>} typed
 * @param {string} id
 * @returns {Meeting}
 */
export function meetingOf(typed, id) {
  const texts = Object.fromEntries(FIELDS.map(name => [name, typed[name] ?? '']))
  return /** @type {Meeting} */ ({id, ...texts, minutes: bounded(MEETING.minutes, typed.minutes)})
}

/**
 * Adds a meeting, or puts it in the place of the one with its id. Where it says another day, time or name than before,
 * the words that were typed for that in messages give way.
 *
 * @param {Kit} kit
 * @param {Meeting} meeting
 * @returns {import('./store.js').Outcome}
 */
export function keepMeeting(kit, meeting) {
  const {meetings, store} = kit
  const old = meetings.find(({id}) => id === meeting.id)
  const [before, now] = [derived(old), derived(meeting)]
  const outcome = kit.saveMeetings([...meetings.filter(each => each !== old), meeting].sort(byDay))
  const name = `blanks/${meeting.id}`
  const typed = Object.entries(texts(store.read(name)))
  const isStale = (/** @type {string} */ blank) =>
    Object.hasOwn(now, blank) &&
    now[blank] !== before[blank] &&
    (old || useOf(blank) !== 'meeting.first-name')
  const rest = typed.filter(([blank]) => !isStale(blank))
  if (rest.length < typed.length) store.write(name, Object.fromEntries(rest))
  return outcome
}

/**
 * Sorts by day and time; those without a day come last.
 *
 * @param {Meeting} one
 * @param {Meeting} other
 */
export function byDay(one, other) {
  const moment = (/** @type {Meeting} */ {day, time}) => `${day || '9999'} ${time}`
  return moment(one).localeCompare(moment(other), 'en')
}
