/**
 * Shares the page's address by the device's own means, or copies it. Never what the reader entered,
 * nor what they searched.
 *
 * Without JavaScript, and in a guide that is opened as files, it stays hidden.
 *
 * @example
 * <share-page hidden>
 *   <p><button type="button">Share this page</button></p>
 *   <p class="share-done" data-copied="Copied: {address}" data-by-hand="Copy this: {address}"></p>
 * </share-page>
 */

import {GuideElement} from '../kit/element.js'
import {speak} from '../kit/words.js'

export class SharePageElement extends GuideElement {
  static tag = 'share-page'

  connected() {
    if (location.protocol === 'file:') return
    this.hidden = false
    this.listen(this.find('button'), 'click')
  }

  handleEvent() {
    const address = location.origin + location.pathname
    if (navigator.share)
      navigator
        .share({title: document.title, url: address})
        .catch(error => this.#onRefused(error, address))
    else this.#copy(address)
  }

  /**
   * @param {unknown} error
   * @param {string} address
   */
  #onRefused(error, address) {
    const isChangeOfMind = error instanceof DOMException && error.name === 'AbortError'
    if (!isChangeOfMind) this.#copy(address)
  }

  /** @param {string} address */
  #copy(address) {
    const {copied, byHand} = this.find('.share-done').dataset
    if (navigator.clipboard)
      navigator.clipboard.writeText(address).then(
        () => this.#announce(copied, address),
        () => this.#announce(byHand, address),
      )
    else this.#announce(byHand, address)
  }

  /**
   * @param {string | undefined} words
   * @param {string} address
   */
  #announce(words, address) {
    const text = (words ?? '').replace('{address}', () => address)
    this.find('.share-done').textContent = text
    speak(text)
  }
}

SharePageElement.define()
