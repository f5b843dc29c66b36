/**
 * Keeps the whole guide on the device when asked to, and lets it go again.
 *
 * Without JavaScript, without a worker, and in a guide that is opened as files it stays hidden.
 *
 * @example
 * <keep-guide hidden>
 *   <p data-some="{size} MB" data-whole="…" data-busy="{done} of {all}" data-failed="…"></p>
 *   <button data-do="keep">…</button> <button data-do="forget" hidden>…</button>
 * </keep-guide>
 */

import {GuideElement} from '../kit/element.js'
import {kit} from '../kit/kit.js'
import {interpolate, speak} from '../kit/words.js'

/** @typedef {Partial<import('../app/keeper.js').Progress> & {failed?: boolean}} Told */

export class KeepGuideElement extends GuideElement {
  static tag = 'keep-guide'

  /** @type {ServiceWorker | null | undefined} */
  #worker

  connected() {
    this.listen(this, 'click')
    this.listen(kit.store, 'store-erased')
    if (document.querySelector('link[rel="manifest"]')) void this.#start()
  }

  /** @param {Event} event */
  handleEvent({type, target}) {
    if (type === 'store-erased') this.#ask('forget')
    const task = target instanceof HTMLButtonElement ? target.dataset.do : undefined
    if (task) this.#ask(task)
  }

  async #start() {
    this.#worker = (await navigator.serviceWorker?.ready)?.active
    if (this.#worker) this.#ask('tell')
  }

  /** @param {string} task */
  #ask(task) {
    const {port1, port2} = new MessageChannel()
    port1.onmessage = ({data}) => this.#render(task, data)
    this.#worker?.postMessage(task, [port2])
  }

  /**
   * @param {string} task
   * @param {Told} told
   */
  #render(task, {failed, whole, done = 0, all = 0, bytes = 0}) {
    const isBusy = task === 'keep' && !whole && !failed
    const words = failed ? 'failed' : isBusy ? 'busy' : whole ? 'whole' : 'some'
    const size = Math.ceil(bytes / 1e6)
    const line = this.find('p[data-some]')
    line.textContent = interpolate(line.dataset[words], {done, all, size})
    if (task !== 'tell' && !isBusy) speak(line.textContent)
    this.find('[data-do="keep"]').hidden = isBusy || Boolean(whole)
    this.find('[data-do="forget"]').hidden = !whole
    this.hidden = false
  }
}

KeepGuideElement.define()
