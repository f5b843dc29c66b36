/** How a form was before, so that it can be had back. */

import {answersOf} from './answers.js'

/** @typedef {import('./server.js').Answer} Answer */

const MOST = 100

export class Before {
  #form
  /** @type {Answer[][]} */
  #kept

  /** @param {HTMLFormElement | null} form */
  constructor(form) {
    this.#form = form
    this.#kept = [answersOf(form)]
  }

  /** Keeps how the form is now. */
  remember() {
    if (this.#isOther()) this.#kept.push(answersOf(this.#form))
    if (this.#kept.length > MOST) this.#kept.shift()
    this.show()
  }

  /**
   * Goes a step back, but never behind the form as it was opened.
   *
   * @returns {Answer[] | undefined} how the form was there
   */
  back() {
    this.remember()
    if (this.#kept.length < 2) return undefined
    this.#kept.pop()
    return this.#kept.at(-1)
  }

  /** Takes the form as the server made it for what is kept last: the next step is behind that. */
  settle() {
    this.#kept[this.#kept.length - 1] = answersOf(this.#form)
    this.show()
  }

  /** Shows whether there is a step back. */
  show() {
    const button = document.querySelector('[data-back]')
    if (!(button instanceof HTMLButtonElement)) return
    button.disabled = this.#kept.length < 2 && !this.#isOther()
  }

  /** Tells whether the form is not as it was when it was kept last. */
  #isOther() {
    return JSON.stringify(this.#kept.at(-1)) !== JSON.stringify(answersOf(this.#form))
  }
}
