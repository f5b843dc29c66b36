/**
 * Lists the questions picked for the current meeting, in an order of the reader's and with their own among them.
 *
 * Without JavaScript it stays hidden; the page says how to do the same on paper.
 *
 * @example
 * <my-questions><div class="mine" hidden><p class="mine-for" data-words="For {person}"></p><ol class="mine-list"></ol><template class="mine-card"><li>…</li></template><form class="own"><input></form></div>
 *   <template class="follow-ups"><ul data-question="a"><li>…</li></ul></template></my-questions>
 */

import {fillBlanks} from '../kit/blanks.js'
import {find} from '../kit/find.js'
import {kit} from '../kit/kit.js'
import {announce, announceOutcome} from '../kit/notices.js'
import {withWords} from '../kit/with-words.js'
import {added, minutesOf, moved, notice, own, without} from '../kit/questions.js'
import {fillIn, formFor} from '../kit/say.js'

/** @typedef {import('../kit/description.js').Picked} Picked */

const STORE = ['store-written', 'store-changed', 'store-erased', 'store-kept']

export class MyQuestionsElement extends HTMLElement {
  static tag = 'my-questions'

  /** @type {Map<string, HTMLElement>} */
  #cards = new Map()

  connectedCallback() {
    find(this, '.mine').hidden = false
    for (const type of ['click', 'submit']) this.addEventListener(type, this)
    for (const type of STORE) kit.store.addEventListener(type, this)
    document.addEventListener('for-whom-chosen', this)
    this.#show()
    void withWords(() => this.#showAnew())
  }

  disconnectedCallback() {
    for (const type of ['click', 'submit']) this.removeEventListener(type, this)
    for (const type of STORE) kit.store.removeEventListener(type, this)
    document.removeEventListener('for-whom-chosen', this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'click') this.#pressed(event.target)
    else if (event.type === 'submit') this.#addOwn(event)
    else this.#show()
  }

  /** @param {EventTarget | null} target */
  #pressed(target) {
    const button = target instanceof Element ? target.closest('button') : null
    const id = button?.closest('li')?.dataset.question ?? ''
    if (button?.dataset.do === 'print') window.print()
    if (button?.dataset.do === 'text') void this.#saveText()
    if (button?.dataset.do === 'up') this.#move(button, id, -1)
    if (button?.dataset.do === 'down') this.#move(button, id, 1)
    if (button?.dataset.do === 'drop') this.#drop(id)
  }

  async #saveText() {
    const {download} = await import('../kit/download.js')
    await kit.bank.load()
    const lines = kit.asked.map((text, place) => `${place + 1}. ${text}\n`)
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
    const after = moved(kit.questions, id, step)
    const outcome = kit.saveQuestions(after)
    button.focus()
    announce('moved', {place: after.findIndex(each => each.id === id) + 1, count: after.length})
    announceOutcome(outcome)
  }

  /** @param {string} id */
  #drop(id) {
    const before = kit.questions
    const place = before.findIndex(each => each.id === id)
    const after = without(before, [id])
    const outcome = kit.saveQuestions(after)
    const next = after[Math.min(place, after.length - 1)]
    const target = next
      ? this.#cards.get(next.id)?.querySelector('[data-do="drop"]')
      : this.querySelector('.mine-none')
    if (target instanceof HTMLElement) target.focus()
    announce(notice('dropped', after.length), {count: after.length, minutes: minutesOf(after)})
    announceOutcome(outcome)
  }

  /** @param {Event} event */
  #addOwn(event) {
    event.preventDefault()
    const input = /** @type {HTMLInputElement} */ (find(this, '.own input'))
    const text = input.value.trim()
    if (!text) return
    const after = added(kit.questions, [own(text)])
    const outcome = kit.saveQuestions(after)
    input.value = ''
    input.dispatchEvent(new Event('input', {bubbles: true})) // what keeps the half-typed question forgets it
    input.focus()
    announce(notice('picked', after.length), {count: after.length, minutes: minutesOf(after)})
    announceOutcome(outcome)
  }

  /** The guide's words and minutes have come. */
  #showAnew() {
    this.#cards.clear()
    this.#show()
  }

  #show() {
    const {questions} = kit
    this.toggleAttribute('empty', questions.length === 0)
    const whom = find(this, '.mine-for')
    whom.textContent = kit.meeting
      ? (whom.dataset.words ?? '').replace('{person}', kit.meeting.person)
      : ''
    const list = find(this, '.mine-list')
    const {asked, blanks} = kit
    const cards = questions.map((question, place) =>
      this.#card(question, asked[place] ?? '', place, questions.length),
    )
    for (const card of cards) fillBlanks(card, blanks)
    if (
      cards.length !== list.children.length ||
      cards.some((card, place) => list.children[place] !== card)
    )
      this.#lay(list, cards)
    this.#cards = new Map(cards.map(card => [card.dataset.question ?? '', card]))
  }

  /**
   * Moving a card would take the focus away.
   *
   * @param {HTMLElement} list
   * @param {HTMLElement[]} cards
   */
  #lay(list, cards) {
    const {activeElement} = document
    list.replaceChildren(...cards)
    if (activeElement instanceof HTMLElement && list.contains(activeElement)) activeElement.focus()
  }

  /**
   * Returns the card of a question: the one that is there already, for the sake of what is open on it, or a new one.
   *
   * @param {Required<Picked>} question
   * @param {string} text The question as it is asked.
   * @param {number} place
   * @param {number} count
   */
  #card(question, text, place, count) {
    const card = this.#cards.get(question.id) ?? this.#made(question)
    for (const each of card.querySelectorAll('.mine-text, [data-text]'))
      if (each.textContent !== text) each.textContent = text
    find(card, '[data-do="up"]').ariaDisabled = String(place === 0)
    find(card, '[data-do="down"]').ariaDisabled = String(place === count - 1)
    return card
  }

  /** @param {Required<Picked>} question */
  #made({id, minutes}) {
    const content = /** @type {HTMLTemplateElement} */ (find(this, 'template.mine-card')).content
    const card = find(/** @type {DocumentFragment} */ (document.importNode(content, true)), 'li')
    card.dataset.question = id
    const clock = find(card, '.mine-clock')
    clock.textContent = fillIn(formFor(minutes, clock), {count: minutes})
    const next = this.#followUps(id)
    if (next) find(card, 'details').append(next)
    else find(card, 'details').remove()
    return card
  }

  /** @param {string} id */
  #followUps(id) {
    const content = /** @type {HTMLTemplateElement} */ (find(this, 'template.follow-ups')).content
    const found = content.querySelector(`[data-question="${CSS.escape(id)}"]`)
    return found && document.importNode(found, true)
  }
}

if (!customElements.get(MyQuestionsElement.tag)) {
  customElements.define(MyQuestionsElement.tag, MyQuestionsElement)
}
