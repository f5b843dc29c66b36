/**
 * Walks through a spoken script step by step: the reader chooses what the other person said, and
 * sees only that.
 *
 * Without JavaScript, and on paper, every step is there; the choices are links. Each step has its
 * address, so the browser's Back works too. Blanks show what the reader has entered.
 *
 * @example
 * <call-tree>
 *   <div class="call-tools" hidden>
 *     <button data-do="all" data-walk="…" data-all="…">…</button>
 *     <button data-do="back" hidden>…</button>
 *   </div>
 *   <section class="call-step"><h2 id="_opening" tabindex="-1">…</h2><a href="#no">…</a></section>
 *   <section class="call-step branch"><h2 id="no" tabindex="-1">…</h2></section>
 * </call-tree>
 */

import {fillBlanks} from '../kit/blanks.js'
import {GuideElement} from '../kit/element.js'
import {find} from '../kit/find.js'
import {kit} from '../kit/kit.js'
import {CHANGES_ELSEWHERE} from '../kit/store.js'

export class CallTreeElement extends GuideElement {
  static tag = 'call-tree'

  /** @type {string[]} The steps before this one, by the ids of their headings. */
  #trail = []
  #stepId = ''

  connected() {
    this.find('.call-tools').hidden = false
    this.listen(this, 'click')
    this.listen(window, 'hashchange')
    this.listen(kit.store, ...CHANGES_ELSEWHERE)
    this.listen(document, 'for-whom-chosen')
    this.#stepId = this.#addressedStep ?? this.find('.call-step h2').id
    this.toggleAttribute('walking', this.querySelector('.branch') !== null)
    this.#render()
    fillBlanks(this, kit.blankValues)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'click') this.#onClick(event.target)
    else if (event.type === 'hashchange') this.#go(this.#addressedStep ?? this.#stepId)
    else fillBlanks(this, kit.blankValues)
  }

  /** @returns {HTMLElement[]} */
  get #steps() {
    return Array.from(this.querySelectorAll('.call-step'))
  }

  /**
   * The step that the address names; without a name, the first. Other names on the page are no
   * steps.
   */
  get #addressedStep() {
    const ids = this.#steps.map(step => find(step, 'h2').id)
    return location.hash ? ids.find(id => `#${id}` === location.hash) : ids[0]
  }

  /** @param {EventTarget | null} target */
  #onClick(target) {
    if (!(target instanceof HTMLButtonElement)) return
    const {do: task} = target.dataset
    if (task === 'back') location.hash = this.#trail.at(-1) ?? ''
    if (task === 'all') this.toggleAttribute('walking')
    if (task === 'all') this.#render()
  }

  /**
   * Going to the step before is going back.
   *
   * @param {string} step
   */
  #go(step) {
    if (step === this.#stepId) return
    if (step === this.#trail.at(-1)) this.#trail.pop()
    else this.#trail.push(this.#stepId)
    this.#stepId = step
    this.#render()
    const heading = this.#steps.map(each => find(each, 'h2')).find(({id}) => id === step)
    heading?.focus({preventScroll: true})
    heading?.scrollIntoView() // in the middle of a call, the words come first
  }

  #render() {
    const isWalking = this.hasAttribute('walking')
    for (const step of this.#steps)
      step.toggleAttribute('data-on', find(step, 'h2').id === this.#stepId)
    const [back, all] = ['back', 'all'].map(task => this.querySelector(`[data-do="${task}"]`))
    if (back instanceof HTMLElement) back.hidden = !isWalking || this.#trail.length === 0
    if (all instanceof HTMLElement)
      all.textContent = (isWalking ? all.dataset.all : all.dataset.walk) ?? ''
  }
}

CallTreeElement.define()
