/**
 * Keeps what is filled in on a sheet, a worksheet or a checklist, prints it whole, blank or filled, and saves it as text.
 *
 * Without JavaScript the fields can still be filled in and printed.
 * Answers are kept by the fields' names. What clashes with another tab waits as a note of this tab until the reader decides.
 *
 * @example
 * <kept-sheet path="worksheets/research"><form class="sheet">…<p data-fill hidden><button data-do="fill">…</button></p></form>
 *   <div class="sheet-tools" hidden><p class="sheet-progress" data-words="{done} of {all} done" hidden></p>
 *   <button data-do="print">…</button><button data-do="print-blank">…</button><button data-do="save-text" data-empty="(no answer)"
 *   data-for="For">…</button><button data-do="clear">…</button></div></kept-sheet>
 */

import {download} from '../kit/download.mjs'
import {answersOf, fieldsOf, fill, isTicked, linesOf, lock, mirror} from '../kit/fields.mjs'
import {find} from '../kit/find.mjs'
import {kit} from '../kit/kit.mjs'
import {announce, announceOutcome, askConflict} from '../kit/notices.mjs'
import {Saver} from '../kit/saver.mjs'
import {sheetText} from '../kit/sheet-text.mjs'

/** @typedef {import('../kit/kit.mjs').Answers} Answers */

const STORE = ['store-changed', 'store-written', 'store-erased', 'store-kept']
const WHOM = ['for-whom-leaving', 'for-whom-chosen']
const WINDOW = ['beforeprint', 'afterprint', 'pageshow']

export class KeptSheetElement extends HTMLElement {
  static tag = 'kept-sheet'

  #saver = new Saver(() => this.#save())
  #name = ''
  #isAsking = false

  connectedCallback() {
    find(this, '.sheet-tools').hidden = false
    const early = answersOf(this.#fields)
    this.#load()
    this.#typedBefore(early)
    this.#saver.listen()
    for (const type of ['input', 'click']) this.addEventListener(type, this)
    for (const type of STORE) kit.store.addEventListener(type, this)
    for (const type of WHOM) document.addEventListener(type, this)
    for (const type of WINDOW) addEventListener(type, this)
  }

  disconnectedCallback() {
    this.#saver.unlisten()
    for (const type of ['input', 'click']) this.removeEventListener(type, this)
    for (const type of STORE) kit.store.removeEventListener(type, this)
    for (const type of WHOM) document.removeEventListener(type, this)
    for (const type of WINDOW) removeEventListener(type, this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    const {type} = event
    if (type === 'input' && !(event.target instanceof HTMLSelectElement)) this.#typed() // choosing for whom is no answer
    if (type === 'click') this.#pressed(event.target)
    if (type === 'beforeprint') this.#mirror()
    if (type === 'afterprint') this.#printed()
    if (type === 'for-whom-leaving') this.#saver.flush()
    if (type === 'for-whom-chosen') this.#load()
    if (type === 'pageshow' && /** @type {PageTransitionEvent} */ (event).persisted) this.#follow()
    if (event instanceof CustomEvent && STORE.includes(type)) this.#stored(type, event.detail.name)
  }

  get #fields() {
    return fieldsOf(this)
  }

  /** What waits for the reader to decide, as a note. */
  get #mine() {
    return `mine/${this.#name}`
  }

