/**
 * Marks of a set what to ask in the current meeting, by its own length.
 *
 * Without JavaScript, and without a meeting, the marks are those for the talk that the guide has
 * its readers ask for. Tells `set-fitted` when they are others.
 *
 * @example
 * <set-fit name="first-talk" minutes="20" data-figures='{"5": "five"}'>
 *   …<span data-some="{time}, with the {number} marked" data-time="{minutes} minutes">…</span>
 *   <button data-do="first"><span data-words="Take the {number} marked">…</span></button>
 *   <ol class="set"><li data-question="a" data-first><p class="tag">…</p>…</li></ol>
 * </set-fit>
 */

import {GuideElement} from '../kit/element.js'
import {find, findAll} from '../kit/find.js'
import {fitting} from '../kit/fitting.js'
import {kit} from '../kit/kit.js'
import {ahead} from '../kit/later.js'
import {ANY_CHANGE} from '../kit/store.js'
import {showWithWords} from '../kit/with-words.js'
import {interpolate} from '../kit/words.js'

const loadReady = ahead(() => import('../kit/ready.js'))

export class SetFitElement extends GuideElement {
  static tag = 'set-fit'

  connected() {
    this.listen(this, 'click')
    this.listen(kit.store, ...ANY_CHANGE)
    this.listen(document, 'for-whom-chosen')
    showWithWords(kit.meetings.length > 0, () => this.#render())
  }

  /** @param {Event} event */
  handleEvent({type, target}) {
    if (type !== 'click') this.#render()
    else if (target instanceof Element && target.closest('[data-do="all"], [data-do="first"]'))
      this.#pressed(target.closest('[data-in]') !== null)
  }

  /**
   * The set was taken, all of it or its first: with a line, the next talk comes with it, too.
   *
   * @param {boolean} isTaken Or put back.
   */
  #pressed(isTaken) {
    const id = this.getAttribute('name') ?? ''
    Promise.all([loadReady(), kit.bank.load()]).then(
      ([{forgetSet, rememberSet}, isThere]) => isThere && (isTaken ? rememberSet : forgetSet)(id),
      () => undefined,
    )
  }

  get #minutes() {
    return kit.currentMeeting?.minutes ?? Number(this.getAttribute('minutes'))
  }

  #render() {
    const set = kit.bank.set(this.getAttribute('name') ?? '')
    if (!set) return
    const asked = fitting(set, this.#minutes)
    const isWhole = asked.length === set.questions.length
    const isFirst = (/** @type {HTMLElement} */ {dataset}) =>
      !isWhole && asked.includes(dataset.question ?? '')
    this.#say(asked.length, isWhole)
    const others = findAll(this, '[data-question]').filter(
      card => isFirst(card) !== card.hasAttribute('data-first'),
    )
    for (const card of others) find(card, '.tag').hidden = !card.toggleAttribute('data-first')
    if (others.length) this.dispatchEvent(new Event('set-fitted', {bubbles: true}))
  }

  /**
   * @param {number} count
   * @param {boolean} isWhole
   */
  #say(count, isWhole) {
    const number = JSON.parse(this.dataset.figures ?? '{}')[count] ?? count
    for (const button of findAll(this, '[data-do="first"]')) button.hidden = isWhole
    for (const button of findAll(this, '[data-do="all"]'))
      button.classList.toggle('quiet', !isWhole)
    for (const words of findAll(this, '[data-do="first"] [data-words]'))
      words.textContent = interpolate(words.dataset.words, {number})
    for (const words of findAll(this, '[data-some]')) {
      const time = interpolate(words.dataset.time, {minutes: this.#minutes})
      words.textContent = isWhole ? time : interpolate(words.dataset.some, {time, number})
    }
  }
}

SetFitElement.define()
