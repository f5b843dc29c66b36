/**
 * Folds the menu behind a button on narrow screens.
 *
 * Without JavaScript the menu stays open above the page.
 *
 * @example
 * <menu-button><button aria-controls="_menu" aria-expanded="false" hidden>Menu</button><div id="_menu">…</div></menu-button>
 */

import {find} from '../kit/find.js'

export class MenuButtonElement extends HTMLElement {
  static tag = 'menu-button'

  connectedCallback() {
    const button = this.#button
    button.hidden = false
    this.toggleAttribute('folded', true)
    button.addEventListener('click', this)
    this.addEventListener('keydown', this)
  }

  disconnectedCallback() {
    this.#button.removeEventListener('click', this)
    this.removeEventListener('keydown', this)
  }

  get #button() {
    return find(this, 'button')
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'click') this.#fold(!this.hasAttribute('folded'))
    if (event instanceof KeyboardEvent && event.key === 'Escape' && !this.hasAttribute('folded')) {
      this.#fold(true)
      this.#button.focus()
    }
  }

  /** @param {boolean} folded */
  #fold(folded) {
    this.toggleAttribute('folded', folded)
    this.#button.setAttribute('aria-expanded', String(!folded))
  }
}

if (!customElements.get(MenuButtonElement.tag)) {
  customElements.define(MenuButtonElement.tag, MenuButtonElement)
}
