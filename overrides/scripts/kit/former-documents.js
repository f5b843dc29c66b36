/**
 * Documents of two devices, or of two versions of the guide, under the same names. Loaded when they
 * are brought together.
 */

import {renameAnswers} from './former.js'
import {joined} from './join.js'
import {isRecord, lookUp} from './records.js'

/** @typedef {import('./description.js').Answers} Answers */
/** @typedef {import('./former.js').Former} Former */

/**
 * Returns documents with every sheet and its answers under today's names, so that two versions of
 * one can be joined.
 *
 * @param {Map<string, unknown>} documents
 * @param {Record<string, {former?: Former}>} sheets By today's path, such as "worksheets/aim".
 * @returns {Map<string, unknown>}
 */
export function renameDocuments(documents, sheets) {
  /** @type {Map<string, unknown>} */
  const found = new Map()
  for (const [name, data] of documents) {
    const [kind, owner, ...rest] = name.split('/')
    const path = todaysPath(rest.join('/'), sheets)
    const isSheet = kind === 'sheet' && isRecord(data)
    const answers = isSheet
      ? renameAnswers(/** @type {Answers} */ (data), formerOf(path, sheets))
      : data
    const today = isSheet ? `sheet/${owner}/${path}` : name
    const [mine, theirs] =
      today === name ? [answers, found.get(today)] : [found.get(today), answers]
    found.set(today, joined(mine, theirs))
  }
  return found
}

/**
 * @param {string} path
 * @param {Record<string, {former?: Former}>} sheets
 */
function todaysPath(path, sheets) {
  const isFormer = (/** @type {string} */ each) => formerOf(each, sheets).paths?.includes(path)
  return Object.keys(sheets).find(isFormer) ?? path
}

/**
 * @param {string} path
 * @param {Record<string, {former?: Former}>} sheets
 * @returns {Former}
 */
function formerOf(path, sheets) {
  return lookUp(sheets, path)?.former ?? {}
}
