/**
 * Puts together what the reader carries into one meeting, as one print.
 *
 * Without JavaScript, or without a meeting, the page lists the sheets that make the same pack on paper.
 *
 * @example
 * <meeting-pack><section class="pack-none">…</section><div class="pack-tools" hidden>…</div>
 *   <article class="pack" hidden>…<template class="pack-question"><li>…</li></template></article></meeting-pack>
 */

import {fillBlanks} from '../kit/blanks.js'
import {dayOf} from '../kit/dates.js'
import {find} from '../kit/find.js'
import {kit} from '../kit/kit.js'
import {announce} from '../kit/notices.js'
import {withWords} from '../kit/with-words.js'
import {labelOf, part} from '../kit/parts.js'
import {whenOf} from '../kit/when.js'

/** @typedef {import('../kit/description.js').Meeting} Meeting */

const STORE = ['store-changed', 'store-written', 'store-erased', 'store-kept']
/** Empty places for questions where none is picked. */
const PLACES = 7

export class MeetingPackElement extends HTMLElement {
  static tag = 'meeting-pack'

  connectedCallback() {
    for (const type of ['click', 'change']) this.addEventListener(type, this)
    for (const type of STORE) kit.store.addEventListener(type, this)
    document.addEventListener('for-whom-chosen', this)
    this.#show()
    void withWords(() => this.#show())
  }

  disconnectedCallback() {
    for (const type of ['click', 'change']) this.removeEventListener(type, this)
    for (const type of STORE) kit.store.removeEventListener(type, this)
    document.removeEventListener('for-whom-chosen', this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'click') this.#pressed(event.target)
    else if (event.type === 'change' && event.target === this.#choice)
      this.#showList(this.#choice?.value)
    else if (event.type !== 'change') this.#show()
  }

  /** @param {EventTarget | null} target */
  #pressed(target) {
    const task = target instanceof HTMLButtonElement ? target.dataset.do : undefined
    if (task === 'print') window.print()
    if (task === 'text') void this.#saveText()
  }

  async #saveText() {
    const {packText} = await import('../kit/pack-text.js')
    const {download, fileName} = await import('../kit/download.js')
    download(
      fileName(kit.meeting?.person ?? '', 'txt'),
      'text/plain',
      packText(find(this, '.pack')),
    )
    announce('file-saved')
  }

  get #choice() {
    return /** @type {HTMLSelectElement | null} */ (this.querySelector('.pack-list select'))
  }

  #show() {
    const {meeting} = kit
    find(this, '.pack-none').hidden = Boolean(meeting)
    find(this, '.pack-none-kit').hidden = false
    find(this, '.pack-tools').hidden = kit.meetings.length === 0
    find(this, '.pack').hidden = !meeting
    if (meeting) this.#fill(meeting)
  }

  /** @param {Meeting} meeting */
  #fill(meeting) {
    const language = document.documentElement.lang
    find(this, '.pack-person').textContent = meeting.person
    find(this, '.pack-work').textContent = [meeting.role, meeting.organisation]
      .filter(Boolean)
      .join(', ')
    part(this, 'when', whenOf(meeting, language))
    part(
      this,
      'minutes',
      (find(this, '[data-part="minutes"]').dataset.words ?? '').replace(
        '{minutes}',
        String(meeting.minutes),
      ),
    )
    part(this, 'how', labelOf(this, 'how', meeting.how))
    for (const name of /** @type {const} */ (['place', 'next', 'promises']))
      part(this, name, meeting[name])
    this.#showPlan(meeting.minutes)
    this.#showQuestions()
    this.#showModes(meeting.how)
    this.#showList(this.#nearestList(meeting.day))
    fillBlanks(this, kit.blanks)
  }

  /**
   * Shows the plan whose length comes nearest; of two as near, the shorter one: it keeps the promise.
   *
   * @param {number} minutes
   */
  #showPlan(minutes) {
    const plans = /** @type {HTMLElement[]} */ (Array.from(this.querySelectorAll('[data-minutes]')))
    const away = (/** @type {HTMLElement} */ plan) =>
      Math.abs(Number(plan.dataset.minutes) - minutes)
    const least = Math.min(...plans.map(away))
    const nearest = plans.find(plan => away(plan) === least)
    for (const plan of plans) plan.hidden = plan !== nearest
  }

  #showQuestions() {
    const template = /** @type {HTMLTemplateElement} */ (find(this, 'template.pack-question'))
    const texts = kit.asked
    const rows = (texts.length ? texts : Array.from({length: PLACES}, () => '')).map(text => {
      const row = /** @type {HTMLElement} */ (template.content.cloneNode(true))
      find(row, '.pack-ask').textContent = text
      return row
    })
    find(this, '.pack-questions').replaceChildren(...rows)
    find(this, '.pack-no-questions').hidden = texts.length > 0
  }

  /** @param {string} how */
  #showModes(how) {
    for (const tip of this.querySelectorAll('[data-modes]')) {
      const modes = (tip.getAttribute('data-modes') ?? '').split(' ').filter(Boolean)
      if (tip instanceof HTMLElement)
        tip.hidden = Boolean(how) && modes.length > 0 && !modes.includes(how)
    }
  }

  /**
   * Before the day of the meeting the list for the evening before is at hand, from that day on the one for the talk.
   *
   * @param {string} day
   */
  #nearestList(day) {
    const wanted = day && day <= dayOf(new Date()) ? 0 : -1
    const lists = /** @type {HTMLElement[]} */ (Array.from(this.querySelectorAll('[data-list]')))
    const away = (/** @type {HTMLElement} */ list) => Math.abs(Number(list.dataset.days) - wanted)
    return [...lists].sort((one, other) => away(one) - away(other))[0]?.dataset.list
  }

  /** @param {string | undefined} id */
  #showList(id) {
    for (const list of this.querySelectorAll('[data-list]'))
      if (list instanceof HTMLElement) list.hidden = list.dataset.list !== id
    if (this.#choice && id) this.#choice.value = id
  }
}

if (!customElements.get(MeetingPackElement.tag)) {
  customElements.define(MeetingPackElement.tag, MeetingPackElement)
}
