/**
 * Says how many questions are picked for the current meeting, and how long they take.
 *
 * Without JavaScript it stays hidden with what stands around the words.
 *
 * @example
 * <question-total hidden minutes="20">
 *   <p class="mine-total" data-none="…" data-one="…" data-other="…" data-over="…"></p>
 * </question-total>
 */

import {GuideElement} from '../kit/element.js'
import {kit} from '../kit/kit.js'
import {totalMinutes} from '../kit/questions.js'
import {ANY_CHANGE} from '../kit/store.js'
import {showWithWords} from '../kit/with-words.js'
import {formFor, interpolate} from '../kit/words.js'

export class QuestionTotalElement extends GuideElement {
  static tag = 'question-total'

  connected() {
    this.hidden = false
    this.listen(kit.store, ...ANY_CHANGE)
    this.listen(document, 'for-whom-chosen')
    this.handleEvent()
    showWithWords(kit.pickedQuestions.length > 0, () => this.handleEvent())
  }

  handleEvent() {
    const total = this.find('.mine-total')
    const {none = '', over = ''} = total.dataset
    const questions = kit.pickedQuestions
    const count = questions.length
    const minutes = totalMinutes(questions)
    const all = kit.currentMeeting?.minutes ?? Number(this.getAttribute('minutes'))
    const values = {count, minutes, all, over: minutes - all}
    const link = this.querySelector('.mine-link a')
    if (link instanceof HTMLElement) link.textContent = interpolate(link.dataset.words, values)
    const words = [count ? formFor(count, total) : none, minutes > all ? over : '']
    total.textContent = interpolate(words.filter(Boolean).join(' '), values)
  }
}

QuestionTotalElement.define()
