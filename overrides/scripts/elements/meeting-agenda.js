/**
 * A gentle clock for the plan of a meeting: it informs, and ends nothing.
 *
 * Without JavaScript the plan is a table. The clock counts from moments, not from ticks, so it
 * never drifts; it goes on after a reload. Only five minutes, one minute and the end are announced.
 *
 * @example
 * <meeting-agenda name="agenda-30.plan" minutes="30">
 *   <div class="agenda-clock" hidden>
 *     <span class="agenda-left" role="timer" data-left="{time} left" data-over="…"></span>
 *     <p class="agenda-part" data-now="Now: {now}." …></p>
 *     <button data-do="run" data-start="Start" …>…</button>
 *   </div>
 *   <table>…<tr data-from="0">…</tr></table>
 * </meeting-agenda>
 */

import {GuideElement} from '../kit/element.js'
import {find} from '../kit/find.js'
import {kit} from '../kit/kit.js'
import {announce} from '../kit/notices.js'

/**
 * @typedef {object} Timer
 * @property {number} since The moment since which it runs, in milliseconds; 0: it stands.
 * @property {number} spent Milliseconds that it ran before.
 * @property {number} extra Minutes that were added.
 */

const MINUTE = 60_000
const MARKS = [5, 1, 0]
const MORE = 5

/** Milliseconds between looks at the clock: often enough that no second is skipped. */
const LOOK = 250

export class MeetingAgendaElement extends GuideElement {
  static tag = 'meeting-agenda'

  /** @type {Timer} */
  #timer = {since: 0, spent: 0, extra: 0}
  #ticking = 0
  /** Milliseconds left at the last look: what lies between two looks is announced. */
  #leftBefore = 0

  /** @param {AbortSignal} signal */
  connected(signal) {
    this.find('.agenda-clock').hidden = false
    this.listen(this, 'click')
    this.listen(kit.store, 'store-erased')
    signal.addEventListener('abort', () => clearInterval(this.#ticking))
    this.#timer = timerOf(kit.store.notes.recall(this.#note))
    this.#leftBefore = this.#left
    this.#tick()
  }

  /** @param {Event} event */
  handleEvent({type, target}) {
    const task = target instanceof HTMLButtonElement ? target.dataset.do : undefined
    const {since, extra} = this.#timer
    if (task === 'run') this.#set({since: since ? 0 : Date.now(), spent: this.#spent, extra})
    if (task === 'restart') this.#set({since: Date.now(), spent: 0, extra: 0})
    if (task === 'more') this.#set({...this.#timer, extra: extra + MORE})
    if (type === 'store-erased') this.#set({since: 0, spent: 0, extra: 0})
  }

  get #note() {
    return `timer/${this.getAttribute('name')}`
  }

  get #spent() {
    const {since, spent} = this.#timer
    return spent + (since ? Math.max(0, Date.now() - since) : 0)
  }

  /** Milliseconds, below zero after the end. */
  get #left() {
    return (Number(this.getAttribute('minutes')) + this.#timer.extra) * MINUTE - this.#spent
  }

  /** @param {Timer} timer */
  #set(timer) {
    const isNew = timer.since === 0 && timer.spent === 0 && timer.extra === 0
    this.#timer = timer
    this.#leftBefore = this.#left
    kit.store.notes.remember(this.#note, isNew ? undefined : timer)
    this.#tick()
  }

  #tick() {
    clearInterval(this.#ticking)
    if (this.#timer.since) this.#ticking = window.setInterval(() => this.#update(), LOOK)
    this.#update()
  }

  #update() {
    const left = this.#left
    const passed = MARKS.findLast(mark => this.#leftBefore > mark * MINUTE && left <= mark * MINUTE)
    this.#leftBefore = left
    if (passed !== undefined) announce(`time-${passed}`)
    this.#render(left)
  }

  /** @param {number} left */
  #render(left) {
    const clock = this.find('.agenda-left')
    const seconds = left > 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000)
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
    write(
      clock,
      ((left < 0 ? clock.dataset.over : clock.dataset.left) ?? '').replace('{time}', time),
    )
    const button = this.find('[data-do="run"]')
    const {since, spent} = this.#timer
    write(
      button,
      (since ? button.dataset.pause : spent ? button.dataset.resume : button.dataset.start) ?? '',
    )
    this.#renderPlan(left, since > 0 || spent > 0)
  }

  /**
   * Marks the part of the plan that is on; added minutes belong to the last one.
   *
   * @param {number} left
   * @param {boolean} isOn
   */
  #renderPlan(left, isOn) {
    const rows = Array.from(this.querySelectorAll('tbody tr')).filter(
      row => row instanceof HTMLElement,
    )
    const at = isOn
      ? rows.findLastIndex(row => Number(row.dataset.from) * MINUTE <= this.#spent)
      : -1
    for (const [index, row] of rows.entries()) {
      row.ariaCurrent = index === at ? 'step' : null
      find(row, '.tag').hidden = index !== at
    }
    const part = this.find('.agenda-part')
    const {now = '', next = '', over = ''} = part.dataset
    const [current, following] = [rows[at], rows[at + 1]].map(
      row => row?.querySelector('td')?.textContent,
    )
    const words = [
      current && now.replace('{now}', current),
      current && following && next.replace('{next}', following),
    ]
    write(part, left < 0 ? over : words.filter(Boolean).join(' '))
  }
}

/**
 * Changes a text only if it differs: a text that stays is not read aloud again.
 *
 * @param {HTMLElement} element
 * @param {string} text
 */
function write(element, text) {
  if (element.textContent !== text) element.textContent = text
}

/**
 * @param {unknown} note
 * @returns {Timer}
 */
function timerOf(note) {
  const {since = 0, spent = 0, extra = 0} = /** @type {Partial<Timer>} */ (note ?? {})
  return {since, spent, extra}
}

MeetingAgendaElement.define()
