/**
 * Notes of this tab: small things to remember until it is closed. They are no documents, and never part of a copy.
 */

import {area, put} from './area.js'
import {json} from './envelope.js'

export class Notes {
  #prefix
  /** @type {Map<string, string>} For browsers that keep nothing. */
  #memory = new Map()

  /** @param {string} prefix Of their keys in storage. */
  constructor(prefix) {
    this.#prefix = prefix
  }

  /**
   * @param {string} name
   * @param {unknown} value Undefined to forget it.
   */
  remember(name, value) {
    const text = JSON.stringify(value)
    this.#memory.delete(name)
    if (value === undefined) area('sessionStorage')?.removeItem(this.#prefix + name)
    else if (put('sessionStorage', [[this.#prefix + name, text]]) !== 'saved')
      this.#memory.set(name, text)
  }

  /**
   * @param {string} name
   * @returns {unknown}
   */
  recall(name) {
    return json(
      this.#memory.get(name) ?? area('sessionStorage')?.getItem(this.#prefix + name) ?? null,
    )
  }

  /** Forgets what is not in storage. */
  clear() {
    this.#memory.clear()
  }
}
