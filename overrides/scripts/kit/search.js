/**
 * Finds what readers ask for in their own words: all of them, or else any, in other spellings, and
 * by words that mean the same.
 */

import {EXACT} from './lookup.js'
import {terms as termsOf} from './terms.js'

/** @typedef {import('./lookup.js').Lookup} Lookup */
/** @typedef {import('./lookup.js').Hits} Hits */

/** @typedef {{rows: number[], terms: Set<string>}} Found Numbers of rows, the best first. */

/** What is found by another word for it counts a little less. */
const SAME = 0.9

/** Letters that the forms of a word have more. */
const FORMS = 2

/** Words up to which each two are looked for in one, too. */
const FEW = 4

/**
 * @param {Lookup} index
 * @param {string} asked
 * @returns {Promise<Found>}
 */
export async function search(index, asked) {
  const words = termsOf(asked)
  const hits = await Promise.all(phrases(index, words).map(part => ofPhrase(index, part)))
  const count = index.directory.count
  const all = every(hits, count)
  const best = all.rows.size ? all : any(hits, count)
  const telling = hits.filter(({isCommon}) => !isCommon)
  return {
    rows: [...best.rows]
      .sort(([one, fit], [other, otherFit]) => otherFit - fit || one - other)
      .map(([row]) => row),
    terms: new Set((telling.length ? telling : hits).flatMap(({terms}) => terms)),
  }
}

/** @typedef {{words: string[], same: string[], joined: string[]}} Phrase */

/**
 * Parts what is asked into phrases that have others of the same meaning, and single words.
 *
 * @param {Lookup} index
 * @param {string[]} words
 * @returns {Phrase[]}
 */
function phrases(index, words) {
  const found = []
  for (let at = 0; at < words.length;) {
    const {group, length} = sameAt(index, words, at)
    const said = words.slice(at, at + length)
    const same = group.filter(each => each !== said.join(' '))
    found.push({words: said, same, joined: joinedAt(words, at, length)})
    at += length
  }
  return found
}

/**
 * Finds the longest phrase from here on that has others of the same meaning.
 *
 * @param {Lookup} index
 * @param {string[]} words
 * @param {number} at
 */
function sameAt({directory}, words, at) {
  for (let length = Math.min(FEW, words.length - at); length > 0; length--) {
    const said = words.slice(at, at + length).join(' ')
    const groups = directory.same.filter(group => group.includes(said))
    if (groups.length) return {group: groups.flat(), length}
  }
  return {group: [], length: 1}
}

/**
 * Writes a word and the one beside it as one: "cover letter" may stand as "coverletter".
 *
 * @param {string[]} words
 * @param {number} at
 * @param {number} length
 */
function joinedAt(words, at, length) {
  if (words.length > FEW || length > 1) return []
  return [words.slice(at - 1, at + 1), words.slice(at, at + 2)]
    .filter(two => two.length === 2)
    .map(two => two.join(''))
}

/**
 * @param {Lookup} index
 * @param {Phrase} phrase
 * @returns {Promise<Hits>}
 */
async function ofPhrase(index, {words, same, joined}) {
  // Where others of its meaning are known, a word is none that is misspelled.
  const own = ofWords(index, words, word =>
    same.length ? index.beginning(word) : ofWord(index, word),
  )
  const others = same.map(each => ofOther(index, each.split(' ')))
  const [first, ...rest] = await Promise.all([own, ...others])
  const asOne = await Promise.all(joined.map(word => index.exactly(word)))
  return best([first, ...asOne, ...rest.map(hits => scaled(hits, SAME))])
}

/**
 * @param {Lookup} index
 * @param {string[]} words
 * @param {(word: string) => Promise<Hits>} find
 */
async function ofWords(index, words, find) {
  return every(await Promise.all(words.map(find)), index.directory.count)
}

/**
 * Finds other words for what was asked. Of some the most common say nothing alone: "no answer" is
 * what a row is about, or it is not.
 *
 * @param {Lookup} index
 * @param {string[]} words
 */
