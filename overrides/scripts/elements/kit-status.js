/**
 * Says what is kept and where, asks once whose device this is, and asks which version stays after a
 * conflict.
 *
 * Without JavaScript it stays hidden: nothing is kept then. Only the first save, failures,
 * conflicts and what the reader asked for are announced; the time of saving just changes.
 *
 * @example
 * <kit-status hidden>
 *   <p class="kit-state" data-device="…"></p> <p class="kit-message" tabindex="-1"></p>
 *   <p class="kit-undo" hidden>…</p> <p class="kit-safari" hidden>…</p>
 *   <div class="kit-choice" hidden>…</div>…
 * </kit-status>
 */

import {GuideElement} from '../kit/element.js'
import {keepOn} from '../kit/keeping.js'
import {kit} from '../kit/kit.js'
import {later} from '../kit/later.js'
import {notices} from '../kit/notices.js'
import {ANY_CHANGE} from '../kit/store.js'
import {interpolate, speak} from '../kit/words.js'

/** @typedef {import('../kit/store.js').Outcome} Outcome */

/**
 * Safari, and every browser on an iPhone, deletes what a site keeps after seven days of use without
 * a visit.
 */
const FORGETS = navigator.vendor.startsWith('Apple')

const withClashes = later(() => import('../kit/clash-list.js'))
const withKeys = later(() => import('../kit/undo-keys.js'))
const withWarning = later(() => import('../kit/safari.js'))

export class KitStatusElement extends GuideElement {
  static tag = 'kit-status'

  /** @type {((mine: boolean) => void) | undefined} */
  #decide
  /** @type {(() => void) | undefined} */
  #undo
  /** @type {Outcome} */
  #outcome = 'saved'
  #isAsked = false
  /** When something was last saved; 0 until all documents are asked, which takes long. */
  #saved = 0
  /** Where the reader was before the questions here. @type {HTMLElement | null} */
  #back = null

  connected() {
    this.listen(this, 'click', 'focusin')
    this.listen(kit.store, ...ANY_CHANGE)
    this.listen(notices, 'notice', 'outcome', 'conflict')
    if (kit.store.isBlocked) this.#announceOutcome('blocked')
    this.#render()
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event instanceof FocusEvent) {
      const left = /** @type {HTMLElement | null} */ (event.relatedTarget)
      if (!this.contains(left)) this.#back = left
      return
    }
    if (event.type === 'beforeunload') event.preventDefault()
    if (event.type === 'click') this.#onClick(event.target)
    if (event instanceof CustomEvent) this.#onNotice(event.type, event.detail)
    this.#render()
    // Who pressed what is gone by now, and was led nowhere, is led here.
    const at = /** @type {HTMLElement | null} */ (document.activeElement)
    if (event.type === 'notice' && this.#undo && !at?.offsetParent) this.find('[data-undo]').focus()
  }

  /** @param {EventTarget | null} target */
  #onClick(target) {
    if (!(target instanceof HTMLButtonElement)) return
    const {keep, take} = target.dataset
    if (keep === 'device' || keep === 'tab') keepOn(keep)
    if (take) this.#decideFor(take)
    if ('undo' in target.dataset) this.#undoLast()
    const here = (keep && this.#back) || this.find('.kit-message')
    here.focus({preventScroll: true})
  }

