/**
 * From every older form of a saved document to today's. Pure; tests hold a frozen example of each
 * old form.
 */

import {isRecord} from './records.js'

/** The form in which documents are written today. */
export const SCHEMA = 2

/** @typedef {(data: unknown, name: string) => unknown} Step */

/**
 * The step from each schema to the next.
 *
 * @type {Record<number, Step>}
 */
const STEPS = {
  1: (data, name) => {
    if (name.startsWith('sheet/') && isRecord(data)) return placed(data)
    return name.startsWith('questions/') && Array.isArray(data) ? data.map(spelled) : data
  },
}

/**
 * Returns what a document holds, in the newest form.
 *
 * @param {string} name Of the document, such as "meetings".
 * @param {{schema: number, data: unknown}} kept
 * @param {Record<number, Step>} [steps]
 * @returns {unknown}
 */
export function migrate(name, {schema, data}, steps = STEPS) {
  const step = steps[schema]
  return step ? migrate(name, {schema: schema + 1, data: step(data, name)}, steps) : data
}

/**
 * Answers were kept by place: "table.r1.c2", "ticks.3". A place is now told from an id by "~"; its
 * sheet knows what stood there. (A choice was kept as a number; no id is one.)
 *
 * @param {Record<string, unknown>} answers
 */
function placed(answers) {
  const entries = Object.entries(answers).map(([key, value]) => {
    const cell = /^(.+)\.r(\d+)\.c(\d+)$/.exec(key)
    if (cell) return [`${cell[1]}.~${cell[2]}.~${cell[3]}`, value]
    return [value === true ? key.replace(/\.(\d+)$/, '.~$1') : key, value]
  })
  return Object.fromEntries(entries)
}

/**
 * A question was kept as a text in which blanks stood in brackets.
 *
 * @param {unknown} row
 */
function spelled(row) {
  if (!isRecord(row) || typeof row.text !== 'string') return row
  const {text, blanks, ...rest} = row
  const gaps = isRecord(blanks)
    ? Object.entries(blanks).filter(
        ([gap, name]) => /^\[.+\]$/.test(gap) && typeof name === 'string',
      )
    : []
  return {...rest, words: gaps.reduce(cut, [text])}
}

/**
 * Cuts texts where a blank stands in them.
 *
 * @param {(string | {gap: string, label: string})[]} words
 * @param {[string, unknown]} blank As it stands in the text, and its name.
 */
function cut(words, [gap, name]) {
  const span = {gap: String(name), label: gap.slice(1, -1)}
  return words.flatMap(part => {
    if (typeof part !== 'string') return [part]
    return part
      .split(gap)
      .flatMap((text, at) => (at ? [span, text] : [text]))
      .filter(each => each !== '')
  })
}
