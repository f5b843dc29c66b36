/**
 * Finds questions, messages, sheets and pages as the reader types.
 *
 * Without JavaScript the list of everything below it remains.
 * The index is rows of [address, title, label, words]; it is fetched once, from this site.
 *
 * @example
 * <site-search index="../assets/search.json" root="../">
 *   <form>…</form>
 *   <p class="search-count"></p> <ol class="search-results"></ol>
 *   <template><li><a></a><span></span><p></p></li></template>
 * </site-search>
 */

import {loadData} from '../kit/data.js'
import {GuideElement} from '../kit/element.js'
import {cloneTemplate, find} from '../kit/find.js'
import {formFor, interpolate, speak} from '../kit/words.js'

/**
 * @typedef {object} Row
 * @property {string} address
 * @property {string} title
 * @property {string} label
 * @property {string} words
 * @property {string} plainTitle As it is searched.
 * @property {string} plainWords
 */
/** @typedef {Row & {score: number}} Found */

/** Results on the page. */
const MOST = 40

/** Characters of each that are shown. */
const EXCERPT = 160

export class SiteSearchElement extends GuideElement {
  static tag = 'site-search'

  /** @type {Promise<Row[]> | undefined} */
  #index

  connected() {
    this.listen(this, 'submit')
    this.listen(this, 'input')
    const asked = new URLSearchParams(location.search).get('q')
    if (!asked) return
    this.#input.value = asked
    void this.#search()
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'submit') event.preventDefault()
    void this.#search()
  }

  get #input() {
    return this.find('input', HTMLInputElement)
  }

  async #search() {
    const asked = this.#input.value
    this.#index ??= loadData(this.getAttribute('index') ?? '').then(prepare)
    const rows = await this.#index
    if (asked !== this.#input.value) return
    const terms = words(asked)
    this.#render(terms.length ? rank(rows, terms) : [], terms.length > 0)
    history.replaceState(null, '', asked ? `?q=${encodeURIComponent(asked)}` : location.pathname)
  }

  /**
   * @param {Found[]} found
   * @param {boolean} asked
   */
  #render(found, asked) {
    const entries = found.slice(0, MOST).map(entry => this.#entry(entry))
    this.find('.search-results').replaceChildren(...entries)
    const count = this.find('.search-count')
    const {none, most} = count.dataset
    const some = found.length > MOST ? most : formFor(found.length, count)
    const text = found.length ? some : none
    count.textContent = asked ? interpolate(text, {count: found.length}) : ''
    speak(count.textContent)
  }

  /** @param {Found} found */
  #entry({address, title, label, words}) {
    const entry = cloneTemplate(this)
    const link = find(entry, 'a', HTMLAnchorElement)
    link.href = (this.getAttribute('root') ?? '') + address.slice(1)
    link.textContent = title
    find(entry, 'span').textContent = label
    find(entry, 'p').textContent = words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words
    return entry
  }
}

/**
 * Makes the rows ready to be searched, once.
 *
 * @param {string[][]} rows
 * @returns {Row[]}
 */
export function prepare(rows) {
  return rows.map(([address = '', title = '', label = '', text = '']) => {
    return {
      address,
      title,
      label,
      words: text,
      plainTitle: plain(title),
      plainWords: plain(`${label} ${text}`),
    }
  })
}

/**
 * Orders the rows that hold every term: in the title first, whole words before parts.
 *
 * @param {Row[]} rows
 * @param {string[]} terms
 * @returns {Found[]}
 */
export function rank(rows, terms) {
  return rows
    .map(row => {
      const scores = terms.map(term =>
        Math.max(6 * match(row.plainTitle, term), match(row.plainWords, term)),
      )
      return {
        ...row,
        score: scores.every(Boolean) ? scores.reduce((sum, each) => sum + each, 0) : 0,
      }
    })
    .filter(found => found.score > 0)
    .sort((one, other) => other.score - one.score)
}

/**
 * @param {string} text Plain words, with a blank on either side.
 * @param {string} term
 */
function match(text, term) {
  if (text.includes(` ${term} `)) return 3
  return text.includes(` ${term}`) ? 2 : 0
}

/** @param {string} text */
function plain(text) {
  return ` ${words(text).join(' ')} `
}

/**
 * Splits a text into plain lower-case words without accents.
 *
 * @param {string} text
 */
export function words(text) {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}|['’]/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

SiteSearchElement.define()
