/**
 * Fills a message with what the reader enters, measures it against its limit, and sends it on its
 * way.
 *
 * Without JavaScript the message stands with its blanks in brackets, in every length; the fields
 * stay hidden. Blanks are kept by name, so that what is entered once fills every message. No gap
 * leaves the page unasked.
 *
 * @example
 * <message-composer name="ask-cold">
 *   <form hidden>…<div class="composer-field"><input name="your_name"></div></form>
 *   <section class="wording" data-unit="words" data-limit="100" data-mail>
 *     <div class="message">…<span class="blank" data-blank="your_name">[your name]</span></div>
 *   </section>
 *   <div class="composer-tools" hidden>…</div>
 * </message-composer>
 */

import {BlankFields} from '../kit/blank-fields.js'
import {blanksIn, fillBlanks, gapsIn, lineWithBlank, messageText} from '../kit/blanks.js'
import {GuideElement} from '../kit/element.js'
import {find, findAll} from '../kit/find.js'
import {showGaps} from '../kit/gap-panel.js'
import {MEETING_CHOICE, kit} from '../kit/kit.js'
import {measure} from '../kit/measure.js'
import {announce, announceOutcome} from '../kit/notices.js'
import {
  copyToClipboard,
  downloadMail,
  downloadText,
  openMail,
  share,
  wholeText,
} from '../kit/outbox.js'
import {Saver} from '../kit/saver.js'
import {CHANGES_ELSEWHERE} from '../kit/store.js'
import {interpolate} from '../kit/words.js'

/**
 * Milliseconds without a keystroke after which it is announced that a message became too long, or
 * fits again.
 */
const PAUSE = 1000

const STORE = ['store-changed', 'store-erased', 'store-kept']

export class MessageComposerElement extends GuideElement {
  static tag = 'message-composer'

