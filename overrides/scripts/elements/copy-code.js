/**
 * Copies what stands in its field.
 *
 * Without JavaScript the field can be selected by hand.
 *
 * @example
 * <copy-code>
 *   <textarea readonly>…</textarea>
 *   <button type="button" data-copied="Copied" data-by-hand="Copy it by hand" hidden>…</button>
 * </copy-code>
 */

import {GuideElement} from '../kit/element.js'
import {speak} from '../kit/words.js'

export class CopyCodeElement extends GuideElement {
  static tag = 'copy-code'

  connected() {
    this.#button.hidden = false
    this.listen(this.#button, 'click')
  }

  handleEvent() {
    const {copied, byHand} = this.#button.dataset
    const field = this.find('textarea', HTMLTextAreaElement)
    field.select()
    if (navigator.clipboard)
      navigator.clipboard.writeText(field.value).then(
        () => this.#announce(copied),
        () => this.#announce(byHand),
      )
    else this.#announce(byHand)
  }

  get #button() {
    return this.find('button', HTMLButtonElement)
  }

  /** @param {string | undefined} words */
  #announce(words) {
    this.#button.textContent = words ?? ''
    speak(words ?? '')
  }
}

CopyCodeElement.define()
