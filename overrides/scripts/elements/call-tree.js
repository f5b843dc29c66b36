/**
 * Walks through a spoken script step by step: the reader chooses what the other person said, and sees only that.
 *
 * Without JavaScript, and on paper, every step is there; the choices are links. Each step has its address, so the browser's
 * Back works too. Blanks show what the reader has entered.
 *
 * @example
 * <call-tree><div class="call-tools" hidden><button data-do="all" data-walk="…" data-all="…">…</button>
 *   <button data-do="back" hidden>…</button></div><section class="call-step"><h2 id="_opening" tabindex="-1">…</h2>
 *   <a href="#no">…</a></section><section class="call-step branch"><h2 id="no" tabindex="-1">…</h2></section></call-tree>
 */

import {fillBlanks} from '../kit/blanks.js'
import {find} from '../kit/find.js'
import {kit} from '../kit/kit.js'

const STORE = ['store-changed', 'store-erased', 'store-kept']

export class CallTreeElement extends HTMLElement {
  static tag = 'call-tree'

  /** @type {string[]} The steps before this one, by the ids of their headings. */
  #trail = []
  #at = ''

  connectedCallback() {
    find(this, '.call-tools').hidden = false
    this.addEventListener('click', this)
    addEventListener('hashchange', this)
    for (const type of STORE) kit.store.addEventListener(type, this)
    document.addEventListener('for-whom-chosen', this)
    this.#at = this.#named ?? find(this, '.call-step h2').id
    this.toggleAttribute('walking', this.querySelector('.branch') !== null)
    this.#show()
    fillBlanks(this, kit.blanks)
  }

  disconnectedCallback() {
    this.removeEventListener('click', this)
    removeEventListener('hashchange', this)
    for (const type of STORE) kit.store.removeEventListener(type, this)
    document.removeEventListener('for-whom-chosen', this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'click') this.#pressed(event.target)
    else if (event.type === 'hashchange') this.#go(this.#named ?? this.#at)
    else fillBlanks(this, kit.blanks)
  }

  /** @returns {HTMLElement[]} */
  get #steps() {
    return Array.from(this.querySelectorAll('.call-step'))
  }

  /** The step that the address names; without a name, the first. Other names on the page are no steps. */
  get #named() {
    const ids = this.#steps.map(step => find(step, 'h2').id)
    return location.hash ? ids.find(id => `#${id}` === location.hash) : ids[0]
  }

  /** @param {EventTarget | null} target */
  #pressed(target) {
    if (!(target instanceof HTMLButtonElement)) return
    const {do: task} = target.dataset
    if (task === 'back') location.hash = this.#trail.at(-1) ?? ''
    if (task === 'all') this.toggleAttribute('walking')
    if (task === 'all') this.#show()
  }

  /**
   * Going to the step before is going back.
   *
   * @param {string} step
   */
  #go(step) {
    if (step === this.#at) return
    if (step === this.#trail.at(-1)) this.#trail.pop()
    else this.#trail.push(this.#at)
    this.#at = step
    this.#show()
    this.#steps
      .map(each => find(each, 'h2'))
      .find(({id}) => id === step)
      ?.focus()
  }

  #show() {
    const isWalking = this.hasAttribute('walking')
    for (const step of this.#steps)
      step.toggleAttribute('data-on', find(step, 'h2').id === this.#at)
    const [back, all] = ['back', 'all'].map(task => this.querySelector(`[data-do="${task}"]`))
    if (back instanceof HTMLElement) back.hidden = !isWalking || this.#trail.length === 0
    if (all instanceof HTMLElement)
      all.textContent = (isWalking ? all.dataset.all : all.dataset.walk) ?? ''
  }
}

if (!customElements.get(CallTreeElement.tag)) {
  customElements.define(CallTreeElement.tag, CallTreeElement)
}
