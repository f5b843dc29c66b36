/**
 * Two versions of one document, as one. Pure.
 */

import {isRecord} from './records.js'

/**
 * Returns both together: what `mine` says stays, `theirs` fills the gaps.
 *
 * @param {unknown} mine
 * @param {unknown} theirs
 */
export function joined(mine, theirs) {
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const ids = new Set(mine.map(row => row.id))
    return [...mine, ...theirs.filter(row => !ids.has(row.id))]
  }
  if (isRecord(mine) && isRecord(theirs)) return {...theirs, ...mine}
  return mine ?? theirs
}
