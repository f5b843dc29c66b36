/**
 * Fields that are blanks of messages: what is entered in one stands wherever the blank does.
 *
 * Only what the reader changed here is kept: each field remembers what it was shown with.
 */

import {NO_MEETING, kit} from './kit.js'
import {lookUp} from './records.js'
import {oneLine} from './words.js'

/** @typedef {import('./fields.js').Field} Field */

export class BlankFields {
  #list
  #name
  #meeting = NO_MEETING
  /** @type {WeakMap<Field, string>} */
  #shown = new WeakMap()

  /**
   * @param {() => Field[]} list
   * @param {(field: Field) => string} name Of the blank that a field is.
   */
  constructor(list, name) {
    this.#list = list
    this.#name = name
  }

  /**
   * Shows what is known. A field that waits to be kept stays as it is, and so does an empty one
   * that is being written in.
   */
  load() {
    this.#meeting = kit.currentMeetingId
    const list = this.#list()
    const fieldValues = list.length ? kit.fieldValues : {}
    for (const field of list) {
      const value = lookUp(fieldValues, this.#name(field)) ?? ''
      const isWaiting =
        this.#isChanged(field) || (field === document.activeElement && field.value === '')
      // What a browser restores by itself, before fields were shown, nobody typed.
      const isBusy = this.#shown.has(field) && isWaiting
      if (!isBusy && oneLine(field.value) !== oneLine(value)) field.value = value
      if (!isBusy) this.#shown.set(field, value)
    }
  }

  /**
   * Keeps what was changed, for the meeting whose blanks are shown.
   *
   * @returns {import('./store.js').Outcome[]}
   */
  save() {
    const meeting = this.#meeting
    const changed = this.#list()
      .filter(field => this.#isChanged(field))
      .map(field => /** @type {const} */ ([field, oneLine(field.value)]))
    // Each is heard of while those after it still wait.
    return changed.map(([field, value]) => {
      this.#shown.set(field, value)
      return kit.saveBlank(this.#name(field), value, meeting)
    })
  }

  /** Everything was erased: nothing waits any more. */
  forget() {
    for (const field of this.#list()) field.value = ''
    this.#shown = new WeakMap()
  }

  /** @param {Field} field */
  #isChanged(field) {
    return oneLine(field.value) !== oneLine(this.#shown.get(field) ?? '')
  }
}
