/**
 * Says how many questions are picked for the current meeting, and how long they take.
 *
 * Without JavaScript it stays hidden with what stands around the words.
 *
 * @example
 * <question-total hidden minutes="20"><p class="mine-total" data-none="…" data-one="…" data-other="…" data-over="…"></p></question-total>
 */

import {find} from '../kit/find.js'
import {kit} from '../kit/kit.js'
import {minutesOf} from '../kit/questions.js'
import {fillIn, formFor} from '../kit/say.js'

const STORE = ['store-written', 'store-changed', 'store-erased', 'store-kept']

export class QuestionTotalElement extends HTMLElement {
  static tag = 'question-total'

  connectedCallback() {
    this.hidden = false
    for (const type of STORE) kit.store.addEventListener(type, this)
    document.addEventListener('for-whom-chosen', this)
    this.handleEvent()
    void kit.bank.load().then(() => this.handleEvent())
  }

  disconnectedCallback() {
    for (const type of STORE) kit.store.removeEventListener(type, this)
    document.removeEventListener('for-whom-chosen', this)
  }

  handleEvent() {
    const total = find(this, '.mine-total')
    const {none = '', over = ''} = total.dataset
    const {questions} = kit
    const [minutes, all] = [
      minutesOf(questions),
      kit.meeting?.minutes ?? Number(this.getAttribute('minutes')),
    ]
    const words = questions.length ? formFor(questions.length, total) : none
    const values = {count: questions.length, minutes, all, over: minutes - all}
    total.textContent = fillIn([words, minutes > all ? over : ''].filter(Boolean).join(' '), values)
  }
}

if (!customElements.get(QuestionTotalElement.tag)) {
  customElements.define(QuestionTotalElement.tag, QuestionTotalElement)
}
