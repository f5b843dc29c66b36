/**
 * What shows the time of a talk and moves it on: it informs gently, and ends nothing.
 *
 * Parts of the plan, five minutes, one minute and the end are announced; seconds never are.
 */

import {find} from './find.js'
import {kit} from './kit.js'
import {SILENT} from './notes.js'
import {announce} from './notices.js'
import {markPart, partsOf} from './plan.js'
import {setText} from './set-text.js'
import {MINUTE, TalkClock, clockTime} from './talk-clock.js'
import {interpolate} from './words.js'

/** @typedef {import('./plan.js').Part} Part */

const MARKS = [5, 1, 0]

/** Milliseconds between looks at the clock: often enough that no second is skipped. */
const LOOK = 250

/**
 * Returns the clock of a plan, not yet started.
 *
 * @param {HTMLElement} root Holds the clock and the plan.
 * @param {string} name What the clock is remembered by.
 * @param {() => number} minutes
 */
export function clockOfPlan(root, name, minutes) {
  return new ClockFace(root, new TalkClock(name, minutes), minutes)
}

export class ClockFace {
  #root
  #clock
  #length
  #ticking = 0
  /** Milliseconds left at the last look: what lies between two looks is announced. */
  #leftBefore = 0
  /** @type {Part | undefined} */
  #partBefore

  /**
   * @param {HTMLElement} root Holds the clock and the plan.
   * @param {TalkClock} clock
   * @param {() => number} length The minutes of the plan that is shown.
   */
  constructor(root, clock, length) {
    this.#root = root
    this.#clock = clock
    this.#length = length
  }

  /** @param {AbortSignal} signal */
  start(signal) {
    signal.addEventListener('abort', () => clearInterval(this.#ticking))
    this.#renderTell()
    this.set(this.#clock)
  }

  /** @param {TalkClock} clock Another talk's. */
  set(clock) {
    this.#clock = clock
    this.#leftBefore = clock.left
    this.#partBefore = this.#part
    this.#tick()
  }

  /** @param {string | undefined} task What a button is there for. */
  press(task) {
    if (task === 'run') this.#clock.runOrPause()
    if (task === 'restart') this.#restart()
    if (task === 'more') this.#giveMore()
    if (task === 'tell') this.#tellOrNot()
    if (['run', 'restart', 'more'].includes(task ?? '')) this.set(this.#clock)
  }

  forget() {
    this.#clock.forget()
    this.set(this.#clock)
  }

  /** Whether each part is announced. */
  get #tells() {
    return !kit.store.notes.recall(SILENT)
  }

  #tellOrNot() {
    kit.store.notes.remember(SILENT, this.#tells || undefined)
    this.#renderTell()
  }

  #renderTell() {
    find(this.#root, '[data-do="tell"]').ariaPressed = String(this.#tells)
  }

  #giveMore() {
    this.#clock.giveMore()
    announce('time-more', {time: clockTime(this.#clock.left)})
  }

  #restart() {
    const [clock, before] = [this.#clock, this.#clock.timer]
    clock.restart()
    announce('time-restarted', {}, () => {
      clock.timer = before
      this.set(clock)
      announce('undone')
    })
  }

  #tick() {
    clearInterval(this.#ticking)
    if (this.#clock.isRunning) this.#ticking = window.setInterval(() => this.#look(), LOOK)
    this.#render()
  }

  /** The part that is on; added minutes belong to the last one. */
  get #part() {
    const minute = this.#clock.share * this.#length()
    return this.#clock.hasBegun
      ? partsOf(this.#root).findLast(({from}) => from <= minute)
      : undefined
  }

  #look() {
    const {left} = this.#clock
    const passed = MARKS.findLast(mark => this.#leftBefore > mark * MINUTE && left <= mark * MINUTE)
    const part = this.#part
    const isNew = part !== undefined && part.from !== this.#partBefore?.from
    this.#leftBefore = left
    this.#partBefore = part
    if (passed !== undefined) announce(`time-${passed}`)
    else if (isNew && this.#tells) announce('time-part', {part: part.label})
    this.#render()
  }

  #render() {
    const {left, isRunning, hasBegun} = this.#clock
    const clock = find(this.#root, '.agenda-left')
    const words = left < 0 ? clock.dataset.over : clock.dataset.left
    setText(clock, interpolate(words, {time: clockTime(left)}))
    const {pause, resume, start} = find(this.#root, '[data-do="run"]').dataset
    setText(find(this.#root, '[data-do="run"]'), isRunning ? pause : hasBegun ? resume : start)
    this.#renderPart(left < 0)
  }

  /** @param {boolean} isOver */
  #renderPart(isOver) {
    const on = this.#part
    markPart(this.#root, on)
    const line = find(this.#root, '.agenda-part')
    const {now, next, over} = line.dataset
    const following = partsOf(this.#root).find(({from}) => on && from > on.from)
    const words = [
      on && interpolate(now, {now: on.label}),
      following && interpolate(next, {next: following.label}),
    ]
    setText(line, isOver ? over : words.filter(Boolean).join(' '))
  }
}
