/**
 * Chooses the set that the questions of a meeting come from, cut to its time.
 *
 * Without JavaScript it stays hidden.
 *
 * @example
 * <set-choice minutes="20" hidden>
 *   <label for="s">Questions from</label>
 *   <select id="s"><option value="">My own choice</option>…</select>
 * </set-choice>
 */

import {GuideElement} from '../kit/element.js'
import {kit} from '../kit/kit.js'
import {announce, announceOutcome} from '../kit/notices.js'
import {takeSet, takenSet} from '../kit/ready.js'
import {ANY_CHANGE} from '../kit/store.js'

export class SetChoiceElement extends GuideElement {
  static tag = 'set-choice'

  connected() {
    this.listen(this, 'change')
    this.listen(kit.store, ...ANY_CHANGE)
    this.listen(document, 'for-whom-chosen')
    void kit.bank.load().then(() => this.#render())
  }

  /** @param {Event} event */
  handleEvent({type}) {
    if (type === 'change') this.#take()
    else this.#render()
  }

  get #select() {
    return this.find('select', HTMLSelectElement)
  }

  get #minutes() {
    return kit.currentMeeting?.minutes ?? Number(this.getAttribute('minutes'))
  }

  #take() {
    const before = kit.pickedQuestions
    const outcome = takeSet(this.#select.value, this.#minutes)
    announce('set-taken', {count: kit.pickedQuestions.length}, () => {
      announceOutcome(kit.savePickedQuestions(before))
      announce('undone')
    })
    announceOutcome(outcome)
  }

  #render() {
    this.#select.value = takenSet(this.#minutes)
    this.hidden = this.#select.options.length < 2
  }
}

SetChoiceElement.define()
