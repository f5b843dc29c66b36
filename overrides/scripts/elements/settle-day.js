/**
 * Writes down day and place of a talk where somebody said yes, and goes on to what is next for it.
 *
 * What is typed stays in this tab until it is saved. Without JavaScript it is not there; it stays
 * hidden until its script has come.
 *
 * @example
 * <li data-meeting="m1">
 *   <settle-day hidden next="my-kit/pack/">
 *     <form>… <input type="date" name="day" required> …</form>
 *   </settle-day>
 * </li>
 */

import {GuideElement} from '../kit/element.js'
import {kit} from '../kit/kit.js'
import {saveMeeting} from '../kit/meetings.js'
import {announceOutcome} from '../kit/notices.js'

export class SettleDayElement extends GuideElement {
  static tag = 'settle-day'

  connected() {
    this.hidden = false
    this.#fill()
    this.listen(this, 'input', 'submit')
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'input') kit.store.notes.remember(this.#note, this.#values)
    if (event.type !== 'submit') return
    event.preventDefault()
    this.#save()
  }

  /** Whether the reader is at it: then it stays as it is. */
  get isBusy() {
    return this.matches(':focus-within')
  }

  get #id() {
    return this.closest('[data-meeting]')?.getAttribute('data-meeting') ?? ''
  }

  get #note() {
    return `settle/${this.#id}`
  }

  /** @returns {HTMLInputElement[]} */
  get #fields() {
    return Array.from(this.querySelectorAll('input[name]'))
  }

  /** @returns {Record<string, string>} */
  get #values() {
    const filled = this.#fields.filter(({type, checked}) => type !== 'radio' || checked)
    return Object.fromEntries(filled.map(({name, value}) => [name, value.trim()]))
  }

  #fill() {
    const meeting = kit.meetingById(this.#id)
    const given = {...meeting, .../** @type {object} */ (kit.store.notes.recall(this.#note))}
    for (const field of this.#fields) {
      const value = String(Object(given)[field.name] ?? '')
      if (field.type === 'radio') field.checked = field.value === value
      else field.value = value
    }
  }

  #save() {
    const meeting = kit.meetingById(this.#id)
    if (!meeting) return
    if (kit.store.isNewer('meetings')) return announceOutcome('newer')
    const outcome = saveMeeting(kit, {...meeting, ...this.#values})
    announceOutcome(outcome)
    if (outcome !== 'saved') return
    kit.store.notes.remember(this.#note, undefined)
    if (kit.currentMeetingId !== meeting.id) kit.currentMeetingId = meeting.id
    location.assign(this.getAttribute('next') ?? '')
  }
}

SettleDayElement.define()
