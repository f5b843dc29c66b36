/**
 * Asks, once a message has left the page, whether it is sent, and notes it in one tap: whom it is
 * for, the day, how things stand, and so the day to write again.
 *
 * Without JavaScript it stays hidden, like the tools that let a message leave. It asks nothing
 * where the meeting is further already.
 *
 * @example
 * <message-sent step="sent" data-nudge-days="7" hidden>
 *   <div class="sent-question">…<input> <button data-do="note">I sent it today</button></div>
 *   <div class="sent-noted">… <p class="sent-again"><time></time></p></div>
 * </message-sent>
 */

import {followUps} from '../kit/dates.js'
import {localDay} from '../kit/local-day.js'
import {GuideElement} from '../kit/element.js'
import {valueForUse} from '../kit/fills.js'
import {MEETING_CHOICE, kit} from '../kit/kit.js'
import {later} from '../kit/later.js'
import {isStep, standing} from '../kit/steps.js'
import {ANY_CHANGE} from '../kit/store.js'
import {formatDay} from '../kit/when.js'

const withSteps = later(() => import('../kit/take-step.js'))

export class MessageSentElement extends GuideElement {
  static tag = 'message-sent'

  /** The meetings for which this message has left: before the tap and after it. @type {string[]} */
  #for = []

  connected() {
    this.listen(document, 'message-left', ...MEETING_CHOICE)
    this.listen(kit.store, ...ANY_CHANGE)
    this.listen(this, 'click', 'submit')
  }

  /** @param {Event} event */
  handleEvent(event) {
    const {type, target} = event
    if (type === 'submit') event.preventDefault()
    if (type === 'submit') this.#note()
    if (type === 'message-left') this.#for = [kit.currentMeetingId]
    if (type === 'click' && isLater(target)) this.#for = []
    this.#render()
    if (type === 'message-left' && !this.hidden) this.scrollIntoView({block: 'nearest'})
  }

  /** What the reader says by the button. */
  get #step() {
    const step = this.getAttribute('step') ?? ''
    if (!isStep(step)) throw new Error('<message-sent> needs a step of kit/steps.js')
    return step
  }

  get #field() {
    return this.find('input', HTMLInputElement)
  }

  #render() {
    const meeting = kit.currentMeeting
    const how = meeting ? standing(meeting, this.#step, localDay(new Date())) : 'open'
    this.hidden = !this.#for.includes(kit.currentMeetingId) || how === 'past'
    this.find('.sent-question').hidden = how === 'taken'
    this.find('.sent-noted').hidden = how !== 'taken'
    const isKnown = meeting || valueForUse(kit.fieldValues, 'meeting.person')
    this.find('.sent-whom').hidden = Boolean(isKnown)
    if (meeting) this.#renderDay(meeting)
  }

  /** @param {import('../kit/description.js').Meeting} meeting */
  #renderDay(meeting) {
    const {nudgeDays} = this.dataset
    const dates = nudgeDays ? followUps(meeting, {nudge: Number(nudgeDays)}) : []
    const day = dates.find(({kind}) => kind === 'nudge')?.day ?? ''
    this.find('.sent-again').hidden = !day
    this.find('.sent-again time').textContent = formatDay(day, document.documentElement.lang)
  }

  #note() {
    const isMissing = !this.find('.sent-whom').hidden && !this.#field.value.trim()
    this.find('.field-error').hidden = !isMissing
    this.#field.setAttribute('aria-invalid', String(isMissing))
    if (isMissing) return this.#field.focus()
    void withSteps(({takeStep}) => {
      document.dispatchEvent(new CustomEvent('for-whom-leaving'))
      const made = takeStep(kit, this.#step, kit.currentMeetingId, this.#field.value.trim())
      if (made) this.#for.push(made.id)
      this.#render()
      this.find('.sent-noted .sent-title').focus()
    })
  }
}

/** @param {EventTarget | null} target */
function isLater(target) {
  return target instanceof HTMLElement && 'later' in target.dataset
}

MessageSentElement.define()
