/**
 * Folds the menu behind a button on narrow screens.
 *
 * Without JavaScript the menu stays open above the page.
 *
 * @example
 * <menu-button>
 *   <button aria-controls="_menu" aria-expanded="false" hidden>Menu</button>
 *   <div id="_menu">…</div>
 * </menu-button>
 */
import {GuideElement} from '../kit/element.js'

export class MenuButtonElement extends GuideElement {
  static tag = 'menu-button'

  connected() {
    this.#button.hidden = false
    this.toggleAttribute('folded', true)
    this.listen(this.#button, 'click')
    this.listen(this, 'keydown')
  }

  get #button() {
    return this.find('button')
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

MenuButtonElement.define()
