/**
 * Everything the reader keeps, taken as a whole: for backups, for undoing a step, and for moving
 * between meetings.
 */

import {joined} from './join.js'
import {moveDocument} from './move.js'

/** @typedef {import('./store.js').Store} Store */
/** @typedef {import('./store.js').Outcome} Outcome */
/** @typedef {Map<string, unknown>} Documents */

/**
 * Returns every document that this version of the guide can read.
 *
 * @param {Store} store
 * @returns {Documents}
 */
export function readDocuments(store) {
  const entries = store.names().map(name => /** @type {const} */ ([name, store.read(name)]))
  return new Map(entries.filter(([, data]) => data !== undefined))
}

/**
 * Returns every document as it is kept, with the form it has: a backup leaves nothing out.
 *
 * @param {Store} store
 * @returns {Map<string, {schema: number, data: unknown}>}
 */
export function storedDocuments(store) {
  return new Map(
    store.names().flatMap(name => {
      const kept = store.envelope(name)
      return kept ? [[name, {schema: kept.schema, data: kept.data}]] : []
    }),
  )
}

/**
 * Makes the store hold these documents and no others; what a newer version of the guide wrote stays
 * as it is, and what cannot be read is set aside.
 *
 * @param {Store} store
 * @param {Documents} documents
 * @returns {Outcome} The first thing that went wrong, or "saved".
 */
export function replaceDocuments(store, documents) {
  for (const name of store.names())
    if (!documents.has(name) && !store.isNewer(name)) store.remove(name)
  return writeDocuments(store, documents)
}

/**
 * Writes these documents; all others stay as they are.
 *
 * @param {Store} store
 * @param {Documents} documents
 * @returns {Outcome} The first thing that went wrong, or "saved".
 */
export function writeDocuments(store, documents) {
  const outcomes = [...documents].map(([name, data]) => store.write(name, data, {force: true}))
  return outcomes.find(outcome => outcome !== 'saved') ?? 'saved'
}

/**
 * The documents that were changed together, as they were and as they are.
 *
 * @typedef {{before: Documents, after: Documents}} Change
 */

/**
 * @param {Documents} before Everything, before it.
 * @param {Documents} after Everything, after it.
 * @returns {Change}
 */
export function changeBetween(before, after) {
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    name => !isSame(before.get(name), after.get(name)),
  )
  const only = (/** @type {Documents} */ all) =>
    new Map([...all].filter(([name]) => changed.includes(name)))
  return {before: only(before), after: only(after)}
}

/**
 * Takes a change back.
 *
 * @param {Store} store
 * @param {Change} change One that still holds.
 * @returns {Outcome} The first thing that went wrong, or "saved".
 */
export function revert(store, {before, after}) {
  for (const name of after.keys()) if (!before.has(name)) store.remove(name)
  return writeDocuments(store, before)
}

/**
 * Whether everything is still as a change left it: it can be taken back, and loses nothing that
 * came later.
 *
 * @param {Store} store
 * @param {Change} change
 */
export function canRevert(store, {before, after}) {
  return [...before.keys(), ...after.keys()].every(name =>
    isSame(store.peek(name), after.get(name)),
  )
}

/**
 * What was not written since is the very same: to write out all that is kept takes long.
 *
 * @param {unknown} one
 * @param {unknown} other
 */
function isSame(one, other) {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

/**
 * Returns both together. What is here stays; the other fills the gaps and adds its own meetings and
 * questions.
 *
 * @param {Documents} here
 * @param {Documents} other
 * @returns {Documents}
 */
export function mergeDocuments(here, other) {
  const names = new Set([...here.keys(), ...other.keys()])
  const both = (/** @type {string} */ name) =>
    name === DRAFT ? (here.get(name) ?? other.get(name)) : joined(here.get(name), other.get(name))
  return new Map([...names].map(name => [name, both(name)]))
}

/**
 * Lists the documents that belong to a meeting.
 *
 * @param {Store} store
 * @param {string} meeting Its id.
 */
export function documentsOf(store, meeting) {
  return store.names().filter(name => name.split('/')[1] === meeting && !name.startsWith(OWN))
}

/** Documents of the kit's own pages; they belong to no meeting. */
const OWN = 'sheet/none/my-kit/'

/** What is half typed into the form of a meeting. */
export const DRAFT = `${OWN}meeting`

/**
 * Gives what belongs to no one yet to a meeting.
 *
 * @param {Store} store
 * @param {string} meeting
 */
export function assignToMeeting(store, meeting) {
  for (const name of documentsOf(store, 'none').filter(each => !store.isNewer(each))) {
    const [kind, , ...rest] = name.split('/')
    moveDocument(store, name, [kind, meeting, ...rest].join('/'))
  }
}
