/**
 * Fields for the blanks in the picked questions: what is entered here once stands in every question, message and sheet.
 *
 * Without JavaScript it stays hidden; blanks stand in brackets.
 *
 * @example
 * <question-gaps hidden><fieldset><legend>…</legend><div class="gap-fields"></div></fieldset>
 *   <template><p><label></label><input type="text"></p></template></question-gaps>
 */

import {BlankFields} from '../kit/blank-fields.js'
import {find} from '../kit/find.js'
import {kit} from '../kit/kit.js'
import {announceOutcome} from '../kit/notices.js'
import {Saver} from '../kit/saver.js'

const STORE = ['store-written', 'store-changed', 'store-erased', 'store-kept']
const WHOM = ['for-whom-leaving', 'for-whom-chosen']

export class QuestionGapsElement extends HTMLElement {
  static tag = 'question-gaps'

  #saver = new Saver(() => announceOutcome(...this.#blanks.save()))
  #blanks = new BlankFields(
    () => this.#fields,
    ({name}) => name,
  )

  connectedCallback() {
    this.#saver.listen()
    this.addEventListener('input', this)
    for (const type of STORE) kit.store.addEventListener(type, this)
    for (const type of WHOM) document.addEventListener(type, this)
    this.#show()
    void kit.bank.load().then(() => this.#show())
  }

  disconnectedCallback() {
    this.#saver.unlisten()
    this.removeEventListener('input', this)
    for (const type of STORE) kit.store.removeEventListener(type, this)
    for (const type of WHOM) document.removeEventListener(type, this)
  }

  /** @param {Event} event */
  handleEvent({type}) {
    if (type === 'input') this.#saver.touch()
    if (type === 'for-whom-leaving') this.#saver.flush()
    if (type === 'store-erased') this.#forget()
    if (type === 'for-whom-chosen' || type.startsWith('store-')) this.#show()
  }

  /** @returns {HTMLInputElement[]} */
  get #fields() {
    return Array.from(this.querySelectorAll('.gap-fields input'))
  }

  #forget() {
    this.#saver.cancel()
    this.#blanks.forget()
  }

  #show() {
    const gaps = new Map(
      kit.questions
        .flatMap(({words}) => words)
        .flatMap(span => (typeof span === 'string' ? [] : [[span.gap, span.label]])),
    )
    if (String([...gaps.keys()]) !== String(this.#fields.map(({name}) => name))) {
      this.#saver.flush()
      this.#lay(gaps)
    }
    this.#blanks.load()
    this.hidden = gaps.size === 0
  }

  /** @param {Map<string, string>} gaps The label of each blank, by its name. */
  #lay(gaps) {
    const template = /** @type {HTMLTemplateElement} */ (find(this, 'template'))
    const rows = Array.from(gaps, ([name, words]) => {
      const row = /** @type {DocumentFragment} */ (template.content.cloneNode(true))
      const field = /** @type {HTMLInputElement} */ (find(row, 'input'))
      const label = /** @type {HTMLLabelElement} */ (find(row, 'label'))
      field.name = name
      field.id = label.htmlFor = `_gap-${name}`
      label.textContent = words.slice(0, 1).toUpperCase() + words.slice(1)
      return row
    })
    find(this, '.gap-fields').replaceChildren(...rows)
  }
}

if (!customElements.get(QuestionGapsElement.tag)) {
  customElements.define(QuestionGapsElement.tag, QuestionGapsElement)
}
