/**
 * Puts together what the reader carries into one meeting, as one print.
 *
 * It comes with the questions that fit the time until others are picked, and with fields to type
 * in. Without JavaScript the page lists the sheets that make the same pack on paper.
 *
 * @example
 * <meeting-pack>
 *   <section class="pack-none">…</section>
 *   <div class="pack-tools" hidden>…</div>
 *   <article class="pack" hidden>…<template class="pack-question"><li>…</li></template></article>
 * </meeting-pack>
 */

import {fillSpans} from '../kit/bank.js'
import {fillBlanks} from '../kit/blanks.js'
import {localDay} from '../kit/local-day.js'
import {GuideElement} from '../kit/element.js'
import {cloneTemplate, find} from '../kit/find.js'
import {mirrorForPrint} from '../kit/fields.js'
import {MEETING_CHOICE, kit} from '../kit/kit.js'
import {later} from '../kit/later.js'
import {showMeetingFacts, workOf} from '../kit/meeting-facts.js'
import {NoteFields} from '../kit/note-fields.js'
import {announce} from '../kit/notices.js'
import {showNearestPlan} from '../kit/plan.js'
import {questionsOf, readyQuestions} from '../kit/ready.js'
import {setText} from '../kit/set-text.js'
import {showSpoken} from '../kit/spoken.js'
import {tellLanguage} from '../kit/spoken-in.js'
import {ANY_CHANGE} from '../kit/store.js'
import {showWithWords} from '../kit/with-words.js'

const withText = later(
  () => import('../kit/pack-text.js'),
  () => import('../kit/download.js'),
)

const withCard = later(() => import('../kit/pack-card.js'))
const withCode = later(() => import('../kit/show-code.js'))

export class MeetingPackElement extends GuideElement {
  static tag = 'meeting-pack'

  #notes = new NoteFields(this, () => this.#asked)
  /** The list that the reader chose for this meeting, whatever the day. */
  #list = ''

  /** @param {AbortSignal} signal */
  connected(signal) {
    this.#notes.listen(signal)
    this.listen(this, 'click', 'change', 'input')
    this.listen(window, 'beforeprint')
    this.listen(kit.store, ...ANY_CHANGE)
    this.listen(document, ...MEETING_CHOICE)
    this.#render()
    showWithWords(!kit.store.isEmpty, () => this.#render())
  }

  /** @param {Event} event */
  handleEvent({type, target}) {
    if (type === 'click') this.#onClick(target)
    if (type === 'input') this.#notes.typed(target)
    if (type === 'change' && target === this.#choice)
      this.#renderList((this.#list = this.#choice?.value ?? ''))
    if (type === 'beforeprint') mirrorForPrint(this.#notes.all, false)
    if (type === 'for-whom-leaving') this.#notes.flush()
    if (type === 'store-erased') this.#notes.forget()
    if (type === 'for-whom-chosen') this.#list = ''
    if (type === 'for-whom-chosen' || type.startsWith('store-')) this.#render()
  }

  /** @param {EventTarget | null} target */
  #onClick(target) {
    const task = target instanceof HTMLButtonElement ? target.dataset.do : undefined
    if (task === 'print') window.print()
    if (task === 'card') void withCard(({printCard}) => printCard(this))
    if (task === 'text') this.#saveText()
    if (task === 'hand-over') void withCode(({showCode}) => showCode(this.find('.pack-code'), kit))
  }

  #saveText() {
    void withText(({packText}, {download, fileName}) => {
      const name = fileName(kit.currentMeeting?.person ?? '', 'txt')
      download(name, 'text/plain', packText(this.find('.pack')))
      announce('file-saved')
    })
  }

  get #choice() {
    return /** @type {HTMLSelectElement | null} */ (this.querySelector('.pack-list select'))
  }

  get #minutes() {
    return kit.currentMeeting?.minutes ?? Number(this.getAttribute('minutes'))
  }

  get #asked() {
    return questionsOf(this.find('.pack'))
  }

  #render() {
    this.#notes.follow()
    const meeting = kit.currentMeeting
    this.find('.pack-none').hidden = true
    this.find('.pack-unplanned').hidden = kit.meetings.length > 0
    this.find('.pack-tools').hidden = false
    this.find('.pack-code').hidden = true
    this.find('.pack').hidden = false
    const person = this.find('.pack-person')
    person.textContent = meeting?.person ?? person.dataset.none ?? ''
    this.find('.pack-work').textContent = meeting ? workOf(meeting) : ''
    this.find('.pack-facts').hidden = !meeting
    if (meeting) showMeetingFacts(this, meeting, this)
    showNearestPlan(this, this.#minutes)
    this.#renderQuestions()
    const asked = this.#asked.map(({id}) => id)
    showSpoken(this, meeting?.how ?? '', asked)
    this.#renderModes(meeting?.how ?? '')
    this.#renderList(this.#list || this.#nearestList(meeting?.day ?? ''))
    fillBlanks(this, kit.blankValues)
    this.#notes.show()
  }

  #renderQuestions() {
    const list = this.querySelector('.pack-questions')
    if (!list) return
    const rows = new Map(Array.from(list.children, row => [row.getAttribute('data-question'), row]))
    const ready = readyQuestions(this.#minutes)
    if (!ready.length && !kit.bank.isSettled) return
    const found = ready.map(({id, words}) => {
      const row = rows.get(id) ?? this.#rowFor(id)
      const text = fillSpans(words, kit)
      const ask = find(row, '.pack-ask')
      setText(ask, text)
      tellLanguage(id, [ask])
      return row
    })
    if (found.length !== rows.size || found.some((row, at) => row !== list.children[at]))
      list.replaceChildren(...found)
  }

  /** @param {string} id */
  #rowFor(id) {
    const row = find(cloneTemplate(this, 'template.pack-question'), 'li')
    row.dataset.question = id
    find(row, 'textarea', HTMLTextAreaElement).name = `note.${id}`
    return row
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