  #typed() {
    this.#saver.touch()
    this.#progress()
  }

  /**
   * On a slow line readers type before this script is there.
   *
   * @param {Answers} early
   */
  #typedBefore(early) {
    if (Object.keys(early).length === 0 || this.hasAttribute('read-only')) return
    fill(this.#fields, {...answersOf(this.#fields), ...early})
    this.#typed()
  }

  /** @param {EventTarget | null} target */
  #pressed(target) {
    const task = target instanceof HTMLButtonElement ? target.dataset.do : undefined
    if (task === 'print' || task === 'print-blank') this.#print(task === 'print-blank')
    if (task === 'save-text') this.#saveText(find(this, '[data-do="save-text"]').dataset)
    if (task === 'clear') this.#clear()
    if (task === 'fill') this.#fillQuestions()
  }

  /**
   * @param {string} type
   * @param {string} name
   */
  #stored(type, name) {
    if (type === 'store-erased') this.#saver.cancel()
    if (type !== 'store-written' && ['', this.#name].includes(name)) this.#follow()
    this.#offerQuestions()
  }

  /** Others changed what is kept: a page with nothing waiting follows; one that is typed into asks when it saves. */
  #follow() {
    if (!this.#saver.isDirty) this.#load()
  }

  #load() {
    this.#name = kit.sheetName(this.getAttribute('path') ?? '')
    const stored = kit.store.peek(this.#name)
    const mine = kit.store.recall(this.#mine)
    const isNewer = kit.store.isNewer(this.#name)
    this.toggleAttribute('read-only', isNewer)
    fill(this.#fields, mine ?? stored)
    lock(this.#fields, isNewer)
    if (mine) this.#ask(answersOf(this.#fields))
    else this.#stopAsking()
    if (isNewer) announceOutcome('newer')
    this.#mirror()
    this.#progress()
    this.#offerQuestions()
  }

  #save() {
    const answers = answersOf(this.#fields)
    const outcome = kit.store.recall(this.#mine) ? 'conflict' : kit.store.write(this.#name, answers)
    if (outcome === 'conflict') this.#ask(answers)
    else announceOutcome(outcome)
  }

  /** @param {Answers} answers */
  #ask(answers) {
    this.#isAsking = true
    kit.store.remember(this.#mine, answers)
    askConflict(keep => this.#decide(keep))
  }

  #stopAsking() {
    if (this.#isAsking) askConflict(undefined)
    this.#isAsking = false
  }

  /** @param {boolean} keepMine */
  #decide(keepMine) {
    this.#saver.cancel()
    this.#isAsking = false
    kit.store.remember(this.#mine, undefined)
    if (keepMine) announceOutcome(kit.store.write(this.#name, answersOf(this.#fields), {force: true}))
    else kit.store.release(this.#name)
    if (!keepMine) this.#load()
  }

  #clear() {
    const [name, before] = [this.#name, answersOf(this.#fields)]
    fill(this.#fields, {})
    this.#saver.touch()
    this.#saver.flush()
    this.#progress()
    announce('cleared', {}, () => this.#undo(name, before))
  }

  /**
   * Brings back what was cleared; what was typed since then stays.
   *
   * @param {string} name
   * @param {Answers} before
   */
  #undo(name, before) {
    this.#saver.flush()
    const since = kit.store.read(name)
    announceOutcome(kit.store.write(name, {...before, .../** @type {Answers} */ (since)}))
    this.#load()
  }

  /** The questions of the meeting go into slots in which nothing is written, in their order. */
  #fillQuestions() {
    const slots = Array.from(this.querySelectorAll('.slots > li'), fieldsOf)
    const typed = slots.map(([question]) => question?.value.trim())
    const wanted = kit.questions.filter(({text}) => !typed.includes(text))
    const free = slots.filter(fields => fields.every(field => field.value === ''))
    const count = Math.min(wanted.length, free.length)
    for (const [index, {text}] of wanted.slice(0, count).entries()) {
      const [question] = free[index] ?? []
      if (question) question.value = text
    }
    if (count) this.#typed()
    announce(wanted.length > count ? 'filled-some' : 'filled', {count, left: wanted.length - count})
  }

  #offerQuestions() {
    const isUseful = kit.questions.length > 0 && !this.hasAttribute('read-only')
    for (const offer of this.querySelectorAll('[data-fill]')) if (offer instanceof HTMLElement) offer.hidden = !isUseful
  }

  /** @param {DOMStringMap} words */
  #saveText({empty = '', for: forWhom = ''}) {
    const {meeting} = kit
    const whose = meeting ? [`${forWhom} ${[meeting.person, meeting.organisation].filter(Boolean).join(', ')}`] : []
    const title = document.querySelector('h1')?.textContent?.trim() ?? ''
    const text = sheetText([title, ...whose, location.href.replace(/#.*/, '')], this.#fields.flatMap(linesOf), {empty})
    download(`${this.getAttribute('path')?.split('/').at(-1)}.txt`, 'text/plain', text)
  }

  /**
   * Not every browser waits in print(): the sheet stays blank until it is printed.
   *
   * @param {boolean} blank
   */
  #print(blank) {
    this.toggleAttribute('blank', blank)
    this.#mirror()
    window.print()
  }

  #printed() {
    this.toggleAttribute('blank', false)
    this.#mirror()
  }

  #mirror() {
    mirror(this.#fields, this.hasAttribute('blank'))
  }

  #progress() {
    const words = find(this, '.sheet-progress')
    const boxes = fieldsOf(this).filter(field => field.closest('.tips'))
    const done = boxes.filter(isTicked).length
    words.hidden = boxes.length === 0
    words.textContent = (words.dataset.words ?? '').replace('{done}', String(done)).replace('{all}', String(boxes.length))
  }
}

if (!customElements.get(KeptSheetElement.tag)) {
  customElements.define(KeptSheetElement.tag, KeptSheetElement)
}
