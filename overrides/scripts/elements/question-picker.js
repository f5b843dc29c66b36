/**
 * Narrows a list of questions down, and picks questions for the current meeting.
 *
 * Without JavaScript every question stays in the list; filters and buttons stay hidden. A guide
 * without a page for picked questions has no template for buttons: then nothing can be picked.
 * The filter stands in the address, so that a filtered list can be passed on.
 *
 * @example
 * <question-picker>
 *   <div class="picker-tools" hidden>
 *     <form>…<select name="phase">…</select></form>
 *     <p class="filter-count" data-all="{all} questions" …></p> <button data-do="clear">…</button>
 *     <a class="filter-search" hidden>…</a>
 *   </div>
 *   <section data-group="topic">
 *     <h2>…</h2>
 *     <ul><li data-facts="core 3;peer"><a href="…#a">…</a></li></ul>
 *   </section>
 *   <template class="pick-button"><button class="pick">…</button></template>
 * </question-picker>
 */

import {nextTask} from '../kit/after-paint.js'
import {blanksIn, fillBlanks} from '../kit/blanks.js'
import {GuideElement} from '../kit/element.js'
import {cloneTemplate, find, findAll} from '../kit/find.js'
import {kit} from '../kit/kit.js'
import {announce, announceOutcome} from '../kit/notices.js'
import {headingOf, rowsOf} from '../kit/question-rows.js'
import {
  addQuestions,
  countNotice,
  questionFilter,
  removeQuestions,
  totalMinutes,
} from '../kit/questions.js'
import {ANY_CHANGE} from '../kit/store.js'
import {showWithWords} from '../kit/with-words.js'
import {formFor, interpolate, speak} from '../kit/words.js'

/** @typedef {import('../kit/question-rows.js').Row} Row */

/** Rows that get their button in one go: those of a long list stand in folds, and come after it. */
const AT_ONCE = 30

/** Milliseconds of quiet before the count is announced. */
const PAUSE = 800

export class QuestionPickerElement extends GuideElement {
  static tag = 'question-picker'

  /** @type {Row[]} */
  #rows = []
  /** @type {Set<Element>} */
  #filteredParts = new Set()
  /** @type {number[]} */
  #timers = []
  #isNarrowed = false

  /** @param {AbortSignal} signal */
  connected(signal) {
    this.#rows = rowsOf(this)
    this.#filteredParts = new Set(this.#rows.flatMap(({parts}) => parts))
    for (const tools of findAll(this, '.picker-tools')) tools.hidden = false
    this.listen(this, 'input', 'submit', 'click')
    this.listen(kit.store, ...ANY_CHANGE)
    this.listen(document, 'for-whom-chosen', 'set-fitted')
    this.listen(window, 'popstate')
    signal.addEventListener('abort', () => this.#timers.forEach(clearTimeout))
    this.#fromAddress()
    void this.#addButtons()
    showWithWords(kit.pickedQuestions.length > 0, () => this.#withWords())
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'submit') event.preventDefault()
    if (event.type === 'popstate') this.#fromAddress()
    if (event.type === 'click') this.#onClick(event.target)
    if (event.type === 'input' && this.#form?.contains(/** @type {Node} */ (event.target)))
      this.#onFilterChange()
    if (/^(?:store|for|set)-/.test(event.type)) this.#renderPicked()
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

  async #addButtons() {
    const isPicking = this.querySelector('template.pick-button')
    for (let at = 0; at < this.#rows.length; at += AT_ONCE) {
      if (at && !this.#isFiltered) await nextTask()
      for (const {element} of isPicking ? this.#rows.slice(at, at + AT_ONCE) : [])
        if (!element.querySelector('.pick')) element.append(this.#buttonFor(element))
    }
    this.#renderPicked()
  }

  /** @param {Element} row */
  #buttonFor(row) {
    const button = cloneTemplate(this, 'template.pick-button')
    find(button, '[data-text]').textContent = textOf(row)
    return button
  }

  /** @param {EventTarget | null} target */
  #onClick(target) {
    const button = target instanceof Element ? target.closest('button') : null
    const act = button?.dataset.do
    if (act === 'clear') this.#clear()
    if (button?.matches('.pick'))
      this.#toggle(this.#rows.filter(({element}) => element.contains(button)))
    if (act === 'all') this.#toggle(this.#rows)
    if (act === 'first') this.#toggle(this.#askedFirst)
  }

  /** What to ask when time is short. */
  get #askedFirst() {
    return this.#rows.filter(({element}) => element.hasAttribute('data-first'))
  }

  #clear() {
    for (const field of this.#fields) field.value = ''
    this.#onFilterChange()
    this.#fields.at(-1)?.focus()
  }

  /** @param {Row[]} rows Taken out if all of them are in, else put in. */
  #toggle(rows) {
    const before = kit.pickedQuestions
    const ids = rows.map(({question}) => question.id)
    const isOut = removeQuestions(before, ids).length === before.length - ids.length
    const more = kit.bank.withCurrentWords(rows.map(({question}) => question))
    const after = isOut ? removeQuestions(before, ids) : addQuestions(before, more)
    const outcome = kit.savePickedQuestions(after)
    announce(countNotice(isOut ? 'dropped' : 'picked', after.length), {
      count: after.length,
      minutes: totalMinutes(after),
    })
    announceOutcome(outcome)
  }

  /** What was picked before the words came gets them. */
  #withWords() {
    const picked = kit.pickedQuestions
    if (picked.length) announceOutcome(kit.savePickedQuestions(picked))
    this.#renderPicked()
  }

