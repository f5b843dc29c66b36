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

  async handleEvent() {
    const address = location.origin + location.pathname
    try {
      await navigator.share({title: document.title, url: address})
    } catch (error) {
      const isChangeOfMind = /** @type {Error} */ (error).name === 'AbortError'
      if (!isChangeOfMind) await this.#copy(address)
    }
  }

  /**
   * Where the device has no way to share, or refused.
   *
   * @param {string} address
   */
  async #copy(address) {
    const {copied, byHand} = this.find('.share-done').dataset
    try {
      await navigator.clipboard.writeText(address)
      this.#announce(copied, address)
    } catch {
      this.#announce(byHand, address)
    }
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
