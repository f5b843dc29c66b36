/**
 * Shows the questions picked for the current meeting: how many, how long, and on their own page in an order of the reader's.
 *
 * Without JavaScript it stays hidden; the page says how to do the same on paper.
 * Only `.mine` and `.mine-total` are needed; a page may leave the list and the form out.
 *
 * @example
 * <my-questions minutes="20"><div class="mine" hidden><p class="mine-total" data-none="…" data-one="…" data-other="…" data-over="…"></p>
 *   <ol class="mine-list"></ol><template class="mine-card"><li>…</li></template><form class="own"><input></form></div>
 *   <template class="follow-ups"><ul data-question="a"><li>…</li></ul></template></my-questions>
 */

import {find} from '../kit/find.mjs'
import {kit} from '../kit/kit.mjs'
import {announce, announceOutcome} from '../kit/notices.mjs'
import {added, minutesOf, moved, notice, own, without} from '../kit/questions.mjs'

/** @typedef {import('../kit/kit.mjs').Picked} Picked */

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
    if (button?.dataset.do === 'up') this.#move(button, id, -1)
    if (button?.dataset.do === 'down') this.#move(button, id, 1)
    if (button?.dataset.do === 'drop') this.#drop(id)
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
    const target = next ? this.#cards.get(next.id)?.querySelector('[data-do="drop"]') : this.querySelector('.mine-none')
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
    input.focus()
    announce(notice('picked', after.length), {count: after.length, minutes: minutesOf(after)})
    announceOutcome(outcome)
  }

  #show() {
    const {questions} = kit
    this.toggleAttribute('empty', questions.length === 0)
    this.#total(questions)
    const whom = this.querySelector('.mine-for')
    if (whom instanceof HTMLElement) whom.textContent = kit.meeting ? (whom.dataset.words ?? '').replace('{person}', kit.meeting.person) : ''
    const list = this.querySelector('.mine-list')
    if (!list) return
    const cards = questions.map((question, place) => this.#card(question, place, questions.length))
    if (cards.length !== list.children.length || cards.some((card, place) => list.children[place] !== card)) list.replaceChildren(...cards)
    this.#cards = new Map(cards.map(card => [card.dataset.question ?? '', card]))
  }

  /** @param {Picked[]} questions */
  #total(questions) {
    const total = find(this, '.mine-total')
    const {none = '', one = '', other = '', over = ''} = total.dataset
    const [minutes, all] = [minutesOf(questions), kit.meeting?.minutes ?? Number(this.getAttribute('minutes'))]
    const words = questions.length === 0 ? none : questions.length === 1 ? one : other
    const values = {count: questions.length, minutes, all, over: minutes - all}
    total.textContent = [words, minutes > all ? over : ''].filter(Boolean).join(' ').replace(/\{(\w+)\}/g, (_, name) => String(Reflect.get(values, name)))
  }

  /**
   * Returns the card of a question: the one that is there already, for the sake of what is open on it, or a new one.
   *
   * @param {Picked} question
   * @param {number} place
   * @param {number} count
   */
  #card(question, place, count) {
    const card = this.#cards.get(question.id) ?? this.#made(question)
    fill(card, kit.blanks)
    find(card, '[data-do="up"]').ariaDisabled = String(place === 0)
    find(card, '[data-do="down"]').ariaDisabled = String(place === count - 1)
    return card
  }

  /** @param {Picked} question */
  #made({id, text, minutes}) {
    const content = /** @type {HTMLTemplateElement} */ (find(this, 'template.mine-card')).content
    const card = find(/** @type {DocumentFragment} */ (document.importNode(content, true)), 'li')
    card.dataset.question = id
    const known = this.#known(id)
    const words = known?.querySelector('p')
    find(card, '.mine-text').replaceChildren(...(words ? words.childNodes : [text]))
    for (const each of card.querySelectorAll('[data-text]')) each.textContent = text
    const clock = find(card, minutes === 1 ? '[data-one-minute]' : '[data-minutes]')
    clock.textContent = clock.textContent.replace('{minutes}', String(minutes))
    find(card, minutes === 1 ? '[data-minutes]' : '[data-one-minute]').remove()
    const next = known?.querySelector('ul')
    if (next) find(card, 'details').append(next)
    else find(card, 'details').remove()
    return card
  }

  /** @param {string} id */
  #known(id) {
    const content = /** @type {HTMLTemplateElement} */ (find(this, 'template.follow-ups')).content
    const found = content.querySelector(`[data-question="${CSS.escape(id)}"]`)
    return found && document.importNode(found, true)
  }
}

/**
 * Puts into blanks what the reader entered elsewhere; the others keep their names in brackets.
 *
 * @param {Element} card
 * @param {Record<string, string>} blanks
 */
function fill(card, blanks) {
  for (const blank of card.querySelectorAll('[data-blank]')) {
    if (!(blank instanceof HTMLElement)) return
    blank.dataset.label ??= blank.textContent
    const value = blanks[blank.dataset.blank ?? '']
    blank.textContent = value || blank.dataset.label
    blank.classList.toggle('blank', !value)
  }
}

if (!customElements.get(MyQuestionsElement.tag)) {
  customElements.define(MyQuestionsElement.tag, MyQuestionsElement)
}