  /** @param {string} whose */
  #decideFor(whose) {
    const decide = this.#decide
    this.#decide = undefined
    this.#announce(whose)
    decide?.(whose === 'mine')
  }

  #undoLast() {
    const undo = this.#undo
    this.#undo = undefined
    undo?.()
  }

  /**
   * @param {string} type
   * @param {any} detail
   */
  #onNotice(type, detail) {
    if (type === 'notice') this.#announce(detail.notice, detail.values, detail.undo)
    if (type === 'outcome') this.#announceOutcome(detail.outcome)
    if (type === 'conflict') this.#askConflict(detail.decide, detail.clashes)
    if (detail.name) this.#saved = Date.now()
    if (type !== 'store-erased') return
    this.#decide = undefined
    this.#announce('erased')
  }

  /** Where it does not come, the next saving tells its time. */
  #askAll() {
    this.#isAsked = true
    const tellSaved = (/** @type {number} */ saved) => {
      this.#saved ||= saved
      this.#render()
    }
    import('../kit/all-kept.js')
      .then(all => all.askAll(kit.store, tellSaved))
      .catch(() => undefined)
  }

  /**
   * @param {((mine: boolean) => void) | undefined} decide
   * @param {import('../kit/notices.js').Clash[]} clashes
   */
  #askConflict(decide, clashes) {
    this.#listClashes(clashes)
    if (!decide !== !this.#decide) this.#announce(decide ? 'conflict' : '')
    this.#decide = decide
  }

  /**
   * A failure is told once, until it is over.
   *
   * @param {Outcome} outcome
   */
  #announceOutcome(outcome) {
    const before = this.#outcome
    const isFirst = outcome === 'saved' && !kit.store.notes.recall('told')
    this.#outcome = outcome
    if (isFirst) kit.store.notes.remember('told', true)
    if (isFirst && kit.store.keeping === 'undecided') this.#announce('first')
    else if (outcome !== before) this.#announce(outcome === 'saved' ? '' : outcome)
  }

  /**
   * @param {string} notice Empty to say nothing more.
   * @param {Record<string, string | number>} [values]
   * @param {() => void} [undo]
   */
  #announce(notice, values = {}, undo) {
    const words = this.querySelector(`[data-notice="${notice}"]`)?.textContent ?? ''
    const message = this.find('.kit-message')
    const text = interpolate(words, values)
    message.textContent = text
    speak(text)
    message.dataset.said = notice
    this.#undo = undo
    if (undo) void withKeys(({undoByKeys}) => undoByKeys(this.find('[data-undo]')))
  }

  /** @param {import('../kit/notices.js').Clash[]} clashes */
  #listClashes(clashes) {
    this.find('.kit-clashes').replaceChildren()
    if (clashes.length) void withClashes(({listClashes}) => listClashes(this, clashes))
  }

  #render() {
    const {store} = kit
    const has = !store.isEmpty
    this.#renderState(has)
    if (has && !this.#isAsked) this.#askAll()
    this.find('.kit-choice').hidden = !has || store.isBlocked || store.keeping !== 'undecided'
    this.find('.kit-conflict').hidden = !this.#decide
    this.find('.kit-undo').hidden = !this.#undo
    const isKept = has && store.keeping === 'device'
    if (FORGETS) void withWarning(({showWarning}) => showWarning(this, isKept))
    this.#showIfNeeded()
    if (store.isUnsaved || this.#decide) this.listen(window, 'beforeunload')
    else removeEventListener('beforeunload', this)
  }

  /** @param {boolean} has Whether anything is kept. */
  #renderState(has) {
    const {store} = kit
    const state = this.find('.kit-state')
    const isHere = store.isBlocked || store.isUnsaved
    const words = state.dataset[this.#decide ? 'waiting' : isHere ? 'memory' : store.keeping]
    const saved = this.#saved
    const isTold = store.isBlocked || (has && (saved || store.isUnsaved))
    const {lang} = document.documentElement
    const format = /** @type {const} */ ({dateStyle: 'short', timeStyle: 'short'})
    // The first time that a browser writes costs it a quarter of what opening the page does.
    const told = () => interpolate(words, {time: new Date(saved).toLocaleString(lang, format)})
    state.textContent = isTold ? told() : ''
  }

  /** It must not cover what the reader is at; where that is nothing, no layout is asked for. */
  #showIfNeeded() {
    const at = document.activeElement === document.body ? null : document.activeElement
    const height = at && this.clientHeight
    const isTold = this.find('.kit-state').textContent || this.find('.kit-message').textContent
    this.hidden = !isTold && !this.#decide
    if (at && this.clientHeight > Number(height)) at.scrollIntoView({block: 'nearest'})
  }
}

KitStatusElement.define()
