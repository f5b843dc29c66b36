/**
 * A backup of everything as one file, and back. Whatever a file holds, only known things of the
 * right type come in.
 */

import {asideOn} from './aside.js'
import {validated} from './description.js'
import {SCHEMA, migrate} from './migrations.js'
import {isRecord} from './records.js'
import {numbered} from './shelf.js'

/** @typedef {{schema: number, data: unknown}} StoredDocument A document, and the form it has. */
/** @typedef {Map<string, string>} Unread What nothing can be made of, as it was stored. */
/** @typedef {{meetings: number, sheets: number, others: number}} Counts */
/**
 * @typedef {{documents: Map<string, unknown>, unread: Unread, dropped: number, counts: Counts}}
 *   Backup
 */

/**
 * Bytes that a file may have: more than a browser keeps for a site, whatever its 5 million
 * characters are.
 */
export const MAX_BYTES = 24 * 1024 * 1024

const NAME_OF_UNREAD = /^[^\0-\x1f]{1,200}$/

/**
 * @param {Map<string, StoredDocument>} documents
 * @param {Unread} unread
 * @param {Date} now
 * @returns {string}
 */
export function backupText(documents, unread, now) {
  const backup = {
    format: 'askwell-kit',
    made: now.toISOString(),
    documents: Object.fromEntries(documents),
    ...(unread.size && {unread: Object.fromEntries(unread)}),
  }
  return JSON.stringify(backup, null, 1)
}

/**
 * Returns texts that nothing can be made of, by name: what is there now, and what was set aside
 * before; none for another.
 *
 * @param {import('./store.js').Store} store
 */
export function unreadOf(store) {
  const broken = store.texts(store.names().filter(name => !store.envelope(name)))
  return numbered([...asideOn(store.shelf), ...broken], () => null)
}

/**
 * Reads a file, whoever made it.
 *
 * @param {string} text
 * @returns {Backup | undefined} Undefined if it is no backup of a kit. Documents of a newer version
 *   count as dropped.
 */
export function readBackup(text) {
  const backup = parse(text)
  if (!isRecord(backup) || backup.format !== 'askwell-kit' || !isRecord(backup.documents))
    return undefined
  const read = Object.entries(backup.documents).map(([name, stored]) => ({
    name,
    ...readDocument(name, stored),
  }))
  const usable = read.filter(({data}) => data !== undefined)
  const documents = new Map(usable.map(({name, data}) => [name, data]))
  return {
    documents,
    counts: countsOf(documents),
    unread: unreadIn(backup.unread),
    dropped: read.reduce((sum, {dropped}) => sum + dropped, 0),
  }
}

/**
 * Counts what readers know by name.
 *
 * @param {Map<string, unknown>} documents
 * @returns {Counts}
 */
function countsOf(documents) {
  const names = [...documents.keys()]
  const meetings = documents.get('meetings')
  return {
    meetings: Array.isArray(meetings) ? meetings.length : 0,
    sheets: names.filter(name => name.startsWith('sheet/') && !name.includes('/my-kit/')).length,
    others: names.filter(name => /^(?:blanks|questions|me)\b/.test(name)).length,
  }
}

/**
 * @param {string} name
 * @param {unknown} stored
 */
function readDocument(name, stored) {
  return isReadable(stored) ? validated(name, migrate(name, stored)) : {data: undefined, dropped: 1}
}

/**
 * @param {unknown} stored
 * @returns {stored is StoredDocument}
 */
function isReadable(stored) {
  const schema = isRecord(stored) ? stored.schema : undefined
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
