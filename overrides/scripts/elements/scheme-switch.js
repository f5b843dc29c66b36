/**
 * Switches between the light and the dark page, and remembers it on this device.
 *
 * Without JavaScript the device's own setting decides.
 *
 * @example
 * <scheme-switch><button hidden><span data-dark="Dark" data-light="Light">Dark</span>
 *   <span class="visually-hidden">colors</span></button></scheme-switch>
 */
import {choose} from '../kit/chosen.js'
import {GuideElement} from '../kit/element.js'

export class SchemeSwitchElement extends GuideElement {
  static tag = 'scheme-switch'

  #device = matchMedia('(prefers-color-scheme: dark)')

  connected() {
    this.#button.hidden = false
    this.listen(this.#button, 'click')
    this.listen(this.#device, 'change')
    this.#renderLabel()
  }

  get #button() {
    return this.find('button')
  }

  get #isDark() {
    const chosen = document.documentElement.dataset.scheme
    return chosen ? chosen === 'dark' : this.#device.matches
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'click') choose('scheme', this.#isDark ? 'light' : 'dark')
    this.#renderLabel()
  }

  /** The button names what it will do. */
  #renderLabel() {
    const label = this.find('span')
    label.textContent = label.dataset[this.#isDark ? 'light' : 'dark'] ?? ''
  }
}

SchemeSwitchElement.define()
