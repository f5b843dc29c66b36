/**
 * Says what is kept and where, asks once whose device this is, and asks which version stays after a conflict.
 *
 * Without JavaScript it stays hidden: nothing is kept then.
 * Only the first save, failures, conflicts and what the reader asked for are announced; the time of saving just changes.
 *
 * @example
 * <kit-status hidden><p class="kit-state" data-device="…"></p><p role="status"></p>…</kit-status>
 */

import {kit} from '../kit/kit.mjs'
import {notices} from '../kit/notices.mjs'
import {find} from '../kit/find.mjs'

export class KitStatusElement extends HTMLElement {
  static tag = 'kit-status'

  /** @type {((mine: boolean) => void) | undefined} */
  #decide
  #savedBefore = false

  connectedCallback() {
    this.addEventListener('click', this)
    for (const type of ['store-written', 'store-kept', 'store-erased']) kit.store.addEventListener(type, this)
    for (const type of ['notice', 'conflict']) notices.addEventListener(type, this)
    if (kit.store.isBlocked) this.#say('blocked', {})
    this.#show()
  }

  disconnectedCallback() {
    this.removeEventListener('click', this)
    for (const type of ['store-written', 'store-kept', 'store-erased']) kit.store.removeEventListener(type, this)
    for (const type of ['notice', 'conflict']) notices.removeEventListener(type, this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'click') this.#pressed(event.target)
    if (event instanceof CustomEvent) this.#heard(event)
    this.#show()
  }

  /** @param {EventTarget | null} target */
  #pressed(target) {
    if (!(target instanceof HTMLButtonElement)) return
    const {keep, take} = target.dataset
    if (keep === 'device' || keep === 'tab') this.#keep(keep)
    if (!take || !this.#decide) return
    const decide = this.#decide
    this.#decide = undefined
    decide(take === 'mine')
  }

  /** @param {'device' | 'tab'} keeping */
  #keep(keeping) {
    const outcome = kit.store.keep(keeping)
    this.#say(outcome === 'saved' ? keeping : outcome, {})
    if (outcome === 'saved' && keeping === 'device') void navigator.storage?.persist?.()
  }

  /** @param {CustomEvent} event */
  #heard(event) {
    if (event.type === 'conflict') this.#decide = event.detail.decide
    if (event.type === 'conflict') this.#say('conflict', {})
    if (event.type === 'notice') this.#say(event.detail.notice, event.detail.values)
  }

  /**
   * @param {string} notice
   * @param {Record<string, string | number>} values
   */
  #say(notice, values) {
    const name = notice === 'saved' ? this.#firstSave() : notice
    const words = name && this.querySelector(`[data-notice="${name}"]`)?.textContent
    if (!words) return
    const text = words.replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? ''))
    find(this, '.kit-message').textContent = text
  }

  #firstSave() {
    const first = !this.#savedBefore && kit.store.keeping === 'undecided'
    this.#savedBefore = true
    return first ? 'first' : ''
  }

  #show() {
    const {store} = kit
    const has = store.names().length > 0
    const state = find(this, '.kit-state')
    const words = store.isBlocked ? state.dataset.memory : state.dataset[store.keeping]
    const times = store.names().map(name => store.savedAt(name)?.getTime() ?? 0)
    const time = new Date(Math.max(0, ...times)).toLocaleTimeString([], {hour: '2-digit', minute: '2-digit'})
    state.textContent = has || store.isBlocked ? (words ?? '').replace('{time}', time) : ''
    find(this, '.kit-choice').hidden = !has || store.isBlocked || store.keeping !== 'undecided'
    find(this, '.kit-conflict').hidden = !this.#decide
    this.hidden = !has && !store.isBlocked && !find(this, '.kit-message').textContent
  }
}

if (!customElements.get(KitStatusElement.tag)) {
  customElements.define(KitStatusElement.tag, KitStatusElement)
}
