/**
 * What every element of ours does: it listens while it is on a page, and finds what its markup
 * promises.
 */

import {find} from './find.js'

export class GuideElement extends HTMLElement {
  static tag = ''

  /** @type {AbortController | undefined} */
  #connection

  /** Lets a page use the element; a second script that holds it too changes nothing. */
  static define() {
    if (!customElements.get(this.tag)) customElements.define(this.tag, this)
  }

  /**
   * Shows what the element adds to the page, and begins to listen.
   *
   * @abstract
   * @param {AbortSignal} _signal Aborted when the element leaves the page.
   */
  connected(_signal) {}

  connectedCallback() {
    this.#connection = new AbortController()
    this.connected(this.#connection.signal)
  }

  disconnectedCallback() {
    this.#connection?.abort()
  }

  /**
   * Listens, until the element leaves the page, in `handleEvent`.
   *
   * @param {EventTarget} target
   * @param {string[]} types
   */
  listen(target, ...types) {
    const signal = this.#connection?.signal
    for (const type of types) target.addEventListener(type, this, {signal})
  }

  /** @param {Event} _event */
  handleEvent(_event) {}

  /**
   * @template {HTMLElement} [T=HTMLElement]
   * @param {string} selector
   * @param {new () => T} [type]
   * @returns {T}
   */
  find(selector, type) {
    return find(this, selector, type)
  }

  /**
   * Returns words that the server wrote for this element's script: `<li data-word="name">`.
   *
   * @param {string} name
   */
  word(name) {
    return this.find(`[data-word="${name}"]`).textContent ?? ''
  }
}
