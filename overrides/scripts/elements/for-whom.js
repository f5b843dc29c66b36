/**
 * Says which meeting a sheet, a message or a list of questions is for.
 *
 * Without JavaScript it stays hidden with the tools around it.
 * Whatever belongs to a meeting listens on the document for `for-whom-leaving`, to save, and `for-whom-chosen`, to show.
 * When another tab chooses, this page follows: it must never show one meeting's name over another one's answers.
 *
 * @example
 * <for-whom><label for="w">For whom is this?</label><select id="w"><option value="none">No one yet</option></select></for-whom>
 */

import {find} from '../kit/find.js'
import {NONE, kit} from '../kit/kit.js'
import {announce} from '../kit/notices.js'

const STORE = ['store-changed', 'store-written', 'store-erased', 'store-kept']

export class ForWhomElement extends HTMLElement {
  static tag = 'for-whom'

  #shown = NONE

  connectedCallback() {
    this.addEventListener('change', this)
    for (const type of STORE) kit.store.addEventListener(type, this)
    this.#list()
    this.#shown = kit.current
  }

  disconnectedCallback() {
    this.removeEventListener('change', this)
    for (const type of STORE) kit.store.removeEventListener(type, this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'change') this.#choose()
    else if (['', 'meetings', 'current'].includes(/** @type {CustomEvent} */ (event).detail.name))
      this.#follow()
  }

  get #select() {
    return /** @type {HTMLSelectElement} */ (find(this, 'select'))
  }

  #choose() {
    const chosen = this.#select.value
    this.#tell('for-whom-leaving')
    this.#shown = chosen // writing is heard here too
    kit.current = chosen
    this.#list() // a choice that could not be kept is none
    this.#shown = kit.current
    this.#tell('for-whom-chosen')
  }

  #follow() {
    this.#list()
    if (kit.current === this.#shown) return
    this.#tell('for-whom-leaving')
    this.#shown = kit.current
    this.#tell('for-whom-chosen')
    announce('for-whom', {whom: this.#select.selectedOptions[0]?.text ?? ''}) // another tab chose
  }

  /** @param {'for-whom-leaving' | 'for-whom-chosen'} type */
  #tell(type) {
    this.dispatchEvent(new CustomEvent(type, {bubbles: true}))
  }

  #list() {
    const meetings = kit.meetings.map(
      ({id, person, organisation}) =>
        new Option([person, organisation].filter(Boolean).join(', '), id),
    )
    const [none] = this.#select.options
    this.#select.replaceChildren(...(none ? [none] : []), ...meetings)
    this.#select.value = kit.current
    this.hidden = meetings.length === 0
  }
}

if (!customElements.get(ForWhomElement.tag)) {
  customElements.define(ForWhomElement.tag, ForWhomElement)
}
