/** To practice an answer: the question read aloud, and a minute and a half that count down. */

import {find} from './find.js'
import {announce} from './notices.js'
import {clockTime} from './talk-clock.js'

/** Milliseconds that a good answer takes at most. */
const ANSWER = 90_000

const LOOK = 250

export class Practice {
  #ticking = 0

  /**
   * Counts down for a question.
   *
   * @param {HTMLElement} step
   */
  begin(step) {
    this.end()
    const end = Date.now() + ANSWER
    const clock = find(step, '.talk-seconds')
    find(step, '[data-do="aloud"]').hidden = !('speechSynthesis' in window)
    const look = () => {
      const left = Math.max(0, end - Date.now())
      clock.textContent = clockTime(left)
      if (left > 0) return
      clearInterval(this.#ticking)
      announce('answer-over')
    }
    this.#ticking = window.setInterval(look, LOOK)
    look()
  }

  end() {
    clearInterval(this.#ticking)
    if ('speechSynthesis' in window) speechSynthesis.cancel()
  }

  /** @param {HTMLElement} step */
  readAloud(step) {
    const words = new SpeechSynthesisUtterance(find(step, '.talk-ask').textContent ?? '')
    words.lang = find(step, '.talk-ask').lang || document.documentElement.lang
    speechSynthesis.cancel()
    speechSynthesis.speak(words)
  }
}
