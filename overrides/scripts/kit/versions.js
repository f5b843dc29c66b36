/**
 * The last versions of each document that a page has met, to see whether another tab wrote without
 * knowing what this one did.
 */

/** More than are written while tabs have not heard of each other. */
const MOST = 50

/**
 * @typedef {{text: string | null, isMine?: boolean}} Met A version, and whether this page wrote it.
 */

export class Versions {
  /** @type {Map<string, Met[]>} */
  #met = new Map()

  /** @param {string} name Of a document. */
  of(name) {
    return this.#met.get(name) ?? []
  }

  /**
   * Remembers a version; where a document was removed, none before counts.
   *
   * @param {string} name
   * @param {string | null} text
   * @param {boolean} [isMine]
   */
  add(name, text, isMine) {
    const before = text === null ? [] : this.of(name).slice(-MOST)
    this.#met.set(name, [...before, {text, isMine}])
  }

  /** @param {string} name */
  delete(name) {
    this.#met.delete(name)
  }

  clear() {
    this.#met.clear()
  }
}
