/**
 * A gentle clock for the plan of a meeting: it informs, and ends nothing. Loaded once it is used.
 *
 * Without JavaScript the plan is a picture and a table. What is said in it follows the way of
 * meeting, and what is said of its length the meeting's own.
 *
 * @example
 * <meeting-agenda name="agenda-30.plan" minutes="30">
 *   <p class="agenda-fits" data-same="As long as …" …>As long as the talk you ask for</p>
 *   <div class="agenda-clock" hidden>
 *     <span class="agenda-left" role="timer" data-left="{time} left" data-over="…">…</span>
 *     <p class="agenda-part" data-now="Now: {now}." …></p>
 *     <button data-do="run" data-start="Start" …>…</button>
 *     <button data-do="tell" aria-pressed="true">…</button>
 *   </div>
 *   <svg class="plan-bar">…</svg>
 *   <table>…<tr data-from="0">…</tr></table>
 * </meeting-agenda>
 */

import {GuideElement} from '../kit/element.js'
import {kit} from '../kit/kit.js'
import {later} from '../kit/later.js'
import {SILENT, TIMER} from '../kit/notes.js'
import {showSpoken} from '../kit/spoken.js'
import {ANY_CHANGE} from '../kit/store.js'
import {interpolate} from '../kit/words.js'

const withClock = later(() => import('../kit/clock-face.js'))

export class MeetingAgendaElement extends GuideElement {
  static tag = 'meeting-agenda'

  /** @type {import('../kit/clock-face.js').ClockFace | undefined} */
  #face
  /** @type {AbortSignal | undefined} */
  #signal

  /** @param {AbortSignal} signal */
  connected(signal) {
    const {notes} = kit.store
    this.#signal = signal
    this.find('.agenda-clock').hidden = false
    this.listen(this, 'click')
    this.listen(kit.store, ...ANY_CHANGE)
    this.listen(document, 'for-whom-chosen')
    if (notes.recall(TIMER + this.#name) || notes.recall(SILENT)) void this.#start('load-again')
    this.#showWords()
  }

  /** @param {Event} event */
  handleEvent({type, target}) {
    if (target instanceof HTMLButtonElement) void this.#press(target.dataset.do)
    if (type === 'store-erased') this.#face?.forget()
    if (type !== 'click') this.#showWords()
  }

  get #name() {
    return this.getAttribute('name') ?? ''
  }

  /** @param {string | undefined} task */
  async #press(task) {
    await this.#start('press-again')
    this.#face?.press(task)
  }

  /** @param {'press-again' | 'load-again'} notice */
  async #start(notice) {
    await withClock(({clockOfPlan}) => {
      if (this.#face || !this.#signal) return
      this.#face = clockOfPlan(this, this.#name, () => Number(this.getAttribute('minutes')))
      this.#face.start(this.#signal)
    }, notice)
  }

  #showWords() {
    const {how = '', minutes = 0} = kit.currentMeeting ?? {}
    showSpoken(this, how)
    const fits = this.find('.agenda-fits')
    const more = Number(this.getAttribute('minutes')) - minutes
    const than = more ? (more > 0 ? 'longer' : 'shorter') : 'same'
    fits.textContent = interpolate(fits.dataset[minutes ? than : 'usual'], {minutes})
  }
}

MeetingAgendaElement.define()