  #renderPicked() {
    const ids = new Set(kit.pickedQuestions.map(({id}) => id))
    for (const {question, element} of this.#rows)
      setIn(element.querySelector('.pick'), ids.has(question.id))
    const hasAll = (/** @type {Row[]} */ rows) => rows.every(({question}) => ids.has(question.id))
    const [first, all] = [hasAll(this.#askedFirst), hasAll(this.#rows)]
    setIn(this.querySelector('[data-do="all"]'), all)
    setIn(this.querySelector('[data-do="first"]'), first)
    this.#leadOn(all || (this.#askedFirst.length > 0 && first), ids.size)
    fillBlanks(this, kit.blankValues)
    for (const {element} of this.#rows) {
      const words = element.querySelector('.pick [data-text]')
      if (words && blanksIn(headingOf(element)).length) words.textContent = textOf(element)
    }
  }

  /**
   * Once a set is taken, the strongest button leads on.
   *
   * @param {boolean} isTaken
   * @param {number} count
   */
  #leadOn(isTaken, count) {
    const lead = this.querySelector('[data-lead]')
    if (!(lead instanceof HTMLElement)) return
    lead.hidden = !isTaken
    lead.textContent = interpolate(lead.dataset.words, {count})
  }

  #onFilterChange() {
    this.#filter()
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers = [
      window.setTimeout(() => this.#toAddress()),
      window.setTimeout(() => speak(this.find('.filter-count').textContent), PAUSE),
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
      field.value ||= '' // what is no choice of a list leaves it without any, not at its first
    }
    const details = this.querySelector('details.narrow')
    if (details instanceof HTMLDetailsElement && this.#isFiltered) details.open = true
    this.#filter()
  }

  get #isFiltered() {
    return this.#fields.some(({value}) => value.trim())
  }

  #filter() {
    if (!this.#isFiltered && !this.#isNarrowed) return this.#renderCount(this.#rows.length)
    this.#isNarrowed = this.#isFiltered
    const fits = questionFilter(
      Object.fromEntries(this.#fields.map(({name, value}) => [name, value])),
    )
    const shown = new Set(this.#rows.filter(({facts}) => fits(facts)))
    const parts = new Set(Array.from(shown, ({parts}) => parts).flat())
    for (const part of this.#filteredParts) setVisible(part, parts.has(part))
    if (this.#isFiltered)
      for (const part of parts) if (part instanceof HTMLDetailsElement) part.open = true
    this.#renderCount(shown.size)
  }

  /** @param {number} count */
  #renderCount(count) {
    const isAny = this.#isFiltered
    const words = this.find('.filter-count')
    const {all, none} = words.dataset
    const some = count ? formFor(count, words) : none
    const told = interpolate(isAny ? some : all, {count, all: this.#rows.length})
    // The same words would be laid out once more at every key.
    if (words.textContent !== told) words.textContent = told
    setVisible(this.find('[data-do="clear"]'), isAny)
    this.#offerSearch(count)
  }

  /**
   * The search knows more words than those of the questions; a guide may do without it.
   *
   * @param {number} count
   */
  #offerSearch(count) {
    const link = this.querySelector('.filter-search')
    if (!(link instanceof HTMLAnchorElement)) return
    const words = this.find('[name=words]', HTMLInputElement).value.trim()
    setVisible(link, !count && words !== '')
    link.search = `?q=${encodeURIComponent(words)}`
  }
}

/** @param {Element} element */
function textOf(element) {
  return headingOf(element).textContent.trim()
}

/**
 * Changes nothing that is so already: a long list is laid out again only where it differs.
 *
 * @param {Element} part
 * @param {boolean} visible
 */
function setVisible(part, visible) {
  if (part.hasAttribute('hidden') === visible) part.toggleAttribute('hidden', !visible)
}

/**
 * A button says what it does now: put in, or take out again.
 *
 * @param {Element | null} button
 * @param {boolean} isIn
 */
function setIn(button, isIn) {
  if (!button || button.hasAttribute('data-in') === isIn) return
  button.toggleAttribute('data-in', isIn)
  find(button, '[data-off]').hidden = isIn
  find(button, '[data-on]').hidden = !isIn
}

QuestionPickerElement.define()
