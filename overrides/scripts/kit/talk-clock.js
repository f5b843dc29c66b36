/**
 * The time of a talk. It counts from moments, not from ticks, so it never drifts; it goes on after
 * a reload, and ends nothing.
 */

import {kit} from './kit.js'
import {TIMER} from './notes.js'

/**
 * @typedef {object} Timer
 * @property {number} since The moment since which it runs, in milliseconds; 0: it stands.
 * @property {number} spent Milliseconds that it ran before.
 * @property {number} extra Minutes that were added.
 */

export const MINUTE = 60_000

/** Minutes that are added at once. */
const MORE = 5

const NEW = {since: 0, spent: 0, extra: 0}

export class TalkClock {
  /** @type {Timer} */
  #timer
  #note
  #minutes

  /**
   * @param {string} name What it is remembered by in this tab.
   * @param {() => number} minutes The length of the talk.
   */
  constructor(name, minutes) {
    this.#note = TIMER + name
    this.#minutes = minutes
    this.#timer = timerOf(Object(kit.store.notes.recall(this.#note)))
  }

  get timer() {
    return this.#timer
  }

  set timer(timer) {
    const isNew = timer.since === 0 && timer.spent === 0 && timer.extra === 0
    this.#timer = timer
    kit.store.notes.remember(this.#note, isNew ? undefined : timer)
  }

  get isRunning() {
    return this.#timer.since > 0
  }

  get hasBegun() {
    return this.isRunning || this.#timer.spent > 0
  }

  /** Milliseconds. */
  get spent() {
    const {since, spent} = this.#timer
    return spent + (since ? Math.max(0, Date.now() - since) : 0)
  }

  /** Milliseconds, below zero after the end. */
  get left() {
    return (this.#minutes() + this.#timer.extra) * MINUTE - this.spent
  }

  /** How much of the talk as it was planned is over, from 0 to 1 and beyond. */
  get share() {
    return this.spent / (this.#minutes() * MINUTE)
  }

  runOrPause() {
    this.timer = {
      ...this.#timer,
      since: this.isRunning ? 0 : Date.now(),
      spent: this.isRunning ? this.spent : this.#timer.spent,
    }
  }

  restart() {
    this.timer = {...NEW, since: Date.now()}
  }

  giveMore() {
    this.timer = {...this.#timer, extra: this.#timer.extra + MORE}
  }

  forget() {
    this.timer = NEW
  }
}

/**
 * Returns what can be a timer of what the tab kept, whoever wrote it there.
 *
 * @param {Record<string, unknown>} kept
 */
function timerOf({since, spent, extra}) {
  const [from, before, more] = [since, spent, extra].map(part =>
    typeof part === 'number' && Number.isFinite(part) ? part : 0,
  )
  return {since: from ?? 0, spent: before ?? 0, extra: more ?? 0}
}

/**
 * Says milliseconds as a clock does: "12:40".
 *
 * @param {number} time Below zero: since then.
 */
export function clockTime(time) {
  const seconds = time > 0 ? Math.ceil(time / 1000) : Math.floor(-time / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
