/**
 * The talk itself, one thing a screen: words to open, each question with room for a note, words to
 * end with. Nothing ends by itself. To practice is the same, without the notes.
 *
 * Without JavaScript everything stands on the page, one below the other.
 *
 * @example
 * <guided-talk minutes="20">
 *   <div class="talk-before" hidden><button data-do="begin">…</button></div>
 *   <section class="talk-step"><h2 tabindex="-1">…</h2></section>
 *   <ol class="talk-questions"><li class="talk-step" data-question="a">…</li></ol>
 *   <div class="talk-moves" hidden><button data-do="back">…</button>…</div>
 * </guided-talk>
 */

import {fillBlanks} from '../kit/blanks.js'
import {ClockFace} from '../kit/clock-face.js'
import {GuideElement} from '../kit/element.js'
import {find, findAll} from '../kit/find.js'
import {followUps} from '../kit/follow-ups.js'
import {kit} from '../kit/kit.js'
import {NoteFields} from '../kit/note-fields.js'
import {showNearestPlan} from '../kit/plan.js'
import {Practice} from '../kit/practice.js'
import {questionsOf, readyQuestions} from '../kit/ready.js'
import {showSpoken} from '../kit/spoken.js'
import {ANY_CHANGE} from '../kit/store.js'
import {TalkClock} from '../kit/talk-clock.js'
import {notesOfTalk} from '../kit/talk-notes.js'
import {showCards} from '../kit/talk-cards.js'
import {stayAwake} from '../kit/awake.js'
import {showWithWords} from '../kit/with-words.js'

/** What the place in the talk is remembered by in this tab. */
const PLACE = 'talk/place'

export class GuidedTalkElement extends GuideElement {
  static tag = 'guided-talk'

  #notes = new NoteFields(this, () => this.#asked)
  #practice = new Practice()
  #planMinutes = 0
  #clock = this.#newClock()
  #face = new ClockFace(this, this.#clock, () => this.#planMinutes)
  /** @type {AbortController | undefined} Holds the screen awake. */
  #awake

  /** @param {AbortSignal} signal */
  connected(signal) {
    this.find('.talk-before').hidden = false
    this.#notes.listen(signal)
    this.listen(this, 'click', 'input', 'change')
    this.listen(kit.store, ...ANY_CHANGE)
    this.listen(document, 'for-whom-leaving', 'for-whom-chosen')
    signal.addEventListener('abort', () => this.#rest())
    this.#render()
    this.#face.start(signal)
    this.#goOn()
    showWithWords(!kit.store.isEmpty, () => this.#render(), [followUps])
  }

  /** @param {Event} event */
  handleEvent(event) {
    const {type, target} = event
    if (type === 'click') this.#onClick(target)
    if (type === 'input') this.#notes.typed(target)
    if (type === 'for-whom-leaving') this.#notes.flush()
    if (type === 'for-whom-chosen') this.#face.set((this.#clock = this.#newClock()))
    if (type === 'store-erased') this.#forget()
    if (type.startsWith('store-') || type === 'for-whom-chosen') this.#render()
  }

  /** @param {EventTarget | null} target */
  #onClick(target) {
    const button = target instanceof Element ? target.closest('button') : null
    const task = button?.dataset.do
    if (task === 'begin' || task === 'practice') this.#begin(task === 'practice')
    if (task === 'back' || task === 'next') this.#go(this.#at + (task === 'next' ? 1 : -1))
    if (task === 'leave') this.#leave()
    if (button && task === 'star') this.#star(button)
    if (task === 'again') this.#practice.begin(this.#step)
    if (task === 'aloud') this.#practice.readAloud(this.#step)
    this.#face.press(task)
  }

  get #minutes() {
    return kit.currentMeeting?.minutes ?? Number(this.getAttribute('minutes'))
  }

  #newClock() {
    return new TalkClock(`talk.${kit.currentMeetingId}`, () => this.#minutes)
  }

