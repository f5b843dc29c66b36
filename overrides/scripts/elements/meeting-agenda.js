/**
 * A gentle clock for the plan of a meeting: it informs, and ends nothing.
 *
 * Without JavaScript the plan is a picture and a table. What is said in it follows the way of
 * meeting.
 *
 * @example
 * <meeting-agenda name="agenda-30.plan" minutes="30">
 *   <div class="agenda-clock" hidden>
 *     <span class="agenda-left" role="timer" data-left="{time} left" data-over="…"></span>
 *     <p class="agenda-part" data-now="Now: {now}." …></p>
 *     <button data-do="run" data-start="Start" …>…</button>
 *     <button data-do="tell" aria-pressed="true">…</button>
 *   </div>
 *   <svg class="plan-bar">…</svg>
 *   <table>…<tr data-from="0">…</tr></table>
 * </meeting-agenda>
 */

import {ClockFace} from '../kit/clock-face.js'
import {GuideElement} from '../kit/element.js'
import {kit} from '../kit/kit.js'
import {showSpoken} from '../kit/spoken.js'
import {ANY_CHANGE} from '../kit/store.js'
import {TalkClock} from '../kit/talk-clock.js'

export class MeetingAgendaElement extends GuideElement {
  static tag = 'meeting-agenda'

  #clock = new TalkClock(this.getAttribute('name') ?? '', () => this.#minutes)
  #face = new ClockFace(this, this.#clock, () => this.#minutes)

  /** @param {AbortSignal} signal */
  connected(signal) {
    this.find('.agenda-clock').hidden = false
    this.listen(this, 'click')
    this.listen(kit.store, ...ANY_CHANGE)
    this.listen(document, 'for-whom-chosen')
    this.#face.start(signal)
    this.#showWords()
  }

  /** @param {Event} event */
  handleEvent({type, target}) {
    if (target instanceof HTMLButtonElement) this.#face.press(target.dataset.do)
    if (type === 'store-erased') this.#face.forget()
    if (type !== 'click') this.#showWords()
  }

  get #minutes() {
    return Number(this.getAttribute('minutes'))
  }

  #showWords() {
    showSpoken(this, kit.currentMeeting?.how ?? '')
  }
}

MeetingAgendaElement.define()
