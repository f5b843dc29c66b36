/**
 * Keeps what is filled in on a sheet, a worksheet or a checklist, prints it whole, blank or filled, and saves it as text.
 *
 * Without JavaScript the fields can still be filled in and printed.
 * Answers are kept by the fields' names, for the current meeting, or with `for-all` for no one meeting. Fields with
 * `data-prefill` start with what the meeting says; those with `data-blank` are that blank of messages. What another tab wrote at the same time is
 * joined with it field by field; where both changed one field, a note of this tab waits until the reader decides.
 *
 * @example
 * <kept-sheet path="worksheets/research"><form class="sheet">…<p data-fill hidden><button data-do="fill">…</button></p></form>
 *   <div class="sheet-tools" hidden><p class="sheet-progress" data-words="{done} of {all} done" hidden></p>
 *   <button data-do="print">…</button><button data-do="print-blank">…</button><button data-do="save-text" data-empty="(no answer)"
 *   data-for="For">…</button><button data-do="clear">…</button></div></kept-sheet>
 */

import {BlankFields} from '../kit/blank-fields.js'
import {answersOf, fieldsOf, fill, lock, mirror} from '../kit/fields.js'
import {find} from '../kit/find.js'
import {followPaths} from '../kit/former.js'
import {showGone} from '../kit/gone.js'
import {NONE, kit} from '../kit/kit.js'
import {announce, announceOutcome, askConflict} from '../kit/notices.js'
import {Saver} from '../kit/saver.js'
import {SheetAnswers} from '../kit/sheet-answers.js'
import {showProgress} from '../kit/progress.js'

/** @typedef {import('../kit/description.js').Answers} Answers */

const OWN = ['input', 'click']
const STORE = ['store-changed', 'store-written', 'store-erased', 'store-kept']
const WHOM = ['for-whom-leaving', 'for-whom-chosen']
const WINDOW = ['beforeprint', 'afterprint']

export class KeptSheetElement extends HTMLElement {
  static tag = 'kept-sheet'

