/**
 * What the reader's kit and the clock say is next: one thing for each meeting, the most pressing
 * first. Pure.
 */

import {moment} from './moment.js'
import {followUps} from './dates.js'
import {daysBetween} from './days.js'
import {isDay} from './days.js'
import {deviceZone, isZone} from './when.js'

/** @typedef {import('./dates.js').Cadence} Cadence */
/** @typedef {import('./description.js').Meeting} Meeting */
/** @typedef {keyof typeof STAGES} Kind */

/**
 * @typedef {object} Known
 * @property {Meeting[]} meetings
 * @property {string} current The id of the current meeting.
 * @property {Record<string, string[]>} written The roles of the sheets that hold answers, by the
 *   id of their meeting.
 * @property {boolean} isCompared Whether the talks were laid side by side already.
 * @property {Cadence} cadence
 * @property {string} today The reader's own day, such as "2026-12-03".
 * @property {number} now The moment, in milliseconds.
 */

/**
 * @typedef {object} Due
 * @property {Kind} kind
 * @property {Meeting} [meeting]
 * @property {string} [day] When it is due, or when something has to be done at last.
 * @property {number} late By how many days it is overdue.
 */

const HOUR = 3_600_000

/** When a meeting is near. */
const SOON = 48 * HOUR

/** When it is so near that the talk itself comes next: that day, wherever the other one is. */
const THAT_DAY = 12 * HOUR

/** What there is to do, the most pressing first; and the stage of the way that it belongs to. */
const STAGES = /** @satisfies {Record<string, string>} */ ({
  late: 'thanking',
  talk: 'meeting',
  meeting: 'meeting',
  notes: 'thanking',
  thanks: 'thanking',
  nudge: 'waiting',
  compare: 'comparing',
  update: 'keeping',
  settle: 'preparing',
  preparing: 'preparing',
  ask: 'asking',
  reflect: 'keeping',
  begin: 'finding',
  waiting: 'waiting',
})

const RANKS = Object.keys(STAGES)

/** As many talks as can be compared. */
const SEVERAL = 2

/**
 * Lists what is due, the most pressing first; where nothing is to do but wait, to go on with the
 * next person.
 *
 * @param {Known} known
 * @returns {Due[]}
 */
export function allDue(known) {
  const found = [
    ...known.meetings.flatMap(meeting => dueOf(meeting, known) ?? []),
    ...toCompare(known),
  ]
  const isIdle = found.every(({kind}) => kind === 'waiting')
  const all = isIdle ? [...found, plain('begin')] : found
  return all.sort((one, other) => order(one, other, known.current))
}

/**
 * Returns the stage that readers are at: by what is next, and not by the next person while others
 * are waited for.
 *
 * @param {Due[]} due What is due, the most pressing first.
 */
export function stageOf([next, ...others]) {
  const kind = next?.kind === 'begin' && others.length ? 'waiting' : next?.kind
  return kind && STAGES[kind]
}

/**
 * Returns the one thing that is due for a meeting; nothing for one that rests.
 *
 * @param {Meeting} meeting
 * @param {Known} known
 * @returns {Due | undefined}
 */
function dueOf(meeting, known) {
  const {status} = meeting
  if (status === 'asked') return afterAsking(meeting, known)
  if (status === 'agreed' && !isOver(meeting, known)) return beforeTalk(meeting, known)
  if (status === 'agreed' || status === 'met') return afterTalk(meeting, known)
  return status === 'thanked' ? afterThanks(meeting, known) : undefined
}

/**
 * Sorts meetings as their cards stand: by what is due; those that rest come last.
 *
 * @param {Meeting[]} meetings
 * @param {Known} known
 * @returns {{meeting: Meeting, due?: Due}[]}
 */
export function sortedByDue(meetings, known) {
  const rest = /** @type {Due} */ ({kind: 'waiting', day: '9999', late: 0})
  return meetings
    .map(meeting => ({meeting, due: dueOf(meeting, known)}))
    .sort((one, other) => order(one.due ?? rest, other.due ?? rest, known.current))
}

