/**
 * How long a letter is, beside its limit: shown at once, announced when it becomes too long or fits
 * again.
 */

import {messageText} from './clipboard.js'
import {find} from './find.js'
import {measure} from './measure.js'
import {announce} from './notices.js'
import {interpolate} from './words.js'

/** Milliseconds without a keystroke after which it is announced. */
const PAUSE = 1000

export class LetterLength {
  #count
  #wasOver = false
  #isOver = false
  #timer = 0

  /** @param {HTMLElement} count Where the length stands; the words for each unit are with it. */
  constructor(count) {
    this.#count = count
  }

  /**
   * @param {HTMLElement} wording
   * @returns {boolean} Whether it is too long.
   */
  show(wording) {
    const {unit = 'words', limit} = wording.dataset
    const {dataset} = this.#count
    const n = measure(messageText(find(wording, '.message')), unit)
    const over = limit ? Math.max(0, n - Number(limit)) : 0
    const length = interpolate(dataset[limit ? `${unit}Of` : unit], {count: n, limit: limit ?? ''})
    this.#count.textContent = over ? interpolate(dataset.over, {length, over}) : length
    this.#isOver = over > 0
    return this.#isOver
  }

  /** What stands there is nothing new. */
  settle() {
    this.#wasOver = this.#isOver
  }

  /** Announces, after a pause, what the last keystrokes changed. */
  announceSoon() {
    this.cancel()
    this.#timer = window.setTimeout(() => this.#announce(), PAUSE)
  }

  cancel() {
    clearTimeout(this.#timer)
  }

  #announce() {
    if (this.#isOver !== this.#wasOver) announce('length', {length: this.#count.textContent ?? ''})
    this.settle()
  }
}
