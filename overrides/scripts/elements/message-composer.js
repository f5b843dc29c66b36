/**
 * Fills a message with what the reader enters, measures it against its limit, and sends it on its
 * way.
 *
 * Blanks are filled in where they stand, or in a list of fields (`blank-walk.js`). They are kept by
 * name, so that what is entered once fills every message. No gap leaves the page unasked. Without
 * JavaScript the message stands with its blanks in brackets, in every length, below a list of what
 * goes into them.
 *
 * @example
 * <message-composer name="ask-cold">
 *   <form class="composer-fields">
 *     …<div class="composer-field"><input name="your_name"></div>
 *   </form>
 *   <section class="wording" data-unit="words" data-limit="100" data-mail>
 *     <div class="message">…<span class="blank" data-blank="your_name">[your name]</span></div>
 *   </section>
 *   <div class="composer-tools" hidden>…</div>
 * </message-composer>
 */

import {BlankFields} from '../kit/blank-fields.js'
import {blanksIn, fillBlank} from '../kit/blanks.js'
import {BlankWalk, blankAt, stayAboveKeyboard} from '../kit/blank-walk.js'
import {copyMessage, messageText} from '../kit/clipboard.js'
import {GuideElement} from '../kit/element.js'
import {find, findAll} from '../kit/find.js'
import {gapsIn, showGaps} from '../kit/gap-panel.js'
import {MEETING_CHOICE, kit} from '../kit/kit.js'
import {
  choicesOf,
  chosenSubject,
  chosenWording,
  isMail,
  restoreChoices,
} from '../kit/letter-choice.js'
import {later} from '../kit/later.js'
import {LetterLength} from '../kit/letter-length.js'
import {showLine} from '../kit/letter-line.js'
import {announce, announceOutcome} from '../kit/notices.js'
import {Saver} from '../kit/saver.js'
import {CHANGES_ELSEWHERE} from '../kit/store.js'

/** The note of this tab that says whether the reader fills in a list. */
const LIST = 'composer-list'

const withOutbox = later(() => import('../kit/outbox.js'))
const withQuestion = later(() => import('./message-sent.js'))

export class MessageComposerElement extends GuideElement {
  static tag = 'message-composer'

