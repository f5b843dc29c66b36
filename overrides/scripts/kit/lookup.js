/**
 * Looks words up in the index that the build wrote (`askwell/pages/search_index.py` says how it is
 * laid out), and fetches no more of it than it needs.
 */

import {isNear} from './terms.js'

/** @typedef {{terms: string[], rows: number[], count: number, same: string[][]}} Directory */
/** @typedef {[string, number[], number[]?]} Posting */
/** @typedef {[string, string, string, string]} Row Address, title, label, words. */

/**
 * What is found for something that was asked: how well each row fits, by its number.
 *
 * @typedef {object} Hits
 * @property {Map<number, number>} rows
 * @property {string[]} terms As they stand in the rows.
 * @property {number} size Rows that hold it, about.
 * @property {boolean} isCommon Whether so many hold it that it rules none out.
 * @property {boolean} isGuess Whether it is only much like what was asked.
 */

/** How well a row fits: by the word itself, by one that begins with it, by one much like it. */
export const EXACT = 3
const PREFIX = 2
const NEAR = 1

/** A name says so much more than other words. */
const NAMED = 6

/** Files of terms that are fetched for the beginning of one word. */
const MOST_SHARDS = 4

/** Letters of a word that is looked for as the beginning of others, and as one with a mistake. */
const BEGINNING = 3
const MISSPELLED = 4
const LONG = 8

/** A word in more rows than this, and than one in so many, rules none out. */
const SOME = 100
const MANY = 12

/** A word whose rows are not told is in at least one of so many. */
const UNTOLD = 5

export class Lookup {
  /** @type {Map<string, Promise<any>>} */
  #files = new Map()

  /**
   * @param {Directory} directory
   * @param {(name: string) => Promise<any>} load Loads a file of the index by its name.
   */
  constructor(directory, load) {
    this.directory = directory
    this.load = load
  }

  /**
   * Returns rows by their numbers.
   *
   * @param {number[]} numbers
   * @returns {Promise<Row[]>}
   */
  async rows(numbers) {
    const found = numbers.map(async number => {
      const shard = lastUpTo(this.directory.rows, number)
      const rows = await this.#file(`rows-${shard}`)
      return rows[number - (this.directory.rows[shard] ?? 0)]
    })
    return Promise.all(found)
  }

  /**
   * Finds a word as it stands.
   *
   * @param {string} word
   */
  async exactly(word) {
    const held = await this.#postings(word, 1)
    return this.#hits(held.filter(([term]) => term === word).map(posting => [posting, EXACT]))
  }

  /**
   * Finds a word, and those that begin with it.
   *
   * @param {string} word
   * @param {number} [more] Letters that they may have more.
   */
  async beginning(word, more = Infinity) {
    if (word.length < BEGINNING) return this.exactly(word)
    const held = await this.#postings(word, MOST_SHARDS)
    const found = held.filter(
      ([term]) => term.startsWith(word) && term.length <= word.length + more,
    )
    return this.#hits(found.map(posting => [posting, posting[0] === word ? EXACT : PREFIX]))
  }

  /**
   * Finds the words that a word may have been meant for: they begin alike, and nearly are the same.
   *
   * @param {string} word
   */
  async near(word) {
    if (word.length < MISSPELLED) return this.#hits([])
    const held = await this.#postings(word.slice(0, 2), Infinity)
    const alike = held.filter(([term]) => term.startsWith(word.slice(0, 2)))
    for (let most = 1; most <= (word.length < LONG ? 1 : 2); most++) {
      const found = alike.filter(([term]) => isNear(term, word, most))
      if (found.length) return {...this.#hits(found.map(posting => [posting, NEAR])), isGuess: true}
    }
    return this.#hits([])
  }

  /**
   * @param {string} start
   * @param {number} most
   * @returns {Promise<Posting[]>} What the files hold in which terms with this beginning can stand.
   */
  async #postings(start, most) {
    const {terms} = this.directory
    const first = Math.max(lastUpTo(terms, start), 0)
    let end = first + 1
    while (end < terms.length && end < first + most && terms[end]?.startsWith(start)) end++
    const numbers = Array.from({length: end - first}, (_, step) => first + step)
    return (await Promise.all(numbers.map(number => this.#file(`terms-${number}`)))).flat()
  }

  /** @param {[Posting, number][]} found */
  #hits(found) {
    return hitsOf(found, this.directory.count)
  }

  /** @param {string} name */
  #file(name) {
    const known = this.#files.get(name)
    if (known) return known
    const file = this.load(name)
    this.#files.set(name, file)
    file.catch(() => this.#files.delete(name)) // for it to be asked for again
    return file
  }
}

/**
 * Returns the position of the last entry of a sorted list that is not beyond a value; -1 if none.
 *
 * @template {string | number} T
 * @param {T[]} sorted
 * @param {T} value
 */
function lastUpTo(sorted, value) {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (/** @type {T} */ (sorted[middle]) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * @param {[Posting, number][]} found Each with how well it fits.
 * @param {number} count Rows in all.
 * @returns {Hits}
 */
function hitsOf(found, count) {
  const rows = new Map()
  /** @param {number[]} steps @param {number} fit */
  const add = (steps, fit) => {
    let row = 0
    for (const step of steps) {
      row += step
      rows.set(row, Math.max(rows.get(row) ?? 0, fit))
    }
  }
  for (const [[, named, held = []], fit] of found) {
    add(held, fit)
    add(named, fit * NAMED)
  }
  const isUntold = found.some(([[, , held], fit]) => !held && fit === EXACT)
  const size = isUntold ? count / UNTOLD : rows.size
  const isCommon = isUntold || size > Math.max(SOME, count / MANY)
  return {rows, terms: found.map(([[term]]) => term), size, isCommon, isGuess: false}
}