  #saver = new Saver(() => this.#save())
  #blanks = new BlankFields(
    () => this.#fields.filter(({dataset}) => dataset.blank),
    ({dataset}) => dataset.blank ?? '',
  )
  #name = ''
  #answers = new SheetAnswers(
    () => this.#own,
    () => JSON.parse(this.getAttribute('former') ?? '{}'),
  )
  /** @type {Answers} What this page last read or wrote: what is different since then is the reader's. */
  #base = {}
  /** Whether another tab wrote at the same time, and both versions still have to be brought together. */
  #isTorn = false
  /** @type {((fields: Element[]) => void) | undefined} Where CSS cannot fit a field to its text. */
  #grow

  connectedCallback() {
    this.querySelector('.sheet-tools')?.removeAttribute('hidden')
    const early = answersOf(this.#fields)
    this.#load()
    this.#typedBefore(early)
    if (!CSS.supports('field-sizing', 'content')) void this.#fit()
    this.#saver.listen()
    for (const type of OWN) this.addEventListener(type, this)
    for (const type of STORE) kit.store.addEventListener(type, this)
    for (const type of WHOM) document.addEventListener(type, this)
    for (const type of WINDOW) addEventListener(type, this)
  }

  disconnectedCallback() {
    this.#saver.unlisten()
    for (const type of OWN) this.removeEventListener(type, this)
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
    if (event instanceof CustomEvent && STORE.includes(type)) this.#stored(type, event.detail.name)
  }

  get #fields() {
    return fieldsOf(this)
  }

  /** The fields whose answers belong to this sheet; the others are blanks of messages. */
  get #own() {
    return this.#fields.filter(({dataset}) => !dataset.blank)
  }

  #typed() {
    this.#saver.touch()
    this.#progress()
  }

  async #fit() {
    this.#grow = (await import('../kit/grow.js')).grow
    this.#progress()
  }

  /**
   * On a slow line readers type before this script is there.
   *
   * @param {Answers} early
   */
  #typedBefore(early) {
    if (Object.keys(early).length === 0 || this.hasAttribute('read-only')) return
    this.#answers.show({...this.#answers.all, ...early})
    fill(
      this.#fields.filter(field => field.dataset.blank && Object.hasOwn(early, field.name)),
      early,
    )
    this.#typed()
  }

  /** @param {EventTarget | null} target */
  #pressed(target) {
    const task = target instanceof HTMLButtonElement ? target.dataset.do : undefined
    if (task === 'print' || task === 'print-blank') this.#print(task === 'print-blank')
    if (task === 'save-text') void this.#saveText()
    if (task === 'clear') this.#clear()
    if (task === 'fill') void this.#fillQuestions()
  }

  /**
   * @param {string} type
   * @param {string} name
   */
  #stored(type, name) {
    if (type === 'store-erased') {
      this.#saver.cancel()
      this.#blanks.forget()
    }
    if (type !== 'store-written' && (name === this.#name || !name.startsWith('sheet/')))
      this.#follow()
    this.#offerQuestions()
  }

  /** Others changed what is kept: a page with nothing waiting follows; one that is typed into asks when it saves. */
  #follow() {
    if (!this.#saver.isDirty) this.#load()
  }

  #load() {
    const path = this.getAttribute('path') ?? ''
    this.#name = this.hasAttribute('for-all') ? kit.sheetName(path, NONE) : kit.sheetName(path)
    followPaths(kit.store, this.#name, path, this.#answers.former)
    const stored = this.#answers.today(kit.store.peek(this.#name))
    const torn = /** @type {{answers: Answers, base: Answers} | undefined} */ (
      kit.store.notes.recall(`mine/${this.#name}`)
    )
    const isNewer = kit.store.isNewer(this.#name)
    this.toggleAttribute('read-only', isNewer)
    this.#answers.prefills = kit.prefills
    this.#blanks.load()
    this.#answers.show(torn?.answers ?? stored)
    lock(this.#fields, isNewer)
    this.#base = torn?.base ?? (kit.store.isInMemory(this.#name) ? {} : stored)
    if (torn) this.#join()
    else this.#mend()
    if (isNewer) announceOutcome('newer')
    this.#mirror()
    this.#progress()
    this.#offerQuestions()
  }

  #save() {
    const outcomes = this.#blanks.save()
    const answers = this.#answers.all
    const outcome = this.#isTorn ? 'conflict' : kit.store.write(this.#name, answers)
    if (outcome === 'conflict') return this.#join()
    if (outcome === 'saved') this.#base = answers
    announceOutcome(...outcomes, outcome)
  }

  /** Brings this version and that of another tab together. Until that is done a note keeps this one. */
  #join() {
    this.#isTorn = true
    kit.store.notes.remember(`mine/${this.#name}`, {answers: this.#answers.all, base: this.#base})
    import('../kit/merge.js')
      .then(({clashOf, clashing, merged}) => {
        if (!this.#isTorn) return
        const both = (/** @type {boolean} */ mineWins) =>
          merged(this.#base, this.#answers.all, this.#theirs, mineWins)
        const clashes = clashing(this.#base, this.#answers.all, this.#theirs).map(name =>
          clashOf(this.#fields, name, this.#answers.all, this.#theirs),
        )
        if (clashes.length) askConflict(mine => this.#take(both(mine)), clashes)
        else this.#take(both(true))
      })
      .catch(() => askConflict(mine => this.#take(mine ? this.#answers.all : this.#theirs))) // no line to fetch it over
  }

  /** @returns {Answers} */
  get #theirs() {
    return this.#answers.today(kit.store.readStored(this.#name))
  }

  /** @param {Answers} answers */
  #take(answers) {
    this.#saver.cancel()
    this.#mend()
    this.#answers.show(answers)
    this.#base = answers
    announceOutcome(...this.#blanks.save(), kit.store.write(this.#name, answers, {force: true}))
    this.#mirror()
    this.#progress()
  }

  /** There is one version again. */
  #mend() {
    kit.store.notes.remember(`mine/${this.#name}`, undefined)
    if (this.#isTorn) askConflict(undefined)
    this.#isTorn = false
  }

  #clear() {
    const [name, before] = [this.#name, this.#answers.all]
    this.#answers.show({})
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
    announce('uncleared')
  }

  async #fillQuestions() {
    const {fillSlots} = await import('../kit/slots.js')
    const {count, left} = fillSlots(this, kit.asked)
    if (count) this.#typed()
    announce(left ? 'filled-some' : 'filled', {count, left})
  }

  #offerQuestions() {
    const isUseful = kit.questions.length > 0 && !this.hasAttribute('read-only')
    for (const offer of this.querySelectorAll('[data-fill]'))
      offer.toggleAttribute('hidden', !isUseful)
  }

  async #saveText() {
    const {saveSheet} = await import('../kit/sheet-file.js')
    saveSheet(
      this.#fields,
      this.#answers.gone,
      this.#name,
      find(this, '[data-do="save-text"]').dataset,
    )
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

  /** Follows what the fields hold now. */
  #progress() {
    this.#grow?.(this.#fields)
    showGone(this, this.#answers.gone)
    showProgress(this, this.#fields)
  }
}

if (!customElements.get(KeptSheetElement.tag)) {
  customElements.define(KeptSheetElement.tag, KeptSheetElement)
}
