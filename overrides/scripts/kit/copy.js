/**
 * A copy of everything as one file, and back. Whatever a file holds, only known things of the right type and length come in.
 */

import {SCHEMA, migrate} from './migrations.js'

/** @typedef {{schema: number, data: unknown}} Kept A document, and the form it has. */
/** @typedef {{format: 'askwell-kit', made: string, documents: Record<string, Kept>}} Copy */
/** @typedef {{documents: Map<string, unknown>, dropped: number}} Checked */

/** Bytes that a file may have. */
export const MOST = 1024 * 1024

const LONGEST = 200_000
const MOST_ENTRIES = 5000

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/
const FIELD = /^[a-z0-9][a-z0-9_.-]{0,127}$/
const NAME =
  /^(?:meetings|current|me|(?:blanks|questions)\/[a-z0-9-]{1,64}|sheet\/[a-z0-9-]{1,64}\/[a-z-]{1,64}\/[a-z0-9-]{1,64})$/

/** A blank as it stands in a question, and its name. */
const GAP = /^\[[^[\]]{1,200}\]$/
const BLANK = /^[a-z][a-z0-9_]{0,59}$/
const MOST_BLANKS = 9

const DAY = /^(?:[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))?$/

const MEETING = {
  id: ID,
  person: null,
  role: null,
  organisation: null,
  asked: DAY,
  day: DAY,
  time: /^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/,
  zone: /^[\w+/-]{0,64}$/,
  how: /^[a-z-]{0,20}$/,
  place: null,
  status: /^[a-z]{0,20}$/,
  next: null,
  promises: null,
}

/**
 * @param {Map<string, Kept>} documents
 * @param {Date} now
 * @returns {string}
 */
export function toFile(documents, now) {
  /** @type {Copy} */
  const copy = {
    format: 'askwell-kit',
    made: now.toISOString(),
    documents: Object.fromEntries(documents),
  }
  return JSON.stringify(copy, null, 1)
}

/**
 * Reads a file, whoever made it.
 *
 * @param {string} text
 * @returns {Checked | undefined} Undefined if it is no copy of a kit. Documents of a newer version count as dropped.
 */
export function fromFile(text) {
  if (text.length > MOST) return undefined
  const copy = parse(text)
  if (!isRecord(copy) || copy.format !== 'askwell-kit' || !isRecord(copy.documents))
    return undefined
  /** @type {Checked} */
  const checked = {documents: new Map(), dropped: 0}
  for (const [name, kept] of Object.entries(copy.documents)) {
    if (NAME.test(name) && isReadable(kept)) check(checked, name, migrate(name, kept))
    else checked.dropped += 1
  }
  return checked
}

/**
 * @param {unknown} kept
 * @returns {kept is Kept}
 */
function isReadable(kept) {
  const schema = isRecord(kept) ? kept.schema : undefined
  return typeof schema === 'number' && Number.isInteger(schema) && schema >= 1 && schema <= SCHEMA
}

/**
 * @param {Checked} checked
 * @param {string} name
 * @param {unknown} data
 */
function check(checked, name, data) {
  const kind = name.split('/')[0]
  if (kind === 'current' && typeof data === 'string' && ID.test(data))
    checked.documents.set(name, data)
  else if (kind === 'meetings' && Array.isArray(data))
    checked.documents.set(name, rows(checked, data, meeting))
  else if (kind === 'questions' && Array.isArray(data))
    checked.documents.set(name, rows(checked, data, picked))
  else if (['me', 'blanks', 'sheet'].includes(kind ?? '') && isRecord(data))
    checked.documents.set(name, answers(checked, data))
  else checked.dropped += 1
}

/**
 * @template T
 * @param {Checked} checked
 * @param {unknown[]} data
 * @param {(row: unknown) => T | undefined} read
 * @returns {T[]}
 */
function rows(checked, data, read) {
  const found = data
    .slice(0, MOST_ENTRIES)
    .map(read)
    .filter(row => row !== undefined)
  checked.dropped += data.length - found.length
  return found
}

/** @param {unknown} row */
function meeting(row) {
  if (
    !isRecord(row) ||
    typeof row.minutes !== 'number' ||
    !(row.minutes >= 5 && row.minutes <= 240)
  )
    return undefined
  const known = Object.entries(MEETING).filter(
    ([key]) => key !== 'asked' || Object.hasOwn(row, key),
  )
  const texts = known.map(([key, pattern]) => {
    const value = Object.hasOwn(row, key) ? row[key] : ''
    return isText(value) && (pattern?.test(value) ?? true) ? [key, value] : undefined
  })
  if (texts.includes(undefined)) return undefined
  return {
    ...Object.fromEntries(texts.filter(pair => pair !== undefined)),
    minutes: Math.round(row.minutes),
  }
}

/** @param {unknown} row */
function picked(row) {
  if (!isRecord(row) || !isText(row.id) || !ID.test(row.id) || !isText(row.text)) return undefined
  const minutes =
    typeof row.minutes === 'number' && row.minutes > 0 && row.minutes <= 60
      ? Math.round(row.minutes)
      : 3
  const blanks = isRecord(row.blanks)
    ? Object.entries(row.blanks).filter(
        ([gap, name]) => GAP.test(gap) && isText(name) && BLANK.test(name),
      )
    : []
  return {
    id: row.id,
    text: row.text,
    minutes,
    ...(blanks.length && {blanks: Object.fromEntries(blanks.slice(0, MOST_BLANKS))}),
  }
}

/**
 * @param {Checked} checked
 * @param {Record<string, unknown>} data
 */
function answers(checked, data) {
  const entries = Object.entries(data)
  const found = entries
    .slice(0, MOST_ENTRIES)
    .filter(([key, value]) => FIELD.test(key) && (isText(value) || value === true))
  checked.dropped += entries.length - found.length
  return Object.fromEntries(found)
}

/** @param {string} text */
function parse(text) {
  try {
    return /** @type {unknown} */ (JSON.parse(text))
  } catch {
    return undefined
  }
}

/**
 * @param {unknown} value
 * @returns {value is string}
 */
function isText(value) {
  return typeof value === 'string' && value.length <= LONGEST
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
