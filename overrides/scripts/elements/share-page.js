/**
 * Shares the page's address by the device's own means, or copies it. Never what the reader entered, nor what they searched.
 *
 * Without JavaScript it stays hidden; the browser's own menu shares.
 *
 * @example
 * <share-page hidden><p><button type="button">Share this page</button></p>
 *   <p class="share-done" data-copied="Copied: {address}" data-by-hand="Copy this address: {address}"></p></share-page>
 */

import {find} from '../kit/find.js'
import {say} from '../kit/say.js'

export class SharePageElement extends HTMLElement {
  static tag = 'share-page'

  connectedCallback() {
    this.hidden = false
    find(this, 'button').addEventListener('click', this)
  }

  disconnectedCallback() {
    find(this, 'button').removeEventListener('click', this)
  }

  handleEvent() {
    const address = location.origin + location.pathname
    if (navigator.share)
      navigator
        .share({title: document.title, url: address})
        .catch(error => this.#refused(error, address))
    else this.#copy(address)
  }

  /**
   * @param {unknown} error
   * @param {string} address
   */
  #refused(error, address) {
    const isChangeOfMind = error instanceof DOMException && error.name === 'AbortError'
    if (!isChangeOfMind) this.#copy(address)
  }

  /** @param {string} address */
  #copy(address) {
    const {copied, byHand} = find(this, '.share-done').dataset
    if (navigator.clipboard)
      navigator.clipboard.writeText(address).then(
        () => this.#say(copied, address),
        () => this.#say(byHand, address),
      )
    else this.#say(byHand, address)
  }

  /**
   * @param {string | undefined} words
   * @param {string} address
   */
  #say(words, address) {
    const text = (words ?? '').replace('{address}', () => address)
    find(this, '.share-done').textContent = text
    say(text)
  }
}

if (!customElements.get(SharePageElement.tag)) {
  customElements.define(SharePageElement.tag, SharePageElement)
}
