/**
 * The part of a text in which what was asked for stands, and where it stands there.
 */

import {terms as termsOf} from './terms.js'

/** @typedef {{text: string, isMatch: boolean}} Piece */

/** Characters of an excerpt, and of what stands before its first match. */
const MOST = 160
const BEFORE = 40

const COMPOUND = /[\p{L}\p{N}\p{M}'’]+(?:[-\u2010\u2011][\p{L}\p{N}\p{M}'’]+)*/gu
const WORD = /[\p{L}\p{N}\p{M}'’]+/gu

/**
 * Cuts a text into what matches and what does not.
 *
 * @param {string} text
 * @param {Set<string>} terms
 * @returns {Piece[]}
 */
export function pieces(text, terms) {
  const found = []
  let end = 0
  for (const [start, stop] of matches(text, terms)) {
    if (start > end) found.push({text: text.slice(end, start), isMatch: false})
    found.push({text: text.slice(start, stop), isMatch: true})
    end = stop
  }
  return end < text.length ? [...found, {text: text.slice(end), isMatch: false}] : found
}

/**
 * Returns the stretch of a text with the most matches, cut between words.
 *
 * @param {string} text
 * @param {Set<string>} terms
 */
export function excerpt(text, terms) {
  if (text.length <= MOST) return text
  const start = boundary(text, bestStart(matches(text, terms)) - BEFORE)
  const rest = text.slice(start)
  const cut = rest.length <= MOST ? rest : rest.slice(0, MOST + 1).replace(/\s*\S*$/, '…')
  return start ? `…${cut}` : cut
}

/**
 * Returns where the first of the matches stands that are closest together.
 *
 * @param {[number, number][]} found
 */
function bestStart(found) {
  const counts = found.map(
    ([start]) => found.filter(([from, to]) => from >= start && to <= start + MOST - BEFORE).length,
  )
  return found[counts.indexOf(Math.max(...counts))]?.[0] ?? 0
}

/**
 * @param {string} text
 * @param {number} at
 */
function boundary(text, at) {
  if (at <= 0) return 0
  const space = text.indexOf(' ', at - 1)
  return space < 0 ? 0 : space + 1
}

/**
 * @param {string} text
 * @param {Set<string>} terms
 * @returns {[number, number][]} The start and end of every match.
 */
function matches(text, terms) {
  return [...text.matchAll(COMPOUND)].flatMap(({0: written, index}) => {
    if (terms.has(termsOf(written).join(''))) return [[index, index + written.length]]
    return [...written.matchAll(WORD)]
      .filter(word => termsOf(word[0]).some(term => terms.has(term)))
      .map(word => [index + word.index, index + word.index + word[0].length])
  })
}