  #saver = new Saver(() => announceOutcome(...this.#blanks.save()))
  #blanks = new BlankFields(
    () => this.#fields,
    ({name}) => name,
  )
  /** What the reader wanted to do when gaps stood in the way. */
  #task = ''
  #walk = new BlankWalk(this, kit.store.notes.recall(LIST) === true)
  #length = new LetterLength(this.find('.composer-count'))

  /** @param {AbortSignal} signal */
  connected(signal) {
    this.toggleAttribute('ready', true)
    for (const part of ['begin', 'count', 'tools']) this.find(`.composer-${part}`).hidden = false
    this.find('[data-do="share"]').hidden = !navigator.share
    restoreChoices(this, kit.store.notes.recall(this.#choicesNote))
    this.#load()
    this.#length.settle()
    this.#saver.listen(signal)
    signal.addEventListener('abort', () => this.#length.cancel())
    stayAboveKeyboard(this.find('.composer-fields'), signal)
    this.listen(this, 'input', 'focusin', 'click', 'submit', 'keydown')
    this.listen(kit.store, ...CHANGES_ELSEWHERE)
    this.listen(document, ...MEETING_CHOICE)
  }

  /** @param {Event} event */
  handleEvent(event) {
    const {type} = event
    if (type === 'submit') this.#onSubmit(event)
    if (event instanceof KeyboardEvent) this.#onKey(event)
    if (type === 'input') this.#onInput(event.target)
    if (type === 'focusin') this.#renderLine(event.target)
    if (type === 'click') this.#onClick(event.target)
    if (type === 'for-whom-leaving') this.#saver.flush()
    if (type === 'store-erased') {
      this.#saver.cancel()
      this.#blanks.forget()
    }
    if (['for-whom-chosen', ...CHANGES_ELSEWHERE].includes(type)) this.#load()
  }

  /** @returns {HTMLInputElement[]} */
  get #fields() {
    return Array.from(this.querySelectorAll('.composer-field input'))
  }

  get #wording() {
    return chosenWording(this)
  }

  get #message() {
    return find(this.#wording, '.message')
  }

  get #subject() {
    return chosenSubject(this)
  }

  /** @param {EventTarget | null} target */
  #onInput(target) {
    if (!(target instanceof HTMLInputElement)) return
    if (this.#fields.includes(target)) {
      this.#saver.touch()
      this.#renderField(target)
      this.#renderLine(target)
      this.#renderGaps()
    } else {
      kit.store.notes.remember(this.#choicesNote, choicesOf(this))
      this.#render()
    }
    this.#length.announceSoon()
  }

  /** The note of this tab that says which length and subject line were chosen. */
  get #choicesNote() {
    return `choices/${this.getAttribute('name')}`
  }

  #load() {
    this.#blanks.load()
    this.#render()
  }

  #render() {
    const wording = this.#wording
    for (const each of findAll(this, '.wording')) each.hidden = each !== wording
    for (const each of findAll(wording, '.subjects li')) each.hidden = each !== this.#subject
    for (const each of findAll(this, '[data-mail-only]')) each.hidden = !isMail(wording)
    const used = this.#parts('').flatMap(part => blanksIn(part).map(({dataset}) => dataset.blank))
    this.#walk.show(this.#fields.filter(({name}) => used.includes(name)))
    for (const field of this.#fields) {
      const group = /** @type {HTMLElement | null} */ (field.closest('.composer-field'))
      if (group) group.hidden = !this.#walk.shows(field)
      this.#renderField(field)
    }
    this.#renderGaps()
  }

  /**
   * Fills the blanks of a field. A message makes sense without an optional one: it leaves the text
   * while it is empty, and nobody is at it.
   *
   * @param {HTMLInputElement} field
   */
  #renderField(field) {
    for (const blank of findAll(this, `[data-blank="${field.name}"]`)) {
      fillBlank(blank, field.value)
      if (!field.required) blank.hidden = !field.value.trim() && !this.#walk.isAt(field.name)
    }
  }

  /** @param {EventTarget | null} target */
  #renderLine(target) {
    if (target instanceof HTMLInputElement && this.#fields.includes(target))
      showLine(this.find('.composer-line'), target, this.#parts(''))
  }

  /** @param {EventTarget | null} target */
  #onClick(target) {
    const button = target instanceof Element ? target.closest('button') : null
    const {do: task, go, walk} = button?.dataset ?? {}
    const blank = blankAt(target)
    if (go || blank) this.#goTo(go ?? blank)
    if (walk) this.#onWalk(walk)
    if (task === 'anyway') this.#sendAnyway()
    else if (task) this.#attempt(task)
  }

  /** @param {string | undefined} name Of a blank; the first that is empty without it. */
  #goTo(name) {
    this.#walk.open(name)
    this.#render()
    if (this.#walk.isList) this.#fields.find(each => each.name === name)?.focus()
    else this.#walk.focus()
  }

  /** @param {string} way */
  #onWalk(way) {
    if (way === 'begin') this.#goTo(undefined)
    if (way === 'back') this.#move(-1)
    if (way === 'close') this.#walk.close()
    if (way === 'list') this.#walk.toggleList()
    if (way === 'list') kit.store.notes.remember(LIST, this.#walk.isList)
    this.#render()
  }

  /**
   * After the last blank comes what is done with the letter.
   *
   * @param {number} by
   */
  #move(by) {
    const isThere = this.#walk.move(by)
    this.#render()
    if (isThere) this.#walk.focus()
    else this.find('[data-do="copy"]').focus()
  }

  /** @param {Event} event */
  #onSubmit(event) {
    event.preventDefault()
    if (event.target === this.find('.composer-fields') && !this.#walk.isList) this.#move(1)
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const blank = [' ', 'Enter'].includes(event.key) ? blankAt(event.target) : undefined
    if (blank) {
      event.preventDefault()
      this.#goTo(blank)
    }
    if (event.key === 'Escape' && this.hasAttribute('walking')) this.#onWalk('close')
  }

  /**
   * What waits is saved first, and the panel of a blank makes room, so that neither covers what is
   * said about the task.
   *
   * @param {string} task
   */
  #attempt(task) {
    this.#saver.flush()
    this.#walk.leave()
    this.#render()
    this.#task = task
    const gaps = this.#renderGaps()
    if (gaps.size) announce('gaps')
    if (gaps.size) this.find('.composer-gaps').focus()
    else this.#send(task)
  }

  #sendAnyway() {
    const task = this.#task
    this.find(`[data-do="${task}"]`).focus()
    this.#task = ''
    this.#renderGaps()
    this.#send(task)
  }

  /**
   * Says how long the letter is now, and names the blanks in the way of what the reader wanted to
   * do, as long as there are any.
   */
  #renderGaps() {
    this.toggleAttribute('over', this.#length.show(this.#wording))
    const gaps = this.#task ? gapsIn(this.#parts(this.#task)) : new Map()
    showGaps(this.find('.composer-gaps'), gaps, this.#task)
    return gaps
  }

  /**
   * Lists what of the message as it stands a task sends.
   *
   * @param {string} task
   */
  #parts(task) {
    const subject = this.#subject && task !== 'copy-text' ? [this.#subject] : []
    return task === 'copy-subject' ? subject : [...subject, this.#message]
  }

  /** @param {string} task */
  #send(task) {
    const subject = this.#subject
    this.#task = ''
    const outgoing = {
      name: this.getAttribute('name') ?? '',
      subject: subject ? messageText(subject) : '',
      body: messageText(this.#message),
      head: this.find('.composer-tools').dataset.subject ?? '',
      parts: {
        copy: subject ? find(this.#wording, '.letter') : this.#message,
        subject,
        body: this.#message,
      },
    }
    if (!task.startsWith('copy'))
      void withOutbox(({send}) => send(task, outgoing, () => this.#askIfSent()))
    else if (copyMessage(task, outgoing)) this.#askIfSent()
  }

  #askIfSent() {
    if (this.querySelector('message-sent'))
      void withQuestion(() => this.dispatchEvent(new Event('message-left', {bubbles: true})))
  }
}

MessageComposerElement.define()
