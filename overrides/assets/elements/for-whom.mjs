/**
 * Says which meeting a sheet, a message or a list of questions is for.
 *
 * Without JavaScript it stays hidden with the tools around it.
 * Whatever belongs to a meeting listens for `for-whom-chosen` on the document.
 *
 * @example
 * <for-whom><label for="w">For whom is this?</label><select id="w"><option value="none">No one yet</option></select></for-whom>
 */

import {find} from '../kit/find.mjs'
import {NONE, kit} from '../kit/kit.mjs'

export class ForWhomElement extends HTMLElement {
  static tag = 'for-whom'

  connectedCallback() {
    this.addEventListener('change', this)
    for (const type of ['store-changed', 'store-written', 'store-erased']) kit.store.addEventListener(type, this)
    this.#list()
  }

  disconnectedCallback() {
    this.removeEventListener('change', this)
    for (const type of ['store-changed', 'store-written', 'store-erased']) kit.store.removeEventListener(type, this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'change') this.#choose()
    else if (!(event instanceof CustomEvent) || ['', 'meetings', 'current'].includes(event.detail.name)) this.#list()
  }

  get #select() {
    return /** @type {HTMLSelectElement} */ (find(this, 'select'))
  }

  #choose() {
    this.dispatchEvent(new CustomEvent('for-whom-leaving', {bubbles: true}))
    kit.current = this.#select.value
    this.dispatchEvent(new CustomEvent('for-whom-chosen', {bubbles: true}))
  }

  #list() {
    const meetings = kit.meetings.map(({id, person, organisation}) => new Option([person, organisation].filter(Boolean).join(', '), id))
    const [none] = this.#select.options
    this.#select.replaceChildren(...(none ? [none] : []), ...meetings)
    this.#select.value = kit.meetings.length ? kit.current : NONE
    this.hidden = kit.meetings.length === 0
  }
}

if (!customElements.get(ForWhomElement.tag)) {
  customElements.define(ForWhomElement.tag, ForWhomElement)
}
