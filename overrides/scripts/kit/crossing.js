/**
 * Tabs that wrote one document in the same moment, none knowing what the others wrote: what the
 * last writing left out of it. Pure.
 */

import {isRecord, lookUp} from './records.js'

/**
 * @typedef {object} Version One writing of a document.
 * @property {string} id Empty for what has none: a document that is not there, or of an older
 *   guide.
 * @property {string[]} from The versions that it was made of.
 * @property {unknown} data
 * @property {boolean} isMine Whether this page wrote it, and nothing since has shown it left out.
 */
/**
 * @typedef {object} Joined
 * @property {unknown} data What is kept, and in it all that was left out.
 * @property {string[]} from
 * @property {Version} mine The last version of this page that was left out.
 * @property {unknown} before What that and the version that is kept began from.
 * @property {boolean} isClash Whether both say different things in one place; what is kept stays.
 */

/**
 * Brings this page's writing back into a version that was made without it.
 *
 * @param {Version[]} met The versions that this page has met, in order.
 * @param {Version} kept
 * @returns {Joined | undefined} Undefined where nothing was left out, or nobody can tell.
 */
export function joinedAgain(met, kept) {
  const byId = new Map([...met, kept].map(version => [version.id, version]))
  const known = ancestors(kept.id, byId)
  /** @type {Joined | undefined} */
  let found
  for (const mine of met.filter(({isMine}) => isMine).reverse()) {
    const line = ancestors(mine.id, byId)
    const base = [...line].find(id => known.has(id) && byId.has(id))
    if (!kept.id || known.has(mine.id) || base === undefined) continue
    const before = byId.get(base)?.data
    const {data, isClash} = joinedChanges(before, mine.data, (found ?? kept).data)
    const from = [...(found?.from ?? [kept.id]), mine.id]
    found = {mine, before, ...found, data, from, isClash: isClash || Boolean(found?.isClash)}
    for (const id of line) known.add(id)
  }
  return found
}

/**
 * Returns the ids of all that a version was made of, the nearest first, with its own.
 *
 * @param {string} id
 * @param {Map<string, Version>} byId
 */
function ancestors(id, byId) {
  const found = new Set([id])
  for (const each of found) for (const from of byId.get(each)?.from ?? []) found.add(from)
  return found
}

/**
 * Joins what two have changed of one thing, place by place; rows of a list are told by their ids.
 * Where both changed one place, `theirs` stays; what one of them removed and the other changed is
 * not lost.
 *
 * @param {unknown} before
 * @param {unknown} mine
 * @param {unknown} theirs
 * @returns {{data: unknown, isClash: boolean}}
 */
export function joinedChanges(before, mine, theirs) {
  if (isSame(mine, before) || isSame(mine, theirs)) return {data: theirs, isClash: false}
  if (isSame(theirs, before)) return {data: mine, isClash: false}
  if (isRecord(mine) && isRecord(theirs)) return joinedRecords(before, mine, theirs)
  if (!isRows(mine) || !isRows(theirs))
    return {data: theirs ?? mine, isClash: mine !== undefined && theirs !== undefined}
  const [past, here, there] = [before, mine, theirs].map(rowsById)
  const {data, isClash} = joinedRecords(past, here ?? {}, there ?? {})
  const isTheirOrder = !isSame(Object.keys(there ?? {}), Object.keys(past ?? {}))
  const order = isTheirOrder ? {...there, ...here} : {...here, ...there}
  return {data: Object.keys(order).flatMap(id => lookUp(data, id) ?? []), isClash}
}

/**
 * @param {unknown} before
 * @param {Record<string, unknown>} mine
 * @param {Record<string, unknown>} theirs
 */
function joinedRecords(before, mine, theirs) {
  const past = isRecord(before) ? before : {}
  const parts = Object.keys({...theirs, ...mine}).map(name => ({
    name,
    ...joinedChanges(lookUp(past, name), lookUp(mine, name), lookUp(theirs, name)),
  }))
  const kept = parts.filter(({data}) => data !== undefined)
  return {
    data: Object.fromEntries(kept.map(({name, data}) => [name, data])),
    isClash: parts.some(({isClash}) => isClash),
  }
}

/**
 * @param {unknown} rows
 * @returns {Record<string, unknown>}
 */
function rowsById(rows) {
  return Object.fromEntries(isRows(rows) ? rows.map(row => [row.id, row]) : [])
}

/**
 * Whether something is a list in which each row is told by its id; the words of a question are not.
 *
 * @param {unknown} list
 * @returns {list is {id: string}[]}
 */
function isRows(list) {
  return Array.isArray(list) && list.every(row => isRecord(row) && typeof row.id === 'string')
}

/**
 * @param {unknown} one
 * @param {unknown} other
 */
function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other)
}
