/**
 * Notes of this tab: small things to remember until it is closed. They are no documents, and never
 * part of a backup.
 */

import {storageArea, writeAll} from './area.js'
import {parseJson} from './envelope.js'

/** What begins the names of notes that hold the time of a talk, and whether its parts are told. */
export const TIMER = 'timer/'
export const SILENT = 'parts-untold'

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
    if (value === undefined) storageArea('sessionStorage')?.removeItem(this.#prefix + name)
    else if (writeAll('sessionStorage', [[this.#prefix + name, text]]) !== 'saved')
      this.#memory.set(name, text)
  }

  /**
   * @param {string} name
   * @returns {unknown}
   */
  recall(name) {
    return parseJson(
      this.#memory.get(name) ?? storageArea('sessionStorage')?.getItem(this.#prefix + name) ?? null,
    )
  }

  /** Forgets what is not in storage. */
  clear() {
    this.#memory.clear()
  }
}