  get #isPractice() {
    return this.hasAttribute('practice')
  }

  /** The screens, in their order. */
  get #steps() {
    return findAll(this, '.talk-step').filter(
      step => this.#isPractice || !step.classList.contains('talk-partner'),
    )
  }

  get #at() {
    return this.#steps.findIndex(step => step.hasAttribute('data-on'))
  }

  /** @returns {HTMLElement} */
  get #step() {
    return this.#steps[this.#at] ?? this
  }

  /** @param {boolean} isPractice */
  #begin(isPractice) {
    this.toggleAttribute('practice', isPractice)
    this.toggleAttribute('on', true)
    this.#awake ??= stayAwake()
    if (!isPractice && !this.#clock.hasBegun) this.#face.press('run')
    this.#render()
    this.#go(0)
  }

  /** A reload in the middle of a talk leads back to its place. */
  #goOn() {
    const place = /** @type {{at: number, isPractice: boolean} | undefined} */ (
      kit.store.notes.recall(PLACE)
    )
    if (!place) return
    this.#begin(place.isPractice)
    this.#go(place.at)
  }

  /** @param {number} at */
  #go(at) {
    const steps = this.#steps
    const to = Math.min(Math.max(at, 0), steps.length - 1)
    this.#notes.flush()
    for (const step of findAll(this, '.talk-step'))
      step.toggleAttribute('data-on', step === steps[to])
    kit.store.notes.remember(PLACE, {at: to, isPractice: this.#isPractice})
    this.#practice.end()
    if (this.#isPractice && this.#step.matches('.talk-question')) this.#practice.begin(this.#step)
    this.#renderMoves()
    this.#step.querySelector('h2')?.focus({preventScroll: true})
    this.scrollIntoView()
  }

  #leave() {
    this.#rest()
    this.#notes.flush()
    for (const mode of ['on', 'practice']) this.toggleAttribute(mode, false)
    for (const step of findAll(this, '.talk-step')) step.toggleAttribute('data-on', false)
    kit.store.notes.remember(PLACE, undefined)
    this.#render()
    this.find('[data-do="begin"]').focus()
  }

  #rest() {
    this.#practice.end()
    this.#awake?.abort()
    this.#awake = undefined
  }

  #forget() {
    this.#notes.forget()
    this.#face.forget()
  }

  /** @param {HTMLElement} button */
  #star(button) {
    const id = button.closest('li')?.dataset.question ?? ''
    this.#notes.star(id, button.ariaPressed !== 'true')
  }

  get #asked() {
    return questionsOf(this.find('.talk-questions'))
  }

  #render() {
    this.#notes.follow()
    this.#planMinutes = showNearestPlan(this, this.#minutes)
    showCards(this, readyQuestions(this.#minutes))
    showSpoken(
      this,
      kit.currentMeeting?.how ?? '',
      this.#asked.map(({id}) => id),
    )
    this.#renderNotes()
    this.#renderHead()
    this.#renderMoves()
    fillBlanks(this, kit.blankValues)
  }

  #renderNotes() {
    this.#notes.show()
    const notes = notesOfTalk()
    for (const button of findAll(this, '[data-do="star"]')) {
      const id = button.closest('li')?.dataset.question
      button.ariaPressed = String(notes[`star.${id}`] === true)
      button.hidden = false
    }
  }

  #renderHead() {
    const isOn = this.hasAttribute('on')
    const who = this.find('.talk-who')
    const person = kit.currentMeeting?.person ?? who.dataset.alone ?? ''
    who.textContent = this.#isPractice ? (who.dataset.practice ?? '') : person
    this.find('.talk-before').hidden = isOn
    for (const part of findAll(this, ':scope > :is(.talk-head, .talk-moves, .talk-leave)'))
      part.hidden = !isOn
    this.find('.talk-clock').hidden = !isOn || this.#isPractice
    for (const part of findAll(this, '.talk-practice')) part.hidden = !this.#isPractice
  }

  #renderMoves() {
    const [steps, at] = [this.#steps, this.#at]
    this.find('[data-do="back"]').hidden = at <= 0
    const next = this.find('[data-do="next"]')
    const after = steps[at + 1]
    next.hidden = !after
    if (after) next.textContent = this.#wordsTo(after) ?? ''
    this.querySelector('.talk-write')?.toggleAttribute('hidden', at < 0 || Boolean(after))
  }

  /**
   * Says on the button where it leads.
   *
   * @param {HTMLElement} after
   */
  #wordsTo(after) {
    const {question, first} = this.find('[data-do="next"]').dataset
    if (!after.matches('.talk-question')) return find(after, 'h2').textContent
    return this.#step.matches('.talk-question') ? question : first
  }
}

GuidedTalkElement.define()