  #saver = new Saver(() => announceOutcome(...this.#blanks.save()))
  #blanks = new BlankFields(
    () => this.#fields,
    ({name}) => name,
  )
  /** What the reader wanted to do when gaps stood in the way. */
  #task = ''
  #wasOver = false
  #timer = 0

  /** @param {AbortSignal} signal */
  connected(signal) {
    this.toggleAttribute('ready', true)
    for (const part of ['form', '.composer-tools']) this.find(part).hidden = false
    this.find('[data-do="share"]').hidden = !navigator.share
    this.#restoreChoices(kit.store.notes.recall(this.#choicesNote))
    this.#load()
    this.#wasOver = this.hasAttribute('over')
    this.#saver.listen(signal)
    signal.addEventListener('abort', () => clearTimeout(this.#timer))
    this.listen(this, 'input', 'focusin', 'click', 'submit')
    this.listen(kit.store, ...CHANGES_ELSEWHERE)
    this.listen(document, ...MEETING_CHOICE)
  }

  /** @param {Event} event */
  handleEvent(event) {
    const {type} = event
    if (type === 'submit') event.preventDefault()
    if (type === 'input') this.#onInput(event.target)
    if (type === 'focusin') this.#renderLine(event.target)
    if (type === 'click') this.#onClick(event.target)
    if (type === 'for-whom-leaving') this.#saver.flush()
    if (type === 'store-erased') this.#forget()
    if (['for-whom-chosen', ...STORE].includes(type)) this.#load()
  }

  /** @returns {HTMLInputElement[]} */
  get #fields() {
    return Array.from(this.querySelectorAll('.composer-field input'))
  }

  /** The form of the message that the reader chose. */
  get #wording() {
    return findAll(this, '.wording')[chosen(this, '_form')] ?? this.find('.wording')
  }

  get #letter() {
    return find(this.#wording, '.letter')
  }

  get #message() {
    return find(this.#wording, '.message')
  }

  /** The chosen subject line; only mail has one. */
  get #subject() {
    const lines = isMail(this.#wording) ? findAll(this.#wording, '.subjects li') : []
    return lines[chosen(this, '_subject')]
  }

  /** @param {EventTarget | null} target */
  #onInput(target) {
    if (!(target instanceof HTMLInputElement)) return
    if (this.#fields.includes(target)) this.#saver.touch()
    else
      kit.store.notes.remember(this.#choicesNote, {
        _form: chosen(this, '_form'),
        _subject: chosen(this, '_subject'),
      })
    this.#render()
    this.#renderLine(target)
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#announceLength(), PAUSE)
  }

  /** The note of this tab that says which length and subject line were chosen. */
  get #choicesNote() {
    return `choices/${this.getAttribute('name')}`
  }

  /** @param {unknown} note */
  #restoreChoices(note) {
    for (const [name, value] of Object.entries(note ?? {})) {
      const choice = this.querySelector(
        `input[name="${CSS.escape(name)}"][value="${CSS.escape(String(value))}"]`,
      )
      if (choice instanceof HTMLInputElement) choice.checked = true
    }
  }

  #forget() {
    this.#saver.cancel()
    this.#blanks.forget()
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
    fillBlanks(this, Object.fromEntries(this.#fields.map(({name, value}) => [name, value])))
    const used = new Set(
      this.#parts('')
        .flatMap(blanksIn)
        .map(({dataset}) => dataset.blank),
    )
    for (const field of this.#fields) this.#renderField(field, used.has(field.name))
    this.#renderLength()
    this.#renderGaps()
  }

  /**
   * A message makes sense without an optional blank: it leaves the text while it is empty.
   *
   * @param {HTMLInputElement} field
   * @param {boolean} isUsed
   */
  #renderField(field, isUsed) {
    const group = /** @type {HTMLElement | null} */ (field.closest('.composer-field'))
    if (group) group.hidden = !isUsed
    if (field.required) return
    for (const blank of findAll(this, `[data-blank="${field.name}"]`))
      blank.hidden = !field.value.trim()
  }

  /**
   * Shows below a field the line of the letter that it fills, for the letter itself may be out of
   * sight.
   *
   * @param {EventTarget | null} target
   */
  #renderLine(target) {
    if (!(target instanceof HTMLInputElement) || !this.#fields.includes(target)) return
    const shown = this.find('.composer-line')
    const line =
      this.#parts('')
        .map(part => lineWithBlank(part, target.name))
        .find(found => found.length > 0) ?? []
    find(shown, 'q').replaceChildren(...line)
    shown.hidden = line.length === 0
    if (shown.parentElement !== target.parentElement) target.after(shown)
  }

  #renderLength() {
    const {unit = 'words', limit} = this.#wording.dataset
    const count = this.find('.composer-count')
    const n = measure(messageText(this.#message), unit)
    const over = limit ? Math.max(0, n - Number(limit)) : 0
    const length = interpolate(count.dataset[limit ? `${unit}Of` : unit], {
      count: n,
      limit: limit ?? '',
    })
    count.textContent = over ? interpolate(count.dataset.over, {length, over}) : length
    this.toggleAttribute('over', over > 0)
  }

  #announceLength() {
    const isOver = this.hasAttribute('over')
    if (isOver !== this.#wasOver)
      announce('length', {length: this.find('.composer-count').textContent ?? ''})
    this.#wasOver = isOver
  }

  /** @param {EventTarget | null} target */
  #onClick(target) {
    const button = target instanceof Element ? target.closest('button') : null
    const {do: task, go} = button?.dataset ?? {}
    if (go) this.#fields.find(({name}) => name === go)?.focus()
    if (task === 'anyway') this.#sendAnyway()
    else if (task) this.#attempt(task)
  }

  /**
   * What waits is saved first, so that no word about saving covers what is said about the task.
   *
   * @param {string} task
   */
  #attempt(task) {
    this.#saver.flush()
    this.#task = task
    const gaps = this.#renderGaps()
    if (gaps.size) announce('gaps', {blanks: [...gaps.values()].join(', ')})
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

  /** Names the blanks in the way of what the reader wanted to do, as long as there are any. */
  #renderGaps() {
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
    const outgoing = {
      name: this.getAttribute('name') ?? '',
      subject: subject ? messageText(subject) : '',
      body: messageText(this.#message),
      element: this.#message,
    }
    const head = this.find('.composer-tools').dataset.subject ?? ''
    this.#task = ''
    if (task === 'copy')
      copyToClipboard(wholeText(outgoing, head), subject ? this.#letter : this.#message)
    if (task === 'copy-text') copyToClipboard(outgoing.body, this.#message)
    if (task === 'copy-subject' && subject)
      return copyToClipboard(outgoing.subject, subject, 'copied-subject')
    if (task === 'mail') openMail(outgoing)
    if (task === 'eml') void downloadMail(outgoing)
    if (task === 'txt') void downloadText(outgoing, head)
    const leaving = task === 'share' ? share(outgoing) : Promise.resolve()
    // A reader who closes the device's list of programs has not sent anything.
    leaving.then(
      () => this.dispatchEvent(new Event('message-left', {bubbles: true})),
      () => {},
    )
  }
}

/** @param {Element} wording */
function isMail(wording) {
  return wording.hasAttribute('data-mail')
}

/**
 * Returns the number of the choice made; the first where there is nothing to choose.
 *
 * @param {ParentNode} parent
 * @param {string} name
 */
function chosen(parent, name) {
  const choice = parent.querySelector(`input[name="${name}"]:checked`)
  return choice instanceof HTMLInputElement ? Number(choice.value) : 0
}

MessageComposerElement.define()
