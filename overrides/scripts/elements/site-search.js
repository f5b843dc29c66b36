/**
 * Finds questions, messages, sheets and pages as the reader types.
 *
 * Without JavaScript the list of everything below it remains.
 * The index is rows of [address, title, label, words]; it is fetched once, from this site.
 *
 * @example
 * <site-search index="../assets/search.json" root="../"><form>…</form><p class="search-count"></p>
 *   <ol class="search-results"></ol><template><li><a></a><span></span><p></p></li></template></site-search>
 */

import {find} from '../kit/find.js'
import {fillIn, formFor, say} from '../kit/say.js'

/** @typedef {{address: string, title: string, label: string, words: string, plainTitle: string, plainWords: string}} Row */
/** @typedef {Row & {score: number}} Found */

const MOST = 40

export class SiteSearchElement extends HTMLElement {
  static tag = 'site-search'

  /** @type {Promise<Row[]> | undefined} */
  #index

  connectedCallback() {
    this.addEventListener('submit', this)
    this.addEventListener('input', this)
    const asked = new URLSearchParams(location.search).get('q')
    if (!asked) return
    this.#input.value = asked
    void this.#search()
  }

  disconnectedCallback() {
    this.removeEventListener('submit', this)
    this.removeEventListener('input', this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'submit') event.preventDefault()
    void this.#search()
  }

  get #input() {
    return /** @type {HTMLInputElement} */ (find(this, 'input'))
  }

  async #search() {
    const asked = this.#input.value
    this.#index ??= fetch(this.getAttribute('index') ?? '')
      .then(answer => answer.json())
      .then(prepare)
    const rows = await this.#index
    if (asked !== this.#input.value) return
    const terms = words(asked)
    this.#show(terms.length ? rank(rows, terms) : [], terms.length > 0)
    history.replaceState(null, '', asked ? `?q=${encodeURIComponent(asked)}` : location.pathname)
  }

  /**
   * @param {Found[]} found
   * @param {boolean} asked
   */
  #show(found, asked) {
    const template = /** @type {HTMLTemplateElement} */ (find(this, 'template'))
    const root = this.getAttribute('root') ?? ''
    const entries = found.slice(0, MOST).map(entry => fill(template, root, entry))
    find(this, '.search-results').replaceChildren(...entries)
    const count = find(this, '.search-count')
    const {none, most} = count.dataset
    const some = found.length > MOST ? most : formFor(found.length, count)
    const text = found.length ? some : none
    count.textContent = asked ? fillIn(text, {count: found.length}) : ''
    say(count.textContent)
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

/**
 * @param {HTMLTemplateElement} template
 * @param {string} root
 * @param {Found} found
 */
function fill(template, root, found) {
  const entry = /** @type {DocumentFragment} */ (template.content.cloneNode(true))
  const link = /** @type {HTMLAnchorElement} */ (find(entry, 'a'))
  link.href = root + found.address.slice(1)
  link.textContent = found.title
  find(entry, 'span').textContent = found.label
  find(entry, 'p').textContent =
    found.words.length > 160 ? `${found.words.slice(0, 160)}…` : found.words
  return entry
}

if (!customElements.get(SiteSearchElement.tag)) {
  customElements.define(SiteSearchElement.tag, SiteSearchElement)
}
