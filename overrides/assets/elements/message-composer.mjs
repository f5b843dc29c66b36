/**
 * Fills a message with what the reader enters, measures it against its limit, and sends it on its way.
 *
 * Without JavaScript the message stands with its blanks in brackets, in every length; the fields stay hidden.
 * Blanks are kept by name, so that what is entered once fills every message. No gap leaves the page unasked.
 *
 * @example
 * <message-composer name="ask-cold"><form hidden>… <div class="composer-field"><input name="your_name"></div></form>
 *   <section class="wording" data-unit="words" data-limit="100" data-mail>… <div class="message">… <span class="blank"
 *   data-blank="your_name">[your name]</span></div></section> <div class="composer-tools" hidden>…</div></message-composer>
 */

import {blanksIn, fillBlanks, gapsIn, textOf} from '../kit/blanks.mjs'
import {download} from '../kit/download.mjs'
import {find} from '../kit/find.mjs'
import {NONE, kit} from '../kit/kit.mjs'
import {mailFile, mailLink, measure} from '../kit/mail.mjs'
import {announce, announceOutcome} from '../kit/notices.mjs'
import {Saver} from '../kit/saver.mjs'

/** Milliseconds without a keystroke after which it is announced that a message became too long, or fits again. */
const PAUSE = 1000

const OWN = ['input', 'click', 'submit']
const STORE = ['store-changed', 'store-erased', 'store-kept']
const WHOM = ['for-whom-leaving', 'for-whom-chosen']

export class MessageComposerElement extends HTMLElement {
  static tag = 'message-composer'

  #saver = new Saver(() => this.#save())
  /** @type {Set<string>} Blanks that wait to be kept. */
  #changed = new Set()
  #meeting = NONE
  /** What the reader wanted to do when gaps stood in the way. */
  #task = ''
  #wasOver = false
  #timer = 0

  connectedCallback() {
    this.toggleAttribute('ready', true)
    for (const part of ['form', '.composer-tools']) find(this, part).hidden = false
    this.#load()
    this.#wasOver = this.hasAttribute('over')
    this.#saver.listen()
    for (const type of OWN) this.addEventListener(type, this)
    for (const type of STORE) kit.store.addEventListener(type, this)
    for (const type of WHOM) document.addEventListener(type, this)
    addEventListener('pageshow', this)
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
    this.#saver.unlisten()
    for (const type of OWN) this.removeEventListener(type, this)
    for (const type of STORE) kit.store.removeEventListener(type, this)
    for (const type of WHOM) document.removeEventListener(type, this)
    removeEventListener('pageshow', this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    const {type} = event
    if (type === 'submit') event.preventDefault()
    if (type === 'input') this.#entered(event.target)
    if (type === 'click') this.#pressed(event.target)
    if (type === 'for-whom-leaving') this.#saver.flush()
    if (type === 'store-erased') this.#forget()
    if (['for-whom-chosen', 'pageshow', ...STORE].includes(type)) this.#load()
  }

  /** @returns {HTMLInputElement[]} */
  get #fields() {
    return Array.from(this.querySelectorAll('.composer-field input'))
  }

