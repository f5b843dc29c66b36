/**
 * What was called otherwise: answers kept under older ids, or by place, in today's names.
 */

import {moveDocument} from './move.js'
import {lookUp} from './records.js'

/** @typedef {import('./description.js').Answers} Answers */
/**
 * By older name: the names of today. The build writes it from the sheet.
 *
 * @typedef {object} Former
 * @property {string[]} [paths] Under which the sheet itself was kept.
 * @property {Record<string, string>} [blocks]
 * @property {Record<string, Record<string, string>>} [values] What a choice can say, by block.
 * @property {Record<string, Record<string, string>[]>} [parts] What follows the block in a name, by
 *   block.
 */

/**
 * Returns answers under today's names; what has none stays as it is. An answer given under today's
 * name wins.
 *
 * @param {Answers} answers
 * @param {Former} former
 * @returns {Answers}
 */
export function renameAnswers(answers, former) {
  const pairs = Object.entries(answers).map(([name, answer]) => {
    const [first = '', ...rest] = name.split('.')
    const block = of(former.blocks, first)
    const parts = rest.map((part, at) => of(of(former.parts, block, [])[at], part))
    const value = rest.length ? answer : of(of(former.values, block, {}), String(answer), answer)
    return {name, to: [block, ...parts].join('.'), value}
  })
  const isToday = (/** @type {{name: string, to: string}} */ {name, to}) => name === to
  const entries = [...pairs.filter(pair => !isToday(pair)), ...pairs.filter(isToday)]
  return Object.fromEntries(entries.map(({to, value}) => [to, value]))
}

/**
 * A sheet that was kept under another name is from now on kept under this one.
 *
 * @param {import('./store.js').Store} store
 * @param {string} name Of the document.
 * @param {string} path
 * @param {Former} former
 */
export function moveFromFormerPaths(store, name, path, {paths = []}) {
  const before = name.slice(0, -path.length)
  for (const old of paths) moveDocument(store, before + old, name)
}

/**
 * @template T
 * @param {Record<string, T> | undefined} names
 * @param {string} name
 * @param {T} [otherwise] The name itself if left out.
 * @returns {T}
 */
function of(names, name, otherwise = /** @type {any} */ (name)) {
  return lookUp(names, name) ?? otherwise
}
