/**
 * What readers keep, described once: the form, storage, backups, the text to read and migrations
 * all go by this. Pure.
 *
 * Documents by name: `meetings` (a list of Meeting), `current` (a meeting's id), `me` (blanks about
 * the reader), and for each meeting `blanks/<meeting>`, `questions/<meeting>` (a list of Picked),
 * `sheet/<meeting>/<path>` (answers by field name). A meeting's id is "none" for what belongs to
 * nobody yet, and "mine" for sheets about the reader.
 */

import {isDay} from './days.js'
import {isRecord, lookUp} from './records.js'

/**
 * A field of a meeting.
 *
 * @typedef {object} Field
 * @property {RegExp} [pattern] What can be kept; what older versions kept is in it.
 * @property {'day'} [type]
 * @property {number} [max] The most characters that can be typed.
 * @property {number} [least] The bounds of a number.
 * @property {number} [most]
 * @property {number} [usual] The number that stands for none.
 * @property {true} [isNeeded] Without it there is no meeting.
 */

const ID = /^(?!(?:none|mine)$)[a-z0-9][a-z0-9-]{0,63}$/
const OWNER = '[a-z0-9][a-z0-9-]{0,63}'
const SHEET = `sheet/${OWNER}/[a-z-]{1,64}/[a-z0-9-]{1,64}`
const NAME = new RegExp(`^(?:meetings|current|me|(?:blanks|questions)/${OWNER}|${SHEET})$`)
const FIELD = /^[a-z0-9][a-z0-9_.~-]{0,199}$/
const DAY = /^(?:\d{4,6}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))?$/

/** The fields of a meeting, in the order of its form. Its id comes beside them. */
export const MEETING = /** @satisfies {Record<string, Field>} */ ({
  person: {max: 200, isNeeded: true},
  role: {max: 200},
  organisation: {max: 200},
  status: {pattern: /^[a-z]{0,20}$/},
  asked: {pattern: DAY, type: 'day'},
  day: {pattern: DAY, type: 'day'},
  time: {pattern: /^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/},
  zone: {pattern: /^[\w+/-]{0,64}$/},
  minutes: {least: 5, most: 240, usual: 20},
  how: {pattern: /^[a-z-]{0,20}$/},
  place: {max: 500},
  next: {max: 500},
  promises: {},
})

/** @typedef {keyof typeof MEETING} MeetingField */
/**
 * @typedef {{id: string, minutes: number} & Record<Exclude<MeetingField, 'minutes'>, string>}
 *   Meeting
 */

/**
 * @typedef {string | {gap: string, label: string}} Span A text, or the name and the label of a
 *   blank in it.
 */

/**
 * A question that was picked. The guide knows its words by its id; those that stand here are as it
 * was picked, or the reader's own: their ids start with "own-".
 *
 * @typedef {object} Picked
 * @property {string} id
 * @property {Span[]} [words]
 * @property {number} [minutes]
 */

/**
 * @typedef {Record<string, string | true>} Answers By field name: text, the id of a choice, or a
 *   tick.
 */
/**
 * @typedef {{data: unknown, dropped: number}} Checked What can be used, and how many parts cannot.
 */

/** @type {Record<string, (data: unknown) => Checked>} How each kind of document is checked. */
const KINDS = {
  meetings: data => rows(data, meeting),
  current: data => (typeof data === 'string' && ID.test(data) ? whole(data) : NOTHING),
  me: answers,
  blanks: answers,
  questions: data => rows(data, picked),
  sheet: answers,
}

const NOTHING = {data: undefined, dropped: 1}

/**
 * Returns what of a document is right. Whatever it holds, only known things of the right type come
 * out.
 *
 * @param {string} name
 * @param {unknown} data
 * @returns {Checked}
 */
export function validated(name, data) {
  const check = NAME.test(name) ? KINDS[name.split('/')[0] ?? ''] : undefined
  return check ? check(data) : NOTHING
}

/**
 * Whether a reader may enter this into a field of a meeting.
 *
 * @param {Field} field
 * @param {string} text
 */
