/**
 * Fields for the blanks in the picked questions: what is entered here once stands in every
 * question, message and sheet.
 *
 * Without JavaScript it stays hidden; blanks stand in brackets.
 *
 * @example
 * <question-gaps hidden>
 *   <fieldset><legend>…</legend><div class="gap-fields"></div></fieldset>
 *   <template><p><label></label><input type="text"></p></template>
 * </question-gaps>
 */

import {BlankFields} from '../kit/blank-fields.js'
import {GuideElement} from '../kit/element.js'
import {cloneTemplate, find} from '../kit/find.js'
import {MEETING_CHOICE, kit} from '../kit/kit.js'
import {announceOutcome} from '../kit/notices.js'
import {Saver} from '../kit/saver.js'
import {ANY_CHANGE} from '../kit/store.js'
import {showWithWords} from '../kit/with-words.js'

export class QuestionGapsElement extends GuideElement {
  static tag = 'question-gaps'

  #saver = new Saver(() => announceOutcome(...this.#blanks.save()))
  #blanks = new BlankFields(
    () => this.#fields,
    ({name}) => name,
  )

  /** @param {AbortSignal} signal */
  connected(signal) {
    this.#saver.listen(signal)
    this.listen(this, 'input')
    this.listen(kit.store, ...ANY_CHANGE)
    this.listen(document, ...MEETING_CHOICE)
    this.#render()
    showWithWords(kit.pickedQuestions.length > 0, () => this.#render())
  }

  /** @param {Event} event */
  handleEvent({type}) {
    if (type === 'input') this.#saver.touch()
    if (type === 'for-whom-leaving') this.#saver.flush()
    if (type === 'store-erased') this.#forget()
    if (type === 'for-whom-chosen' || type.startsWith('store-')) this.#render()
  }

  /** @returns {HTMLInputElement[]} */
  get #fields() {
    return Array.from(this.querySelectorAll('.gap-fields input'))
  }

  #forget() {
    this.#saver.cancel()
    this.#blanks.forget()
  }

  #render() {
    const gaps = new Map(
      kit.pickedQuestions
        .flatMap(({words}) => words)
        .flatMap(span => (typeof span === 'string' ? [] : [[span.gap, span.label]])),
    )
    if (String([...gaps.keys()]) !== String(this.#fields.map(({name}) => name))) {
      this.#saver.flush()
      this.#replaceFields(gaps)
    }
    this.#blanks.load()
    this.hidden = gaps.size === 0
  }

  /** @param {Map<string, string>} gaps The label of each blank, by its name. */
  #replaceFields(gaps) {
    const rows = Array.from(gaps, ([name, words]) => {
      const row = cloneTemplate(this)
      const field = find(row, 'input', HTMLInputElement)
      const label = find(row, 'label', HTMLLabelElement)
      field.name = name
      field.id = label.htmlFor = `_gap-${name}`
      label.textContent = words.slice(0, 1).toUpperCase() + words.slice(1)
      return row
    })
    this.find('.gap-fields').replaceChildren(...rows)
  }
}

QuestionGapsElement.define()
