/**
 * Puts together what the reader carries into one meeting, as one print.
 *
 * Without JavaScript, or without a meeting, the page lists the sheets that make the same pack on
 * paper.
 *
 * @example
 * <meeting-pack>
 *   <section class="pack-none">…</section>
 *   <div class="pack-tools" hidden>…</div>
 *   <article class="pack" hidden>…<template class="pack-question"><li>…</li></template></article>
 * </meeting-pack>
 */

import {fillBlanks} from '../kit/blanks.js'
import {localDay} from '../kit/dates.js'
import {GuideElement} from '../kit/element.js'
import {cloneTemplate, find} from '../kit/find.js'
import {kit} from '../kit/kit.js'
import {showMeetingFacts, workOf} from '../kit/meeting-facts.js'
import {announce} from '../kit/notices.js'
import {showNearestPlan} from '../kit/plan.js'
import {showSpoken} from '../kit/spoken.js'
import {ANY_CHANGE} from '../kit/store.js'
import {showWithWords} from '../kit/with-words.js'

/** @typedef {import('../kit/description.js').Meeting} Meeting */

/** Empty places for questions where none is picked. */
const PLACES = 7

export class MeetingPackElement extends GuideElement {
  static tag = 'meeting-pack'

  connected() {
    this.listen(this, 'click', 'change')
    this.listen(kit.store, ...ANY_CHANGE)
    this.listen(document, 'for-whom-chosen')
    this.#render()
    void showWithWords(() => this.#render())
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'click') this.#onClick(event.target)
    else if (event.type === 'change' && event.target === this.#choice)
      this.#renderList(this.#choice?.value)
    else if (event.type !== 'change') this.#render()
  }

  /** @param {EventTarget | null} target */
  #onClick(target) {
    const task = target instanceof HTMLButtonElement ? target.dataset.do : undefined
    if (task === 'print') window.print()
    if (task === 'text') void this.#saveText()
  }

  async #saveText() {
    const {packText} = await import('../kit/pack-text.js')
    const {download, fileName} = await import('../kit/download.js')
    download(
      fileName(kit.currentMeeting?.person ?? '', 'txt'),
      'text/plain',
      packText(this.find('.pack')),
    )
    announce('file-saved')
  }

  get #choice() {
    return /** @type {HTMLSelectElement | null} */ (this.querySelector('.pack-list select'))
  }

  #render() {
    const meeting = kit.currentMeeting
    this.find('.pack-none').hidden = Boolean(meeting)
    this.find('.pack-none-kit').hidden = false
    this.find('.pack-tools').hidden = kit.meetings.length === 0
    this.find('.pack').hidden = !meeting
    if (meeting) this.#renderMeeting(meeting)
  }

  /** @param {Meeting} meeting */
  #renderMeeting(meeting) {
    this.find('.pack-person').textContent = meeting.person
    this.find('.pack-work').textContent = workOf(meeting)
    showMeetingFacts(this, meeting, this)
    showNearestPlan(this, meeting.minutes)
    this.#renderQuestions()
    showSpoken(
      this,
      meeting.how,
      kit.pickedQuestions.map(({id}) => id),
    )
    this.#renderModes(meeting.how)
    this.#renderList(this.#nearestList(meeting.day))
    fillBlanks(this, kit.blankValues)
  }

  #renderQuestions() {
    if (!this.querySelector('.pack-questions')) return
    const texts = kit.questionTexts
    const rows = (texts.length ? texts : Array.from({length: PLACES}, () => '')).map(text => {
      const row = cloneTemplate(this, 'template.pack-question')
      find(row, '.pack-ask').textContent = text
      return row
    })
    this.find('.pack-questions').replaceChildren(...rows)
    this.find('.pack-no-questions').hidden = texts.length > 0
  }

  /** @param {string} how */
  #renderModes(how) {
    for (const tip of this.querySelectorAll('[data-modes]')) {
      const modes = (tip.getAttribute('data-modes') ?? '').split(' ').filter(Boolean)
      if (tip instanceof HTMLElement)
        tip.hidden = Boolean(how) && modes.length > 0 && !modes.includes(how)
    }
  }

  /**
   * Before the day of the meeting the list for the evening before is at hand, from that day on the
   * one for the talk.
   *
   * @param {string} day
   */
  #nearestList(day) {
    const wanted = day && day <= localDay(new Date()) ? 0 : -1
    const lists = /** @type {HTMLElement[]} */ (Array.from(this.querySelectorAll('[data-list]')))
    const away = (/** @type {HTMLElement} */ list) => Math.abs(Number(list.dataset.days) - wanted)
    return [...lists].sort((one, other) => away(one) - away(other))[0]?.dataset.list
  }

  /** @param {string | undefined} id */
  #renderList(id) {
    for (const list of this.querySelectorAll('[data-list]'))
      if (list instanceof HTMLElement) list.hidden = list.dataset.list !== id
    if (this.#choice && id) this.#choice.value = id
  }
}

MeetingPackElement.define()
