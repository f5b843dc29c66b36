/**
 * Finds questions, messages, sheets and pages as the reader types.
 *
 * Without JavaScript the list of everything below it remains.
 * The index is fetched from this site alone, and no more of it than what is asked needs.
 *
 * @example
 * <site-search index="../assets/search.json" root="../">
 *   <form>…</form>
 *   <p class="search-count"></p> <ol class="search-results"></ol> <button class="search-more">
 *   <template class="search-result"><li><a></a><span></span><p></p></li></template>
 *   <template class="search-match"><mark></mark></template>
 * </site-search>
 */

import {loadData} from '../kit/data.js'
import {GuideElement} from '../kit/element.js'
import {excerpt, pieces} from '../kit/excerpt.js'
import {cloneTemplate, find} from '../kit/find.js'
import {Lookup} from '../kit/lookup.js'
import {search} from '../kit/search.js'
import {formFor, interpolate, speak} from '../kit/words.js'

/** @typedef {import('../kit/search.js').Found} Found */

/** Results that are shown at once, and how many more by the button. */
const SHOWN = 10

/** Milliseconds of quiet before the count is announced. */
const PAUSE = 800

/** @type {Found} */
const NOTHING = {rows: [], terms: new Set()}

export class SiteSearchElement extends GuideElement {
  static tag = 'site-search'

  /** @type {Promise<Lookup> | undefined} */
  #index
  #found = NOTHING
  #timer = 0

  connected() {
    this.listen(this, 'submit', 'input')
    this.listen(this.find('.search-more'), 'click')
    // On a slow line readers type before this script is there.
    const asked = this.#input.value || new URLSearchParams(location.search).get('q')
    if (!asked) return this.#begin()
    this.#input.value = asked
    void this.#search(0).then(() => this.#lead())
  }

  /** Whoever asked on another page is led to what was found, and hears it from there. */
  #lead() {
    if (document.activeElement !== document.body) return
    clearTimeout(this.#timer)
    this.find('.search-count').focus({preventScroll: true})
  }

  /** Whoever comes here to search types at once. */
  #begin() {
    if (document.activeElement === document.body) this.#input.focus()
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    clearTimeout(this.#timer)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'submit') event.preventDefault()
    if (event.type === 'click') void this.#more()
    else void this.#search(event.type === 'submit' ? 0 : PAUSE)
  }

  get #input() {
    return this.find('input', HTMLInputElement)
  }

  get #results() {
    return this.find('.search-results')
  }

  /** @param {number} pause Milliseconds until it is said what was found. */
  async #search(pause) {
    const asked = this.#input.value
    const isCurrent = () => asked === this.#input.value
    try {
      const index = await this.#load()
      const found = asked.trim() ? await search(index, asked) : NOTHING
      const entries = await this.#entries(index, found, 0)
      if (isCurrent()) this.#renderResults(found, entries)
      if (isCurrent()) this.#speakCount(asked.trim() ? this.#counted() : '', pause)
    } catch {
      if (isCurrent()) this.#renderResults(NOTHING, [])
      if (isCurrent()) this.#speakCount(this.find('.search-count').dataset.failed ?? '', pause)
    }
    if (!isCurrent()) return
    history.replaceState(null, '', asked ? `?q=${encodeURIComponent(asked)}` : location.pathname)
  }

  /** Loads where everything is in the index; what failed is tried again the next time. */
  #load() {
    const place = this.getAttribute('index') ?? ''
    const folder = place.replace(/\.json$/, '/')
    this.#index ??= loadData(place).then(
      directory => new Lookup(directory, name => loadData(`${folder}${name}.json`)),
    )
    this.#index.catch(() => (this.#index = undefined))
    return this.#index
  }

  /** Shows the next results, and leads the reader to the first of them. */
  async #more() {
    const index = await this.#load()
    const shown = this.#results.children.length
    const found = this.#found
    const entries = await this.#entries(index, found, shown).catch(() => [])
    if (found !== this.#found) return
    this.#results.append(...entries)
    this.#offerMore()
    this.#results.children[shown]?.querySelector('a')?.focus()
  }

  /**
   * @param {Found} found
   * @param {DocumentFragment[]} entries
   */
  #renderResults(found, entries) {
    this.#found = found
    this.#results.replaceChildren(...entries)
    this.#offerMore()
  }

  #offerMore() {
    this.find('.search-more').hidden = this.#results.children.length >= this.#found.rows.length
  }

  #counted() {
    const count = this.find('.search-count')
    const {none, most} = count.dataset
    const all = this.#found.rows.length
    return interpolate(!all ? none : all > SHOWN ? most : formFor(all, count), {count: all})
  }

  /**
   * @param {string} text
   * @param {number} pause
   */
  #speakCount(text, pause) {
    this.find('.search-count').textContent = text
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => speak(text), pause)
  }

  /**
   * @param {Lookup} index
   * @param {Found} found
   * @param {number} from How many are shown already.
   */
  async #entries(index, found, from) {
    const rows = await index.rows(found.rows.slice(from, from + SHOWN))
    return rows.map(row => this.#entry(row, found.terms))
  }

  /**
   * @param {import('../kit/lookup.js').Row} row
   * @param {Set<string>} terms
   */
  #entry([address, title, label, words], terms) {
    const entry = cloneTemplate(this, '.search-result')
    const link = find(entry, 'a', HTMLAnchorElement)
    link.href = (this.getAttribute('root') ?? '') + address.slice(1)
    link.append(...this.#marked(title, terms))
    find(entry, 'span').textContent = label
    find(entry, 'p').append(...this.#marked(excerpt(words, terms), terms))
    return entry
  }

  /**
   * @param {string} text
   * @param {Set<string>} terms
   */
  #marked(text, terms) {
    return pieces(text, terms).map(piece => {
      if (!piece.isMatch) return piece.text
      const match = cloneTemplate(this, '.search-match')
      find(match, 'mark').textContent = piece.text
      return match
    })
  }
}

SiteSearchElement.define()