export function isAllowed({type, isNeeded}, text) {
  if (isNeeded && !text) return false
  return type !== 'day' || !text || isDay(text)
}

/**
 * Returns a number within the bounds of a field; the usual one for none.
 *
 * @param {Field} field
 * @param {unknown} value
 */
export function clamped({least = 0, most = Infinity, usual = 0}, value) {
  return Math.min(most, Math.max(least, Math.round(Number(value)) || usual))
}

/**
 * @param {unknown} data
 * @returns {Checked}
 */
function whole(data) {
  return {data, dropped: 0}
}

/**
 * @param {unknown} data
 * @param {(row: Record<string, unknown>) => Checked} read
 * @returns {Checked} Without rows that are none, and those with an id that stood before.
 */
function rows(data, read) {
  if (!Array.isArray(data)) return NOTHING
  const ids = new Set()
  const found = data.map(row => {
    const isNew = isRecord(row) && typeof row.id === 'string' && ID.test(row.id) && !ids.has(row.id)
    return isNew && ids.add(row.id) ? read(row) : NOTHING
  })
  return {
    data: found.map(each => each.data).filter(each => each !== undefined),
    dropped: found.reduce((sum, {dropped}) => sum + dropped, 0),
  }
}

/**
 * A field that holds nonsense counts as empty: the rest of the meeting is worth keeping.
 *
 * @param {Record<string, unknown>} row
 * @returns {Checked}
 */
function meeting({id, ...row}) {
  const given = Object.entries(row)
  const right = given.filter(([name, value]) => fits(fieldOf(name), value))
  const isNamed = right.some(([name, value]) => name === 'person' && value)
  if (!isNamed) return NOTHING
  const texts = Object.keys(MEETING).map(name => [name, fieldOf(name)?.usual ?? ''])
  const {minutes, ...rest} = {...Object.fromEntries(texts), ...Object.fromEntries(right)}
  return {
    data: {id, ...rest, minutes: clamped(MEETING.minutes, minutes)},
    dropped: given.length - right.length,
  }
}

/**
 * @param {string} name
 * @returns {Field | undefined}
 */
function fieldOf(name) {
  return lookUp(MEETING, name)
}

/**
 * @param {Field | undefined} field
 * @param {unknown} value
 */
function fits(field, value) {
  if (!field) return false
  if (field.usual === undefined)
    return typeof value === 'string' && (field.pattern?.test(value) ?? true)
  return typeof value === 'number' && value >= (field.least ?? 0) && value <= (field.most ?? 0)
}

/**
 * @param {Record<string, unknown>} row
 * @returns {Checked}
 */
function picked({id, ...row}) {
  const isRight = {
    words: Array.isArray(row.words) && row.words.every(isSpan),
    minutes: Number.isInteger(row.minutes) && Number(row.minutes) >= 1 && Number(row.minutes) <= 60,
  }
  const given = Object.entries(row)
  const right = given.filter(
    ([name]) => Object.hasOwn(isRight, name) && isRight[/** @type {'words'} */ (name)],
  )
  const isEmpty = String(id).startsWith('own-') && !(isRight.words && Object(row.words).length)
  if (isEmpty) return NOTHING
  return {data: {id, ...Object.fromEntries(right)}, dropped: given.length - right.length}
}

/** @param {unknown} span */
function isSpan(span) {
  if (!isRecord(span)) return typeof span === 'string'
  const {gap, label, ...rest} = span
  return (
    typeof gap === 'string' &&
    FIELD.test(gap) &&
    typeof label === 'string' &&
    Object.keys(rest).length === 0
  )
}

/**
 * @param {unknown} data
 * @returns {Checked}
 */
function answers(data) {
  if (!isRecord(data)) return NOTHING
  const entries = Object.entries(data)
  const right = entries.filter(
    ([key, value]) => FIELD.test(key) && (typeof value === 'string' || value === true),
  )
  return {data: Object.fromEntries(right), dropped: entries.length - right.length}
}
