/**
 * Says what is kept and where, asks once whose device this is, and asks which version stays after a conflict.
 *
 * Without JavaScript it stays hidden: nothing is kept then.
 * Only the first save, failures, conflicts and what the reader asked for are announced; the time of saving just changes.
 *
 * @example
 * <kit-status hidden><p class="kit-state" data-device="…"></p><p class="kit-message" tabindex="-1"></p>
 *   <p class="kit-undo" hidden>…</p><p class="kit-safari" hidden>…</p><div class="kit-choice" hidden>…</div>…</kit-status>
 */

import {kit} from '../kit/kit.js'
import {askConflict, notices} from '../kit/notices.js'
import {find} from '../kit/find.js'
import {fillIn, say} from '../kit/say.js'

/** @typedef {import('../kit/store.js').Outcome} Outcome */

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
    this.#savedAt = Math.max(0, ...kit.store.names().map(savedAt))
    if (kit.store.isBlocked) this.#tellOutcome('blocked')
    this.#tellUnread()
    this.#show()
  }

  disconnectedCallback() {
    this.removeEventListener('click', this)
    for (const type of STORE) kit.store.removeEventListener(type, this)
    for (const type of NOTICES) notices.removeEventListener(type, this)
    removeEventListener('beforeunload', this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'beforeunload') event.preventDefault()
    if (event.type === 'click') this.#pressed(event.target)
    if (event instanceof CustomEvent) this.#heard(event.type, event.detail)
    this.#show()
    if (event.type === 'notice' && this.#undo) find(this, '[data-undo]').focus()
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
    this.#undo = undefined
    undo?.()
  }

  /**
   * @param {string} type
   * @param {any} detail
   */
  #heard(type, detail) {
    if (type === 'notice') this.#say(detail.notice, detail.values, detail.undo)
    if (type === 'outcome') this.#tellOutcome(detail.outcome)
    if (type === 'conflict') this.#ask(detail.decide, detail.clashes)
    if (type === 'store-erased') this.#forget()
    else if (detail.name) this.#savedAt = Math.max(this.#savedAt, savedAt(detail.name))
  }

  /** Says once in a tab that something here could not be read, and was left as it is. */
  #tellUnread() {
    const {store} = kit
    if (store.notes.recall('told-unread') || store.names().every(name => store.isWhole(name)))
      return
    store.notes.remember('told-unread', true)
    this.#say('unread')
  }

  #forget() {
    this.#decide = undefined
    this.#savedAt = 0
    this.#say('erased')
  }

  /**
   * @param {((mine: boolean) => void) | undefined} decide
   * @param {import('../kit/notices.js').Clash[]} clashes
   */
  #ask(decide, clashes) {
    void this.#listClashes(clashes)
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
    const [before, isFirst] = [
      this.#outcome,
      outcome === 'saved' && !kit.store.notes.recall('told'),
    ]
    this.#outcome = outcome
    if (isFirst) kit.store.notes.remember('told', true)
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
    const text = fillIn(words, values)
    message.textContent = text
    say(text)
    message.dataset.said = notice
    this.#undo = undo
  }

  /**
   * Tells readers of a browser that forgets, on the first page they fill in and in My kit.
   *
   * @param {boolean} isKept
   */
  #warn(isKept) {
    const warning = find(this, '.kit-safari')
    if (FORGETS && isKept && warning.hidden)
      warning.hidden = kit.store.notes.recall('warned') === true && !('always' in warning.dataset)
    if (!isKept) warning.hidden = true
    if (!warning.hidden) kit.store.notes.remember('warned', true)
  }

  /** @param {import('../kit/notices.js').Clash[]} clashes */
  async #listClashes(clashes) {
    const [list, template] = [
      find(this, '.kit-clashes'),
      /** @type {HTMLTemplateElement} */ (find(this, 'template.kit-clash')),
    ]
    list.replaceChildren()
    if (clashes.length) (await import('../kit/clash-list.js')).listClashes(list, template, clashes)
  }

  #show() {
    const {store} = kit
    const has = !store.isEmpty
    const state = find(this, '.kit-state')
    const words =
      state.dataset[
        this.#decide ? 'waiting' : store.isBlocked || store.isUnsaved ? 'memory' : store.keeping
      ]
    const time = new Date(this.#savedAt).toLocaleTimeString([], {
      hour: '2-digit',
      minute: '2-digit',
    })
    state.textContent =
      (has && (this.#savedAt || store.isUnsaved)) || store.isBlocked
        ? (words ?? '').replace('{time}', time)
        : ''
    find(this, '.kit-choice').hidden = !has || store.isBlocked || store.keeping !== 'undecided'
    find(this, '.kit-conflict').hidden = !this.#decide
    find(this, '.kit-undo').hidden = !this.#undo
    this.#warn(has && store.keeping === 'device')
    const height = this.clientHeight
    this.hidden = !state.textContent && !find(this, '.kit-message').textContent && !this.#decide
    const {activeElement} = document
    if (this.clientHeight > height && activeElement !== document.body)
      activeElement?.scrollIntoView({block: 'nearest'})
    if (store.isUnsaved || this.#decide) addEventListener('beforeunload', this)
    else removeEventListener('beforeunload', this)
  }
}

/** @param {string} name */
function savedAt(name) {
  return new Date(kit.store.envelope(name)?.savedAt ?? '').getTime() || 0
}

if (!customElements.get(KitStatusElement.tag)) {
  customElements.define(KitStatusElement.tag, KitStatusElement)
}