  /** The form of the message that the reader chose. */
  get #wording() {
    return elements(this, '.wording')[chosen(this, '_form')] ?? find(this, '.wording')
  }

  get #message() {
    return find(this.#wording, '.message')
  }

  /** The chosen subject line; only mail has one. */
  get #subject() {
    const lines = isMail(this.#wording) ? elements(this.#wording, '.subjects li') : []
    return lines[chosen(this, '_subject')]
  }

  /** @param {EventTarget | null} target */
  #entered(target) {
    if (!(target instanceof HTMLInputElement)) return
    if (this.#fields.includes(target)) {
      this.#changed.add(target.name)
      this.#saver.touch()
    }
    this.#show()
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#announceLength(), PAUSE)
  }

  #forget() {
    this.#saver.cancel()
    this.#changed.clear()
  }

  #load() {
    this.#meeting = kit.current
    const kept = kit.blanks
    for (const field of this.#fields.filter(({name}) => !this.#changed.has(name))) {
      const value = (Object.hasOwn(kept, field.name) && kept[field.name]) || ''
      if (field.value !== value) field.value = value
    }
    this.#show()
  }

  #save() {
    const fields = this.#fields.filter(({name}) => this.#changed.has(name))
    this.#changed.clear()
    const outcomes = fields.map(({name, value}) => kit.saveBlank(name, value, this.#meeting))
    announceOutcome(outcomes.find(outcome => outcome !== 'saved') ?? 'saved')
  }

  #show() {
    const wording = this.#wording
    for (const each of elements(this, '.wording')) each.hidden = each !== wording
    for (const each of elements(wording, '.subjects li')) each.hidden = each !== this.#subject
    for (const each of elements(this, '[data-mail-only]')) each.hidden = !isMail(wording)
    fillBlanks(this, Object.fromEntries(this.#fields.map(({name, value}) => [name, value])))
    const used = new Set(this.#parts('').flatMap(blanksIn).map(({dataset}) => dataset.blank))
    for (const field of this.#fields) this.#showField(field, used.has(field.name))
    this.#count()
    this.#showGaps()
  }

  /**
   * A message makes sense without an optional blank: it leaves the text while it is empty.
   *
   * @param {HTMLInputElement} field
   * @param {boolean} isUsed
   */
  #showField(field, isUsed) {
    const place = /** @type {HTMLElement | null} */ (field.closest('.composer-field'))
    if (place) place.hidden = !isUsed
    if (field.required) return
    for (const blank of elements(this, `[data-blank="${field.name}"]`)) blank.hidden = !field.value.trim()
  }

  #count() {
    const {unit = 'words', limit} = this.#wording.dataset
    const count = find(this, '.composer-count')
    const n = measure(textOf(this.#message), unit)
    const over = limit ? Math.max(0, n - Number(limit)) : 0
    const length = fillIn(count.dataset[limit ? `${unit}Of` : unit], {n, limit: limit ?? ''})
    count.textContent = over ? fillIn(count.dataset.over, {length, over}) : length
    this.toggleAttribute('over', over > 0)
  }

  #announceLength() {
    const isOver = this.hasAttribute('over')
    if (isOver !== this.#wasOver) announce('length', {length: find(this, '.composer-count').textContent ?? ''})
    this.#wasOver = isOver
  }

  /** @param {EventTarget | null} target */
  #pressed(target) {
    const button = target instanceof Element ? target.closest('button') : null
    const {do: task, go} = button?.dataset ?? {}
    if (go) this.#fields.find(({name}) => name === go)?.focus()
    if (task === 'anyway') this.#anyway()
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
    const gaps = this.#showGaps()
    if (gaps.size) announce('gaps', {blanks: [...gaps.values()].join(', ')})
    else this.#send(task)
  }

  #anyway() {
    const task = this.#task
    find(this, `[data-do="${task}"]`).focus()
    this.#task = ''
    this.#showGaps()
    this.#send(task)
  }

  /** Names the blanks in the way of what the reader wanted to do, as long as there are any. */
  #showGaps() {
    const panel = find(this, '.composer-gaps')
    const gaps = this.#task ? gapsIn(this.#parts(this.#task)) : new Map()
    panel.hidden = gaps.size === 0
    const template = /** @type {HTMLTemplateElement} */ (find(panel, 'template'))
    find(panel, 'ul').replaceChildren(...Array.from(gaps, ([name, label]) => entry(template, name, label)))
    const button = find(panel, '[data-do="anyway"]')
    const {copy: copyIt, mail, save} = button.dataset
    button.textContent = (this.#task === 'mail' ? mail : this.#task.startsWith('copy') ? copyIt : save) ?? ''
    return gaps
  }

  /**
   * Lists what of the message as it stands a task sends.
   *
   * @param {string} task
   */
  #parts(task) {
    const subject = this.#subject && task !== 'copy' ? [this.#subject] : []
    return task === 'copy-subject' ? subject : [...subject, this.#message]
  }

  /**
   * Nothing is waited for before the clipboard: browsers take a text only at once after a press.
   *
   * @param {string} task
   */
  #send(task) {
    const [subject, body] = [this.#subject ? textOf(this.#subject) : '', textOf(this.#message)]
    const name = this.getAttribute('name') ?? ''
    this.#task = ''
    if (task === 'copy') copy(body, this.#message, 'copied')
    if (task === 'copy-subject' && this.#subject) copy(subject, this.#subject, 'copied')
    if (task === 'mail') this.#openMail(subject, body)
    if (task === 'eml') download(`${name}.eml`, 'message/rfc822', mailFile(subject, body))
    if (task === 'txt') download(`${name}.txt`, 'text/plain', (subject ? `Subject: ${subject}\n\n${body}\n` : `${body}\n`).toWellFormed())
  }

  /**
   * A body too long for a link is copied instead, and the mail program opens without it.
   *
   * @param {string} subject
   * @param {string} body
   */
  #openMail(subject, body) {
    const link = mailLink(subject, body)
    if (!link.includes('&body=')) copy(body, this.#message, 'mail-long')
    location.assign(link)
  }
}

/**
 * Copies a text, or selects it where the browser forbids that.
 *
 * @param {string} text
 * @param {Element} element Where the text stands.
 * @param {string} notice
 */
function copy(text, element, notice) {
  const select = () => {
    getSelection()?.selectAllChildren(element)
    announce('press-copy')
  }
  if (navigator.clipboard) navigator.clipboard.writeText(text).then(() => announce(notice), select)
  else select()
}

/**
 * @param {ParentNode} parent
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
function elements(parent, selector) {
  return Array.from(parent.querySelectorAll(selector))
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

/**
 * @param {string | undefined} words
 * @param {Record<string, string | number>} values
 */
function fillIn(words = '', values) {
  return words.replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? ''))
}

/**
 * @param {HTMLTemplateElement} template
 * @param {string} name
 * @param {string} label
 */
function entry(template, name, label) {
  const copied = /** @type {DocumentFragment} */ (template.content.cloneNode(true))
  const button = find(copied, 'button')
  button.dataset.go = name
  button.textContent = label
  return copied
}

if (!customElements.get(MessageComposerElement.tag)) {
  customElements.define(MessageComposerElement.tag, MessageComposerElement)
}
