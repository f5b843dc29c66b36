/**
 * Narrows a list of questions down, and picks questions for the current meeting.
 *
 * Without JavaScript every question stays in the list; filters and buttons stay hidden.
 * The filter stands in the address, so that a filtered list can be passed on.
 *
 * @example
 * <question-picker><div class="picker-tools" hidden><form>…<select name="phase">…</select></form>
 *   <p class="filter-count" data-all="{all} questions" …></p><button data-do="clear">…</button></div>
 *   <section data-group><h2>…</h2><ul><li data-question="a" data-phase="core" data-minutes="3">…</li></ul></section>
 *   <template class="pick-button"><button class="pick" aria-pressed="false">…</button></template></question-picker>
 */

import {blanksIn, fillBlanks} from '../kit/blanks.js'
import {find} from '../kit/find.js'
import {kit} from '../kit/kit.js'
import {announce, announceOutcome} from '../kit/notices.js'
import {added, fitting, minutesOf, notice, plain, without} from '../kit/questions.js'
import {fillIn, formFor, say} from '../kit/say.js'

/** @typedef {import('../kit/questions.js').Facts} Facts */
/** @typedef {import('../kit/description.js').Picked} Picked */
/** @typedef {{element: HTMLElement, question: Picked, facts: Facts, parts: Element[]}} Row `parts` are shown if and only if a row of theirs is. */

/** Milliseconds of quiet before the count is announced. */
const PAUSE = 800

const STORE = ['store-written', 'store-changed', 'store-erased', 'store-kept']

export class QuestionPickerElement extends HTMLElement {
  static tag = 'question-picker'

  /** @type {Row[]} */
  #rows = []
  /** @type {Set<Element>} */
  #parts = new Set()
  /** @type {number[]} */
  #timers = []

  connectedCallback() {
    this.#rows = Array.from(this.querySelectorAll('[data-question]'))
      .filter(isHTML)
      .map(each => rowOf(this, each))
    this.#parts = new Set(this.#rows.flatMap(({parts}) => parts))
    this.#showTools()
    for (const type of ['input', 'submit', 'click']) this.addEventListener(type, this)
    for (const type of STORE) kit.store.addEventListener(type, this)
    document.addEventListener('for-whom-chosen', this)
    addEventListener('popstate', this)
    this.#fromAddress()
    this.#mark()
    void kit.bank.load().then(() => this.#mark())
  }

  disconnectedCallback() {
    for (const timer of this.#timers) clearTimeout(timer)
    for (const type of ['input', 'submit', 'click']) this.removeEventListener(type, this)
    for (const type of STORE) kit.store.removeEventListener(type, this)
    document.removeEventListener('for-whom-chosen', this)
    removeEventListener('popstate', this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'submit') event.preventDefault()
    if (event.type === 'popstate') this.#fromAddress()
    if (event.type === 'click') this.#pressed(event.target)
    if (event.type === 'input' && isIn(event.target, this.#form)) this.#changed()
    if (event.type.startsWith('store-') || event.type === 'for-whom-chosen') this.#mark()
  }

  get #form() {
    const form = this.querySelector('form.filters')
    return form instanceof HTMLFormElement ? form : undefined
  }

  /** @returns {(HTMLSelectElement | HTMLInputElement)[]} */
  get #fields() {
    return Array.from(this.#form?.elements ?? []).filter(
      each => each instanceof HTMLSelectElement || each instanceof HTMLInputElement,
    )
  }

  #showTools() {
    for (const tools of this.querySelectorAll('.picker-tools'))
      if (isHTML(tools)) tools.hidden = false
    const template = /** @type {HTMLTemplateElement} */ (find(this, 'template.pick-button'))
    for (const {element} of this.#rows)
      if (!element.querySelector('.pick')) element.append(buttonFor(template, element))
  }

  /** @param {EventTarget | null} target */
  #pressed(target) {
    const button = target instanceof Element ? target.closest('button') : null
    if (button?.dataset.do === 'clear') this.#clear()
    if (button?.matches('.pick'))
      this.#toggle(this.#rows.filter(({element}) => element.contains(button)))
    if (button?.dataset.do === 'all') this.#toggle(this.#rows)
  }

  #clear() {
    for (const field of this.#fields) field.value = ''
    this.#changed()
    this.#fields[0]?.focus()
  }

  /** @param {Row[]} rows Taken out if all of them are in, else put in. */
  #toggle(rows) {
    const before = kit.questions
    const ids = rows.map(({question}) => question.id)
    const isOut = without(before, ids).length === before.length - ids.length
    const more = kit.bank.known(rows.map(({question}) => question))
    const after = isOut ? without(before, ids) : added(before, more)
    const outcome = kit.saveQuestions(after)
    announce(notice(isOut ? 'dropped' : 'picked', after.length), {
      count: after.length,
      minutes: minutesOf(after),
    })
    announceOutcome(outcome)
  }

