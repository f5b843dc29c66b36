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
import {showWithWords} from '../kit/with-words.js'

export class SetChoiceElement extends GuideElement {
  static tag = 'set-choice'

  connected() {
    this.listen(this, 'change')
    this.listen(kit.store, ...ANY_CHANGE)
    this.listen(document, 'for-whom-chosen')
    this.hidden = this.#select.options.length < 2
    showWithWords(!kit.store.isEmpty, () => this.#render())
  }

  /** @param {Event} event */
  handleEvent({type}) {
    if (type === 'change') void this.#takeChosenSet()
    else this.#render()
  }

  get #select() {
    return this.find('select', HTMLSelectElement)
  }

  get #minutes() {
    return kit.currentMeeting?.minutes ?? Number(this.getAttribute('minutes'))
  }

  async #takeChosenSet() {
    const set = this.#select.value
    await kit.bank.load()
    const before = kit.pickedQuestions
    const outcome = takeSet(set, this.#minutes)
    announce('set-taken', {count: kit.pickedQuestions.length}, () => {
      announceOutcome(kit.savePickedQuestions(before))
      announce('undone')
    })
    announceOutcome(outcome)
  }

  #render() {
    if (kit.bank.isSettled) this.#select.value = takenSet(this.#minutes)
  }
}

SetChoiceElement.define()
