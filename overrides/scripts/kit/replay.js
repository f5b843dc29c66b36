/**
 * What of a journal goes back to where documents are kept. Pure.
 */

import {unwrap} from './envelope.js'

/** @typedef {import('./clashes.js').Entry} Entry */
/**
 * @typedef {{name: string, text: string | null, at: string}} Line What was written of a document,
 *   and when; without a text it was removed. The line of everything that was erased has no name.
 */

/**
 * Compares a journal with what is stored. What is stored and was written oftener stays; else the
 * later writing counts, and what gives way in the journal is set aside.
 *
 * @param {Line[]} lines
 * @param {Entry[]} stored
 * @returns {{back: Entry[], gone: string[], aside: Entry[]}}
 */
export function replayed(lines, stored) {
  const there = new Map(stored)
  const savedAt = (/** @type {string} */ name) => unwrap(there.get(name))?.savedAt ?? ''
  /** @type {Entry[]} */
  const back = []
  /** @type {Entry[]} */
  const aside = []
  /** @type {string[]} */
  const gone = []
  for (const {name, text, at} of lines) {
    if (text !== null && there.get(name) === text) continue
    const removed = name ? [name] : [...there.keys()]
    if (text === null) gone.push(...removed.filter(each => there.has(each) && savedAt(each) <= at))
    else if (!there.has(name)) back.push([name, text])
    else if (revisionIn(there.get(name)) <= revisionIn(text))
      if (savedAt(name) < savedIn(text)) back.push([name, text])
      else aside.push([name, text])
  }
  return {back, gone, aside}
}

/** @param {string} text */
function savedIn(text) {
  return unwrap(text)?.savedAt ?? ''
}

/** @param {string | undefined} text */
function revisionIn(text) {
  return unwrap(text)?.rev ?? 0
}