  #mark() {
    const ids = new Set(kit.questions.map(({id}) => id))
    for (const {question, element} of this.#rows)
      press(element.querySelector('.pick'), ids.has(question.id))
    press(
      this.querySelector('[data-do="all"]'),
      this.#rows.every(({question}) => ids.has(question.id)),
    )
    fillBlanks(this, kit.blanks)
    for (const {element} of this.#rows)
      if (blanksIn(heading(element)).length)
        find(element, '.pick [data-text]').textContent = textOf(element)
  }

  #changed() {
    this.#filter()
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers = [
      window.setTimeout(() => this.#toAddress()),
      window.setTimeout(() => this.#announceCount(), PAUSE),
    ]
  }

  #toAddress() {
    const set = this.#fields
      .map(({name, value}) => [name, value.trim()])
      .filter(([, value]) => value)
    const asked = new URLSearchParams(set).toString()
    history.replaceState(
      history.state,
      '',
      `${location.pathname}${asked && `?${asked}`}${location.hash}`,
    )
  }

  #fromAddress() {
    if (!this.#form) return
    const asked = new URLSearchParams(location.search)
    for (const field of this.#fields) {
      field.value = asked.get(field.name) ?? ''
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = ''
    }
    const details = this.querySelector('details.narrow')
    if (details instanceof HTMLDetailsElement && this.#fields.some(({value}) => value))
      details.open = true
    this.#filter()
  }

  #filter() {
    const fits = fitting(Object.fromEntries(this.#fields.map(({name, value}) => [name, value])))
    const shown = new Set(this.#rows.filter(({facts}) => fits(facts)))
    const parts = new Set(Array.from(shown, ({parts}) => parts).flat())
    for (const part of this.#parts) show(part, parts.has(part))
    this.#count(shown.size)
  }

  /** @param {number} count */
  #count(count) {
    const isAny = this.#fields.some(({value}) => value.trim())
    const words = find(this, '.filter-count')
    const {all, none} = words.dataset
    const some = count ? formFor(count, words) : none
    words.textContent = fillIn(isAny ? some : all, {count, all: this.#rows.length})
    show(find(this, '[data-do="clear"]'), isAny)
  }

  #announceCount() {
    say(find(this, '.filter-count').textContent)
  }
}

/**
 * @param {Element} picker
 * @param {HTMLElement} element
 * @returns {Row}
 */
function rowOf(picker, element) {
  const {
    question: id = '',
    phase = '',
    topic = '',
    minutes,
    whom,
    aims,
    audiences,
  } = element.dataset
  const group = element.closest('[data-group]')
  const entry = picker.querySelector(`[data-entry="${CSS.escape(id)}"]`)
  const words = ` ${plain(`${group?.querySelector('h2')?.textContent ?? ''} ${element.textContent}`)}`
  const facts = {
    phase,
    topic,
    whom: list(whom),
    aims: list(aims),
    audiences: list(audiences),
    minutes: Number(minutes),
    words,
  }
  return {
    element,
    question: {id, minutes: facts.minutes},
    facts,
    parts: [element, group, entry].filter(part => part !== null),
  }
}

/** @param {string | undefined} text */
function list(text) {
  return (text ?? '').split(' ').filter(Boolean)
}

/** @param {Element} element */
function heading(element) {
  return element.querySelector('h2') ?? find(element, 'a')
}

/** @param {Element} element */
function textOf(element) {
  return heading(element).textContent.trim()
}

/**
 * @param {HTMLTemplateElement} template
 * @param {Element} row
 */
function buttonFor(template, row) {
  const button = document.importNode(template.content, true)
  find(button, '[data-text]').textContent = textOf(row)
  return button
}

/**
 * Changes nothing that is so already: a long list is laid out again only where it differs.
 *
 * @param {Element} part
 * @param {boolean} visible
 */
function show(part, visible) {
  if (part.hasAttribute('hidden') === visible) part.toggleAttribute('hidden', !visible)
}

/**
 * @param {Element | null} button
 * @param {boolean} isIn
 */
function press(button, isIn) {
  if (!button || button.ariaPressed === String(isIn)) return
  button.ariaPressed = String(isIn)
  find(button, '[data-off]').hidden = isIn
  find(button, '[data-on]').hidden = !isIn
}

/**
 * @param {Element} element
 * @returns {element is HTMLElement}
 */
function isHTML(element) {
  return element instanceof HTMLElement
}

/**
 * @param {EventTarget | null} target
 * @param {Element | undefined} parent
 */
function isIn(target, parent) {
  return target instanceof Node && (parent?.contains(target) ?? false)
}

if (!customElements.get(QuestionPickerElement.tag)) {
  customElements.define(QuestionPickerElement.tag, QuestionPickerElement)
}
