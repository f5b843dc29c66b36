/**
 * Switches between the light and the dark page, and remembers it on this device.
 *
 * Without JavaScript the device's own setting decides.
 *
 * @example
 * <scheme-switch><button data-dark="Dark" data-light="Light" hidden>Dark</button></scheme-switch>
 */

import {find} from '../kit/find.js'

export class SchemeSwitchElement extends HTMLElement {
  static tag = 'scheme-switch'
  static key = `askwell:${new URL('../..', import.meta.url).pathname}:scheme`

  #device = matchMedia('(prefers-color-scheme: dark)')

  connectedCallback() {
    this.#button.hidden = false
    this.#button.addEventListener('click', this)
    this.#device.addEventListener('change', this)
    this.#name()
  }

  disconnectedCallback() {
    this.#button.removeEventListener('click', this)
    this.#device.removeEventListener('change', this)
  }

  get #button() {
    return find(this, 'button')
  }

  get #isDark() {
    const chosen = document.documentElement.dataset.scheme
    return chosen ? chosen === 'dark' : this.#device.matches
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'click') this.#choose(this.#isDark ? 'light' : 'dark')
    this.#name()
  }

  /** @param {'light' | 'dark'} scheme */
  #choose(scheme) {
    document.documentElement.dataset.scheme = scheme
    try {
      localStorage.setItem(SchemeSwitchElement.key, scheme)
    } catch {
      // Storage is blocked or full: the choice holds for this page.
    }
  }

  /** The button names what it will do. */
  #name() {
    const {dark, light} = this.#button.dataset
    this.#button.textContent = (this.#isDark ? light : dark) ?? ''
  }
}

if (!customElements.get(SchemeSwitchElement.tag)) {
  customElements.define(SchemeSwitchElement.tag, SchemeSwitchElement)
}
