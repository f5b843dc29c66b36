/** What was pressed in a form and is not done yet: each is done when those before it are. */

import {afterAct} from './answers.js'

/** @typedef {import('./answers.js').Act} Act */

/** Presses in the order in which they came. */
export class Presses {
  /** @type {Act[]} */
  #waiting = []
  #last = Promise.resolve()
  #failed

  /** @param {(error: unknown) => void} failed hears what went wrong; the next has its turn then */
  constructor(failed) {
    this.#failed = failed
  }

  /**
   * @param {Act} act says where in the form it is about, also when its turn comes
   * @param {(act: Act) => Promise<void>} work
   * @returns {Promise<void>} when it is done
   */
  take(act, work) {
    this.#waiting.push(act)
    this.#last = this.#last
      .then(() => work(act))
      .catch(this.#failed)
      .then(() => {
        this.#waiting.shift()
      })
    return this.#last
  }

  /**
   * Tells whether something of this name waits or is being done.
   *
   * @param {string} name
   */
  has(name) {
    return this.#waiting.some(each => each.do === name)
  }

  /**
   * Notes an act that was done: what those that wait are about may be elsewhere now, or gone.
   *
   * @param {Act} act
   */
  moved(act) {
    for (const each of this.#waiting) {
      if (each !== act) each.at = afterAct(each.at, act) ?? ''
    }
  }

  /** Waits until all is done, what is pressed meanwhile included. */
  async done() {
    for (let last; last !== this.#last;) {
      last = this.#last
      await last
    }
  }
}
