/**
 * The cards of meetings as they stand on the page: only what has changed is made anew, and of a
 * long list the first are shown until more are asked for.
 */

import {find} from './find.js'
import {workOf} from './meeting-facts.js'

/** @typedef {import('./today.js').Known} Known */
/** @typedef {ReturnType<typeof import('./today.js').sortedByDue>[number]} Entry */

/** As many people as nobody finds at a glance. */
const MANY = 8

export class CardList {
  #book
  #make
  /** @type {Map<string, {told: string, card: HTMLElement}>} By the id of the meeting. */
  #made = new Map()
  /** @type {Entry[]} */
  #entries = []
  /** @type {Known | undefined} */
  #known
  /** The cards that are shown at most; the button for more says how many that is. */
  #most = 0

  /**
   * @param {ParentNode} book
   * @param {(entry: Entry, known: Known) => HTMLElement} make
   */
  constructor(book, make) {
    this.#book = book
    this.#make = make
  }

  /**
   * @param {Entry[]} entries In their order.
   * @param {Known} known
   */
  show(entries, known) {
    this.#entries = entries
    this.#known = known
    const ids = new Set(entries.map(({meeting}) => meeting.id))
    for (const id of this.#made.keys()) if (!ids.has(id)) this.#made.delete(id)
    find(this.#book, '.meetings-find').hidden = entries.length < MANY
    find(this.#book, '.meetings-none').hidden = entries.length > 0
    this.render()
  }

  /** Leaves the cards of those whose name, job or workplace holds what is looked for. */
  render() {
    this.#most ||= this.#step
    const found = this.#found
    const cards = found.slice(0, this.#most).map(entry => this.#card(entry))
    place(find(this.#book, '.meetings'), cards)
    find(this.#book, '.meetings-nobody').hidden = found.length > 0 || !this.#entries.length
    find(this.#book, '.meetings-rest').hidden = cards.length === found.length
  }

  /** Shows more, and leads to the first of them. */
  more() {
    const next = this.#found[this.#most]
    this.#most += this.#step
    this.render()
    if (next) this.focus(next.meeting.id)
  }

  /** Paper has room for all. */
  all() {
    this.#most = Infinity
    this.render()
  }

  /** @param {string} id */
  focus(id) {
    const at = this.#found.findIndex(({meeting}) => meeting.id === id)
    if (at >= this.#most) this.#most = at + 1
    this.render()
    const made = at < 0 ? undefined : this.#made.get(id)
    if (made) find(made.card, '.meeting-person').focus()
  }

  get #step() {
    return Number(find(this.#book, '[data-do="more"]', HTMLButtonElement).value)
  }

  get #found() {
    const field = find(this.#book, '[data-find]', HTMLInputElement)
    const words = this.#entries.length < MANY ? '' : field.value.trim().toLowerCase()
    return this.#entries.filter(({meeting}) =>
      `${meeting.person} ${workOf(meeting)}`.toLowerCase().includes(words),
    )
  }

  /**
   * Returns the card of a meeting; one that would say the same as before is that one.
   *
   * @param {Entry} entry
   */
  #card(entry) {
    const known = /** @type {Known} */ (this.#known)
    const {id} = entry.meeting
    const told = JSON.stringify([entry, known.current === id, known.cadence, known.today])
    const before = this.#made.get(id)
    if (before?.told === told) return before.card
    const card = this.#make(entry, known)
    if (before?.card.querySelector('details')?.open) find(card, 'details').toggleAttribute('open')
    this.#made.set(id, {told, card})
    return card
  }
}

/**
 * Puts cards into a list in their order; one that stands in its place is not touched.
 *
 * @param {HTMLElement} list
 * @param {HTMLElement[]} cards
 */
function place(list, cards) {
  const stays = new Set(/** @type {Element[]} */ (cards))
  for (const card of Array.from(list.children)) if (!stays.has(card)) card.remove()
  for (const [at, card] of cards.entries())
    if (list.children[at] !== card) list.insertBefore(card, list.children[at] ?? null)
}