/**
 * @param {Meeting} meeting
 * @param {Known} known
 * @returns {Due}
 */
function afterAsking(meeting, {cadence, today}) {
  if (!isDay(meeting.asked)) return {kind: 'ask', meeting, late: 0}
  const day = dayOf('nudge', meeting, cadence)
  const isDue = day && day <= today
  return isDue ? dated('nudge', meeting, day, today) : {kind: 'waiting', meeting, day, late: 0}
}

/**
 * @param {Meeting} meeting
 * @param {Known} known
 * @returns {Due}
 */
function beforeTalk(meeting, {now}) {
  const {day} = meeting
  if (!isDay(day)) return {kind: 'settle', meeting, late: 0}
  const ahead = startOf(meeting) - now
  const kind = ahead <= THAT_DAY ? 'talk' : ahead <= SOON ? 'meeting' : 'preparing'
  return {kind, meeting, day, late: 0}
}

/**
 * @param {Meeting} meeting
 * @param {Known} known
 * @returns {Due}
 */
function afterTalk(meeting, {cadence, today, written}) {
  const day = dayOf('thanks', meeting, cadence)
  if (day && day < today) return dated('late', meeting, day, today)
  return {kind: has(written, meeting, 'debrief') ? 'thanks' : 'notes', meeting, day, late: 0}
}

/**
 * @param {Meeting} meeting
 * @param {Known} known
 * @returns {Due | undefined}
 */
function afterThanks(meeting, {cadence, today, written}) {
  const day = dayOf('update', meeting, cadence)
  if (day && day <= today) return dated('update', meeting, day, today)
  return has(written, meeting, 'reflection') ? undefined : {kind: 'reflect', meeting, late: 0}
}

/**
 * @param {Known} known
 * @returns {Due[]}
 */
function toCompare({meetings, written, isCompared}) {
  const weighed = meetings.filter(meeting => has(written, meeting, 'reflection'))
  return weighed.length >= SEVERAL && !isCompared ? [plain('compare')] : []
}

/**
 * @param {Kind} kind
 * @returns {Due}
 */
function plain(kind) {
  return {kind, late: 0}
}

/**
 * @param {Kind} kind
 * @param {Meeting} meeting
 * @param {string} day
 * @param {string} today
 * @returns {Due}
 */
function dated(kind, meeting, day, today) {
  return {kind, meeting, day, late: Math.max(0, daysBetween(day, today))}
}

/**
 * @param {'nudge' | 'thanks' | 'update'} kind
 * @param {Meeting} meeting
 * @param {Cadence} cadence
 */
function dayOf(kind, meeting, cadence) {
  return followUps(meeting, cadence).find(each => each.kind === kind)?.day
}

/**
 * @param {Known['written']} written
 * @param {Meeting} meeting
 * @param {string} role
 */
function has(written, {id}, role) {
  return written[id]?.includes(role) ?? false
}

/**
 * Whether a talk has taken place, as far as the clock knows; without a time, when its day is over.
 *
 * @param {Meeting} meeting
 * @param {Known} known
 */
function isOver(meeting, {now, today}) {
  const {day, time, minutes} = meeting
  if (!isDay(day)) return false
  return time ? startOf(meeting) + minutes * 60_000 < now : day < today
}

/** @param {Meeting} meeting With a day. */
function startOf({day, time, zone}) {
  return moment(day, time || '12:00', isZone(zone || '-') ? zone : deviceZone()).getTime()
}

/**
 * @param {Due} one
 * @param {Due} other
 * @param {string} current
 */
function order(one, other, current) {
  const isCurrent = (/** @type {Due} */ {meeting}) => meeting?.id === current
  return (
    RANKS.indexOf(one.kind) - RANKS.indexOf(other.kind) ||
    (one.day ?? '').localeCompare(other.day ?? '', 'en') ||
    Number(isCurrent(other)) - Number(isCurrent(one))
  )
}
