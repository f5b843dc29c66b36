/**
 * Writing in the letter: its blanks are buttons, and the field of one at a time stands in a panel
 * beside it, or at the foot of a narrow screen. Those who like forms see all fields as a list.
 */

import {blanksIn} from './blanks.js'
import {find, findAll} from './find.js'
import {interpolate} from './words.js'

export class BlankWalk {
  #root
  /** @type {HTMLInputElement[]} */
  #fields = []
  /** The blank that is being filled in. */
  #name = ''

  /**
   * @param {HTMLElement} root
   * @param {boolean} isList
   */
  constructor(root, isList) {
    this.#root = root
    root.toggleAttribute('list', isList)
    for (const blank of findAll(root, '.wording').flatMap(blanksIn)) {
      blank.role = 'button'
      blank.tabIndex = 0
    }
  }

  get isList() {
    return this.#root.hasAttribute('list')
  }

  /** @param {string} name */
  isAt(name) {
    return this.#name === name
  }

  /** @param {HTMLInputElement[]} fields Of the form of the message that is shown, in order. */
  show(fields) {
    this.#fields = fields
    if (this.isList || this.#at < 0) this.#name = ''
    const isWalking = this.#name !== ''
    this.#root.toggleAttribute('walking', isWalking)
    find(this.#root, '.composer-fields').hidden = !isWalking && !this.isList
    find(this.#root, '[data-walk="list"]').setAttribute('aria-pressed', String(this.isList))
    for (const blank of blanksIn(this.#root))
      blank.toggleAttribute('data-current', isWalking && this.isAt(blank.dataset.blank ?? ''))
    this.#showPlace(isWalking)
  }

  /**
   * Whether a field stands there now.
   *
   * @param {HTMLInputElement} field
   */
  shows(field) {
    return this.#fields.includes(field) && (this.isList || this.isAt(field.name))
  }

  /**
   * Goes to a blank; without a name to the first that is empty.
   *
   * @param {string} [name]
   */
  open(name) {
    const empty = this.#fields.find(({value}) => !value.trim()) ?? this.#fields[0]
    this.#name = name ?? empty?.name ?? ''
  }

  /**
   * @param {number} by
   * @returns {boolean} Whether there is another blank.
   */
  move(by) {
    this.#name = this.#fields[this.#at + by]?.name ?? ''
    return this.#name !== ''
  }

  /** Leaves the blank, back to where it stands in the letter. */
  close() {
    const [blank] = this.#current
    this.leave()
    blank?.focus()
  }

  /** Leaves the blank for what the reader pressed elsewhere. */
  leave() {
    this.#name = ''
  }

  toggleList() {
    this.#root.toggleAttribute('list')
  }

  /** Puts the cursor into the field, and field and blank where they can be seen. */
  focus() {
    this.#fields[this.#at]?.focus({preventScroll: true})
    const panel = find(this.#root, '.composer-fields')
    document.documentElement.style.setProperty('--panel', `${panel.offsetHeight}px`)
    for (const part of [panel, this.#current[0]]) part?.scrollIntoView({block: 'nearest'})
  }

  get #at() {
    return this.#fields.findIndex(({name}) => this.isAt(name))
  }

  /** Where the blank stands in what is shown. */
  get #current() {
    return findAll(this.#root, '.wording:not([hidden]) [data-current]').filter(
      blank => blank.offsetParent !== null,
    )
  }

  /** @param {boolean} isWalking */
  #showPlace(isWalking) {
    const place = find(this.#root, '.composer-at')
    const next = find(this.#root, '[data-walk="next"]')
    const values = {at: this.#at + 1, count: this.#fields.length}
    place.textContent = isWalking ? interpolate(place.dataset.words, values) : ''
    find(this.#root, '[data-walk="back"]').hidden = this.#at < 1
    next.textContent =
      (this.#at + 1 < this.#fields.length ? next.dataset.next : next.dataset.done) ?? ''
  }
}

/**
 * Keeps the panel above a keyboard on the screen, as long as the page is open.
 *
 * @param {HTMLElement} element
 * @param {AbortSignal} signal
 */
export function stayAboveKeyboard(element, signal) {
  const view = window.visualViewport
  const place = () => {
    const below = view ? Math.max(0, innerHeight - view.height - view.offsetTop) : 0
    element.style.setProperty('--keyboard', `${view?.scale === 1 ? below : 0}px`)
  }
  for (const type of ['resize', 'scroll']) view?.addEventListener(type, place, {signal})
}

/**
 * Returns the name of the blank of the letter that was pressed, if one was.
 *
 * @param {EventTarget | null} target
 */
export function blankAt(target) {
  const blank = target instanceof Element ? target.closest('.blank[role="button"]') : null
  return blank instanceof HTMLElement ? blank.dataset.blank : undefined
}
