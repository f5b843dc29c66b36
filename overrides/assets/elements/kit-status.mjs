/**
 * Says what is kept and where, asks once whose device this is, and asks which version stays after a conflict.
 *
 * Without JavaScript it stays hidden: nothing is kept then.
 * Only the first save, failures, conflicts and what the reader asked for are announced; the time of saving just changes.
 *
 * @example
 * <kit-status hidden><p class="kit-state" data-device="…"></p><p class="kit-message" role="status" tabindex="-1"></p>
 *   <p class="kit-undo" hidden>…</p><p class="kit-safari" hidden>…</p><div class="kit-choice" hidden>…</div>…</kit-status>
 */

import {kit} from '../kit/kit.mjs'
import {askConflict, notices} from '../kit/notices.mjs'
import {find} from '../kit/find.mjs'

/** @typedef {import('../kit/store.mjs').Outcome} Outcome */

const STORE = ['store-changed', 'store-written', 'store-kept', 'store-erased']
const NOTICES = ['notice', 'outcome', 'conflict']

/** Safari, and every browser on an iPhone, deletes what a site keeps after seven days of use without a visit. */
const FORGETS = navigator.vendor.startsWith('Apple')

export class KitStatusElement extends HTMLElement {
  static tag = 'kit-status'

  /** @type {((mine: boolean) => void) | undefined} */
  #decide
  /** @type {(() => void) | undefined} */
  #undo
  /** @type {Outcome} */
  #outcome = 'saved'
  #savedAt = 0

  connectedCallback() {
    this.addEventListener('click', this)
    for (const type of STORE) kit.store.addEventListener(type, this)
    for (const type of NOTICES) notices.addEventListener(type, this)
    addEventListener('pageshow', this)
    this.#savedAt = Math.max(0, ...kit.store.names().map(savedAt))
    if (kit.store.isBlocked) this.#tellOutcome('blocked')
    this.#show()
  }

  disconnectedCallback() {
    this.removeEventListener('click', this)
    for (const type of STORE) kit.store.removeEventListener(type, this)
    for (const type of NOTICES) notices.removeEventListener(type, this)
    for (const type of ['pageshow', 'beforeunload']) removeEventListener(type, this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'beforeunload') event.preventDefault()
    if (event.type === 'click') this.#pressed(event.target)
    if (event instanceof CustomEvent) this.#heard(event.type, event.detail)
    this.#show()
  }

  /** @param {EventTarget | null} target */
  #pressed(target) {
    if (!(target instanceof HTMLButtonElement)) return
    const {keep, take} = target.dataset
    if (keep === 'device' || keep === 'tab') this.#keep(keep)
    if (take) this.#take(take === 'mine')
    if ('undo' in target.dataset) this.#takeBack()
    find(this, '.kit-message').focus({preventScroll: true})
  }

  /**
   * @param {'device' | 'tab'} keeping
   * @param {'ask' | 'mine' | 'theirs'} [prefer]
   */
  #keep(keeping, prefer = 'ask') {
    const outcome = kit.store.keep(keeping, prefer)
    if (outcome === 'conflict') askConflict(mine => this.#keep(keeping, mine ? 'mine' : 'theirs'))
    else if (outcome === 'saved') this.#say(keeping)
    else this.#tellOutcome(outcome)
    if (outcome === 'saved' && keeping === 'device') void navigator.storage?.persist?.()
  }

  /** @param {boolean} mine */
  #take(mine) {
    const decide = this.#decide
    this.#decide = undefined
    this.#say(mine ? 'mine' : 'theirs')
    decide?.(mine)
  }

  #takeBack() {
    const undo = this.#undo
    this.#say('undone')
    undo?.()
  }

  /**
   * @param {string} type
   * @param {any} detail
   */
  #heard(type, detail) {
    if (type === 'notice') this.#say(detail.notice, detail.values, detail.undo)
    if (type === 'outcome') this.#tellOutcome(detail.outcome)
    if (type === 'conflict') this.#ask(detail.decide)
    if (type === 'store-erased') this.#say('erased')
    if (type === 'store-erased') this.#savedAt = 0
    else if (detail.name) this.#savedAt = Math.max(this.#savedAt, savedAt(detail.name))
  }

  /** @param {((mine: boolean) => void) | undefined} decide */
  #ask(decide) {
    if (decide && !this.#decide) this.#say('conflict')
    if (!decide && this.#decide) this.#say('')
    this.#decide = decide
  }

  /**
   * A failure is told once, until it is over.
   *
   * @param {Outcome} outcome
   */
  #tellOutcome(outcome) {
    const [before, isFirst] = [this.#outcome, outcome === 'saved' && !kit.store.recall('told')]
    this.#outcome = outcome
    if (isFirst) kit.store.remember('told', true)
    if (isFirst && kit.store.keeping === 'undecided') this.#say('first')
    else if (outcome !== before) this.#say(outcome === 'saved' ? '' : outcome)
  }

  /**
   * @param {string} notice Empty to say nothing more.
   * @param {Record<string, string | number>} [values]
   * @param {() => void} [undo]
   */
  #say(notice, values = {}, undo) {
    const words = this.querySelector(`[data-notice="${notice}"]`)?.textContent ?? ''
    const message = find(this, '.kit-message')
    const text = words.replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? ''))
    message.textContent = text && text === message.textContent ? `${text}\u00a0` : text // or the same words would not be spoken again
    message.dataset.said = notice
    this.#undo = undo
  }

  #show() {
    const {store} = kit
    const has = store.names().length > 0
    const state = find(this, '.kit-state')
    const words = store.isBlocked || store.isUnsaved ? state.dataset.memory : state.dataset[store.keeping]
    const time = new Date(this.#savedAt).toLocaleTimeString([], {hour: '2-digit', minute: '2-digit'})
    state.textContent = has || store.isBlocked ? (words ?? '').replace('{time}', time) : ''
    find(this, '.kit-choice').hidden = !has || store.isBlocked || store.keeping !== 'undecided'
    find(this, '.kit-conflict').hidden = !this.#decide
    find(this, '.kit-undo').hidden = !this.#undo
    find(this, '.kit-safari').hidden = !FORGETS || !has || store.keeping !== 'device'
    this.hidden = !state.textContent && !find(this, '.kit-message').textContent && !this.#decide
    if (store.isUnsaved) addEventListener('beforeunload', this)
    else removeEventListener('beforeunload', this)
  }
}

/** @param {string} name */
function savedAt(name) {
  return kit.store.savedAt(name)?.getTime() || 0
}

if (!customElements.get(KitStatusElement.tag)) {
  customElements.define(KitStatusElement.tag, KitStatusElement)
}
