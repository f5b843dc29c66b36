/**
 * Lists the questions picked for the current meeting, in an order of the reader's and with their
 * own among them.
 *
 * Without JavaScript it stays hidden; the page says how to do the same on paper.
 *
 * @example
 * <my-questions>
 *   <div class="mine" hidden>
 *     <p class="mine-for" data-words="For {person}"></p>
 *     <ol class="mine-list"></ol> <template class="mine-card"><li>…</li></template>
 *     <form class="own"><input></form>
 *   </div>
 * </my-questions>
 */

import {GuideElement} from '../kit/element.js'
import {cloneTemplate, find} from '../kit/find.js'
import {followUpTexts, followUps} from '../kit/follow-ups.js'
import {kit} from '../kit/kit.js'
import {later} from '../kit/later.js'
import {announce, announceOutcome} from '../kit/notices.js'
import {
  addQuestions,
  countNotice,
  moveQuestion,
  ownQuestion,
  removeQuestions,
  totalMinutes,
} from '../kit/questions.js'
import {setText} from '../kit/set-text.js'
import {slideInto} from '../kit/slide.js'
import {tellLanguage} from '../kit/spoken-in.js'
import {ANY_CHANGE} from '../kit/store.js'
import {showWithWords} from '../kit/with-words.js'
import {formFor, interpolate} from '../kit/words.js'

/** @typedef {import('../kit/description.js').Picked} Picked */

const withFiles = later(() => import('../kit/download.js'))

export class MyQuestionsElement extends GuideElement {
  static tag = 'my-questions'

  /** @type {Map<string, HTMLElement>} */
  #cards = new Map()

  connected() {
    this.find('.mine').hidden = false
    this.listen(this, 'click', 'submit')
    this.listen(kit.store, ...ANY_CHANGE)
    this.listen(document, 'for-whom-chosen')
    this.#render()
    showWithWords(kit.pickedQuestions.length > 0, () => this.#renderAnew(), [followUps])
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'click') this.#onClick(event.target)
    else if (event.type === 'submit') this.#addOwn(event)
    else this.#render()
  }

  /** @param {EventTarget | null} target */
  #onClick(target) {
    const button = target instanceof Element ? target.closest('button') : null
    const id = button?.closest('li')?.dataset.question ?? ''
    if (button?.dataset.do === 'print') window.print()
    if (button?.dataset.do === 'text') void withFiles(files => this.#saveText(files))
    if (button?.dataset.do === 'up') this.#move(button, id, -1)
    if (button?.dataset.do === 'down') this.#move(button, id, 1)
    if (button?.dataset.do === 'drop') this.#remove(id)
  }

  /** @param {typeof import('../kit/download.js')} files */
  async #saveText({download}) {
    await kit.bank.load()
    const lines = kit.questionTexts.map((text, position) => `${position + 1}. ${text}\n`)
    const heads = [document.querySelector('h1'), this.querySelector('.mine-for')]
      .map(each => each?.textContent ?? '')
      .filter(Boolean)
    download('my-questions.txt', 'text/plain', `${[...heads, '', ...lines].join('\n')}`)
    announce('file-saved')
  }

  /**
   * @param {HTMLElement} button
   * @param {string} id
   * @param {-1 | 1} step
   */
  #move(button, id, step) {
    if (button.ariaDisabled === 'true') return
    const after = moveQuestion(kit.pickedQuestions, id, step)
    const outcome = kit.savePickedQuestions(after)
    button.focus()
    announce('moved', {place: after.findIndex(each => each.id === id) + 1, count: after.length})
    announceOutcome(outcome)
  }

  /** @param {string} id */
  #remove(id) {
    const before = kit.pickedQuestions
    const position = before.findIndex(each => each.id === id)
    const after = removeQuestions(before, [id])
    const outcome = kit.savePickedQuestions(after)
    const next = after[Math.min(position, after.length - 1)]
    const target = next
      ? this.#cards.get(next.id)?.querySelector('[data-do="drop"]')
      : this.querySelector('.mine-none')
    if (target instanceof HTMLElement) target.focus()
    announce(countNotice('dropped', after.length), {
      count: after.length,
      minutes: totalMinutes(after),
    })
    announceOutcome(outcome)
  }

  /** @param {Event} event */
  #addOwn(event) {
    event.preventDefault()
    const input = this.find('.own input', HTMLInputElement)
    const text = input.value.trim()
    if (!text) return
    const after = addQuestions(kit.pickedQuestions, [ownQuestion(text)])
    const outcome = kit.savePickedQuestions(after)
    input.value = ''
    // Whatever keeps the half-typed question has to forget it.
    input.dispatchEvent(new Event('input', {bubbles: true}))
    input.focus()
    announce(countNotice('picked', after.length), {
      count: after.length,
      minutes: totalMinutes(after),
    })
    announceOutcome(outcome)
  }

  /** The guide's words and minutes have come. */
  #renderAnew() {
    this.#cards.clear()
    this.#render()
  }

  #render() {
    const questions = kit.pickedQuestions
    this.toggleAttribute('empty', questions.length === 0)
    const whom = this.find('.mine-for')
    whom.textContent = kit.currentMeeting
      ? interpolate(whom.dataset.words, {person: kit.currentMeeting.person})
      : ''
    const list = this.find('.mine-list')
    const {questionTexts} = kit
    const cards = questions.map((question, position) =>
      this.#card(question, questionTexts[position] ?? '', position, questions.length),
    )
    if (
      cards.length !== list.children.length ||
      cards.some((card, position) => list.children[position] !== card)
    )
      this.#replaceCards(list, cards)
    this.#cards = new Map(cards.map(card => [card.dataset.question ?? '', card]))
  }

  /**
   * Moving a card would take the focus away.
   *
   * @param {HTMLElement} list
   * @param {HTMLElement[]} cards
   */
  #replaceCards(list, cards) {
    const {activeElement} = document
    slideInto(list, cards)
    if (activeElement instanceof HTMLElement && list.contains(activeElement)) activeElement.focus()
  }

  /**
   * Returns the card of a question: the one that is there already, for the sake of what is open on
   * it, or a new one.
   *
   * @param {Required<Picked>} question
   * @param {string} text The question as it is asked.
   * @param {number} position
   * @param {number} count
   */
  #card(question, text, position, count) {
    const card = this.#cards.get(question.id) ?? this.#newCard(question)
    const then = followUpTexts(question.id)
    for (const [at, each] of card.querySelectorAll('details li').entries())
      each.textContent = then[at] ?? ''
    for (const each of card.querySelectorAll('.mine-text, [data-text]')) setText(each, text)
    tellLanguage(question.id, card.querySelectorAll('.mine-text, [data-text], details li'))
    find(card, '[data-do="up"]').ariaDisabled = String(position === 0)
    find(card, '[data-do="down"]').ariaDisabled = String(position === count - 1)
    return card
  }

  /** @param {Required<Picked>} question */
  #newCard({id, minutes}) {
    const card = find(cloneTemplate(this, 'template.mine-card'), 'li')
    card.dataset.question = id
    const clock = find(card, '.mine-clock')
    clock.textContent = interpolate(formFor(minutes, clock), {count: minutes})
    const then = followUpTexts(id).map(() => document.createElement('li'))
    find(card, 'ul').append(...then)
    const isOwn = id.startsWith('own-')
    if (!then.length && (isOwn || followUps.isSettled)) find(card, 'details').remove()
    return card
  }
}

MyQuestionsElement.define()