async function ofOther(index, words) {
  const hits = await Promise.all(words.map(word => index.beginning(word, FORMS)))
  const telling = hits.filter(({isCommon}) => !isCommon)
  const isVague = words.length > 1 && telling.length < words.length
  const sought = isVague ? (telling.length ? telling : hits).map(named) : hits
  return every(sought, index.directory.count)
}

/**
 * Leaves the rows that have something in their names, however many hold it elsewhere.
 *
 * @param {Hits} hits
 * @returns {Hits}
 */
function named(hits) {
  const rows = new Map([...hits.rows].filter(([, fit]) => fit > EXACT))
  return {...hits, rows, size: rows.size, isCommon: false}
}

/**
 * Finds a word; if there is none such, it may be two in one, or misspelled.
 *
 * @param {Lookup} index
 * @param {string} word
 */
async function ofWord(index, word) {
  const hits = await index.beginning(word)
  if (hits.terms.length) return hits
  const two = await ofTwo(index, word)
  return two.rows.size ? two : index.near(word)
}

/**
 * @param {Lookup} index
 * @param {string} word
 */
async function ofTwo(index, word) {
  for (let at = 2; at <= word.length - 2; at++) {
    const left = await index.exactly(word.slice(0, at))
    const right = left.terms.length ? await index.exactly(word.slice(at)) : left
    if (left.terms.length && right.terms.length) {
      const both = every([left, right], index.directory.count)
      if (both.rows.size) return both
    }
  }
  return best([])
}

/**
 * Returns the rows that hold everything; what nearly all rows hold rules none out, and is not
 * marked. Nor does a guess rule out what holds the rest.
 *
 * @param {Hits[]} hits
 * @param {number} count
 * @returns {Hits}
 */
function every(hits, count) {
  const telling = hits.filter(({isCommon}) => !isCommon)
  const sure = telling.filter(({isGuess}) => !isGuess)
  const needed = sure.length || telling.length < hits.length ? sure : telling
  if (!needed.length) return any(hits, count)
  const all = any(hits, count)
  const kept = [...all.rows].filter(([row]) => needed.every(({rows}) => rows.has(row)))
  const terms = telling.flatMap(hit => hit.terms)
  return {...all, rows: new Map(kept), terms, size: kept.length}
}

/**
 * Returns the rows that hold anything, as well as they fit on average; rare words count for more.
 *
 * @param {Hits[]} hits
 * @param {number} count Rows in all.
 * @returns {Hits}
 */
function any(hits, count) {
  const rows = new Map()
  const weights = hits.map(({size}) => Math.log(1 + count / Math.max(size, 1)))
  const sum = weights.reduce((all, each) => all + each, 0)
  hits.forEach((each, number) => {
    for (const [row, fit] of each.rows) {
      rows.set(row, (rows.get(row) ?? 0) + (fit * (weights[number] ?? 0)) / sum)
    }
  })
  return {
    rows,
    terms: hits.flatMap(({terms}) => terms),
    size: rows.size,
    isCommon: hits.every(({isCommon}) => isCommon),
    isGuess: hits.every(({isGuess}) => isGuess),
  }
}

/**
 * Returns every row as well as it fits by any of these.
 *
 * @param {Hits[]} hits
 * @returns {Hits}
 */
function best(hits) {
  const rows = new Map()
  for (const [row, fit] of hits.flatMap(each => [...each.rows])) {
    rows.set(row, Math.max(rows.get(row) ?? 0, fit))
  }
  return {
    rows,
    terms: hits.flatMap(({terms}) => terms),
    size: Math.max(0, ...hits.map(({size}) => size)),
    isCommon: hits.some(({isCommon}) => isCommon),
    isGuess: hits.some(({isGuess}) => isGuess) && hits.every(hit => hit.isGuess || !hit.size),
  }
}

/**
 * @param {Hits} hits
 * @param {number} factor
 * @returns {Hits}
 */
function scaled(hits, factor) {
  return {...hits, rows: new Map([...hits.rows].map(([row, fit]) => [row, fit * factor]))}
}
