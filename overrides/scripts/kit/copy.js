/**
 * A copy of everything as one file, and back. Whatever a file holds, only known things of the right type come in.
 */

import {checked, isRecord} from './description.js'
import {SCHEMA, migrate} from './migrations.js'

/** @typedef {{schema: number, data: unknown}} Kept A document, and the form it has. */
/** @typedef {Map<string, string>} Unread What nothing can be made of, as it was stored. */
/** @typedef {{documents: Map<string, unknown>, unread: Unread, dropped: number}} Found */

/**
 * Bytes that a file may have: more than a browser keeps for a site, whatever its 5 million characters are.
 */
export const MOST = 24 * 1024 * 1024

const NAME_OF_UNREAD = /^[^\0-\x1f]{1,200}$/

/**
 * @param {Map<string, Kept>} documents
 * @param {Unread} unread
 * @param {Date} now
 * @returns {string}
 */
export function toFile(documents, unread, now) {
  const copy = {
    format: 'askwell-kit',
    made: now.toISOString(),
    documents: Object.fromEntries(documents),
    ...(unread.size && {unread: Object.fromEntries(unread)}),
  }
  return JSON.stringify(copy, null, 1)
}

/**
 * Reads a file, whoever made it.
 *
 * @param {string} text
 * @returns {Found | undefined} Undefined if it is no copy of a kit. Documents of a newer version count as dropped.
 */
export function fromFile(text) {
  const copy = parse(text)
  if (!isRecord(copy) || copy.format !== 'askwell-kit' || !isRecord(copy.documents))
    return undefined
  const read = Object.entries(copy.documents).map(([name, kept]) => ({name, ...opened(name, kept)}))
  const usable = read.filter(({data}) => data !== undefined)
  return {
    documents: new Map(usable.map(({name, data}) => [name, data])),
    unread: unreadIn(copy.unread),
    dropped: read.reduce((sum, {dropped}) => sum + dropped, 0),
  }
}

/**
 * @param {string} name
 * @param {unknown} kept
 */
function opened(name, kept) {
  return isReadable(kept) ? checked(name, migrate(name, kept)) : {data: undefined, dropped: 1}
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
 * @param {unknown} unread
 * @returns {Unread}
 */
function unreadIn(unread) {
  const entries = Object.entries(isRecord(unread) ? unread : {})
  return new Map(
    entries.flatMap(([name, text]) =>
      NAME_OF_UNREAD.test(name) && typeof text === 'string' ? [[name, text]] : [],
    ),
  )
}

/** @param {string} text */
function parse(text) {
  try {
    return /** @type {unknown} */ (JSON.parse(text))
  } catch {
    return undefined
  }
}
