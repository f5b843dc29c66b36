/**
 * Keeps what is filled in on a sheet, a worksheet or a checklist, prints it whole, blank or filled,
 * and saves it as text.
 *
 * Without JavaScript the fields can still be filled in and printed. Answers are kept by the fields'
 * names, for the current meeting; with `mine` they are the reader's, the same for all meetings
 * (what was kept for one before is brought there by kit/earlier.js), with `for-all` no one's.
 * Fields with `data-prefill` start with what the meeting says; those with `data-blank` are that
 * blank of messages. What another tab wrote at the same time is joined with it
 * (kit/sheet-conflict.js).
 *
 * @example
 * <kept-sheet path="worksheets/research">
 *   <form class="sheet">…<p data-fill hidden><button data-do="fill">…</button></p></form>
 *   <div class="sheet-tools" hidden>
 *     <p class="sheet-progress" data-words="{done} of {all} done" hidden></p>
 *     <button data-do="print">…</button> <button data-do="print-blank">…</button>
 *     <button data-do="save-text" data-empty="(no answer)" data-for="For">…</button>
 *     <button data-do="clear">…</button>
 *   </div>
 * </kept-sheet>
 */

import {BlankFields} from '../kit/blank-fields.js'
import {GuideElement} from '../kit/element.js'
import {answersOf, fieldsOf, fillFields, setReadOnly} from '../kit/fields.js'
import {moveFromFormerPaths} from '../kit/former.js'
import {MEETING_CHOICE, NO_MEETING, READER, kit} from '../kit/kit.js'
import {later} from '../kit/later.js'
import {announce, announceOutcome} from '../kit/notices.js'
import {Paper} from '../kit/paper.js'
import {prefillsOf} from '../kit/prefills.js'
import {showProgress} from '../kit/progress.js'
import {Saver} from '../kit/saver.js'
import {SheetAnswers} from '../kit/sheet-answers.js'
import {SheetConflict} from '../kit/sheet-conflict.js'
import {ANY_CHANGE} from '../kit/store.js'

/** @typedef {import('../kit/description.js').Answers} Answers */

const withEarlier = later(() => import('../kit/earlier.js'))
const withRows = later(() => import('../kit/meeting-rows.js'))
const withGone = later(() => import('../kit/gone.js'))
const withSlots = later(() => import('../kit/slots.js'))
const withFile = later(() => import('../kit/sheet-file.js'))
const withTable = later(() => import('../kit/csv-file.js'))
const withGrow = later(() => import('../kit/grow.js'))

export class KeptSheetElement extends GuideElement {
  static tag = 'kept-sheet'

  #saver = new Saver(() => this.#save())
  #paper = new Paper(this, () => this.#fields)
  #blanks = new BlankFields(
    () => this.#fields.filter(({dataset}) => dataset.blank),
    ({dataset}) => dataset.blank ?? '',
  )
  #answers = new SheetAnswers(
    () => this.#sheetFields,
    () => JSON.parse(this.getAttribute('former') ?? '{}'),
  )
  #conflict = new SheetConflict(
    () => this.#fields,
    this.#answers,
    answers => this.#adopt(answers),
  )
  /** @type {import('../kit/meeting-rows.js').MeetingRows | undefined} */
  #rows
  /** @type {((fields: Element[]) => void) | undefined} Where CSS cannot fit a field to its text. */
  #fitToText

  /** @param {AbortSignal} signal */
  connected(signal) {
    this.querySelector('.sheet-tools')?.removeAttribute('hidden')
    const early = answersOf(this.#fields)
    this.#load()
    this.#keepEarlyInput(early)
    if (this.hasAttribute('mine')) this.#bringEarlier()
    if (!CSS.supports('field-sizing', 'content'))
      void withGrow(({fitToText}) => {
        this.#fitToText = fitToText
        this.#renderProgress()
      }, 'load-again')
    this.#saver.listen(signal)
    this.listen(this, 'input', 'click')
    this.listen(kit.store, ...ANY_CHANGE)
    this.listen(document, ...MEETING_CHOICE)
    this.listen(window, 'beforeprint', 'afterprint')
  }

  /** @param {Event} event */
  handleEvent(event) {
    const {type} = event
    // Choosing for whom the sheet is gives no answer.
    if (type === 'input' && !(/** @type {Element} */ (event.target).closest('for-whom')))
      this.#onInput(event.target)
    if (type === 'click') this.#onClick(event.target)
    if (type === 'beforeprint') this.#paper.mirror()
    if (type === 'afterprint') this.#paper.leave()
    if (type === 'for-whom-leaving') this.#saver.flush()
    if (type === 'for-whom-chosen') this.#load()
    if (event instanceof CustomEvent && type.startsWith('store-'))
      this.#onStoreChange(type, event.detail.name)
  }

  /** Whose answers these are. */
  get #owner() {
    if (this.hasAttribute('mine')) return READER
    return this.hasAttribute('for-all') ? NO_MEETING : kit.currentMeetingId
  }

  get #document() {
    return this.#conflict.document
  }

  get #fields() {
    return fieldsOf(this)
  }

  /** The fields whose answers belong to this sheet; the others are blanks, or of a meeting. */
  get #sheetFields() {
    return this.#fields.filter(({dataset}) => !dataset.blank && !dataset.of)
  }

  /**
   * What is written changes nothing else on the page, and a keystroke is to cost no more than that.
   *
   * @param {EventTarget | null} [field] The only one that has changed.
   */
  #onInput(field) {
    this.#saver.touch()
    if (field instanceof HTMLTextAreaElement) this.#fitToText?.([field])
    else this.#renderProgress()
  }

  /** What was kept for one meeting, when this sheet was one for each. */
  #bringEarlier() {
    const paths = [this.getAttribute('path'), ...(this.#answers.former.paths ?? [])]
    const isEarlier = (/** @type {string} */ name) =>
      name !== this.#document && paths.some(path => name.endsWith(`/${path}`))
    if (!kit.store.names().some(isEarlier)) return
    const show = () => {
      const early = this.#saver.isDirty ? answersOf(this.#sheetFields) : {}
      this.#load()
      this.#keepEarlyInput(early)
    }
    void withEarlier(
      ({bringEarlier}) => bringEarlier(this, this.#document, this.#answers, show),
      'load-again',
    )
  }

  /** On a sheet that lists them. */
  #showMeetings() {
    this.toggleAttribute('listed', !kit.meetings.length)
    this.#rows?.show()
    if (this.#rows || !kit.meetings.length || !this.querySelector('template.meeting-row')) return
    void withRows(({MeetingRows}) => {
      this.#rows ??= new MeetingRows(this)
      this.#rows.show()
      this.#answers.show(this.#answers.all)
      this.#paper.mirror()
    }, 'load-again')
  }

  /**
   * On a slow line readers type before this script is there.
   *
   * @param {Answers} early
   */
  #keepEarlyInput(early) {
    if (Object.keys(early).length === 0 || this.hasAttribute('read-only')) return
    this.#answers.show({...this.#answers.all, ...early})
    fillFields(
      this.#fields.filter(field => field.dataset.blank && Object.hasOwn(early, field.name)),
      early,
    )
    this.#onInput()
  }

  /** @param {EventTarget | null} target */
  #onClick(target) {
    const task = target instanceof HTMLButtonElement ? target.dataset.do : undefined
    if (task === 'print' || task === 'print-blank') this.#paper.print(task === 'print-blank')
    if (task === 'save-text') this.#saveText()
    if (task === 'save-table') void withTable(({saveTables}) => saveTables(this))
    if (task === 'clear') this.#clear()
    if (task === 'fill') void withSlots(({fill}) => fill(this, () => this.#onInput()))
  }

  /**
   * @param {string} type
   * @param {string} name
   */
  #onStoreChange(type, name) {
    if (type === 'store-erased') {
      this.#saver.cancel()
      this.#blanks.forget()
    }
    // Others changed what is kept: a page that is typed into asks when it saves.
    const isOthers = type !== 'store-written' && !this.#saver.isDirty
    if (isOthers && (name === this.#document || !name.startsWith('sheet/'))) this.#load()
    this.#renderOffers()
  }

  #load() {
    const path = this.getAttribute('path') ?? ''
    this.#conflict.document = kit.sheetDocument(path, this.#owner)
    moveFromFormerPaths(kit.store, this.#document, path, this.#answers.former)
    const stored = this.#answers.today(kit.store.peek(this.#document))
    const unmerged = this.#conflict.recall()
    const isNewer = kit.store.isNewer(this.#document)
    this.toggleAttribute('read-only', isNewer)
    this.#answers.prefills = prefillsOf(kit)
    this.#blanks.load()
    this.#showMeetings()
    this.#answers.show(unmerged?.answers ?? stored)
    setReadOnly(this.#fields, isNewer)
    this.#conflict.base = unmerged?.base ?? (kit.store.isInMemory(this.#document) ? {} : stored)
    if (unmerged) this.#conflict.open()
    else this.#conflict.close()
    if (isNewer) announceOutcome('newer')
    this.#paper.mirror()
    this.#renderProgress()
    this.#renderOffers()
  }

  #save() {
    const outcomes = [...this.#blanks.save(), ...(this.#rows?.save() ?? [])]
    const answers = this.#answers.all
    const outcome = this.#conflict.isOpen ? 'conflict' : kit.store.write(this.#document, answers)
    if (outcome === 'conflict') return this.#conflict.open()
    if (outcome === 'saved') this.#conflict.base = answers
    announceOutcome(...outcomes, outcome)
  }

  /** @param {Answers} answers */
  #adopt(answers) {
    this.#saver.cancel()
    this.#conflict.close()
    this.#answers.show(answers)
    this.#conflict.base = answers
    announceOutcome(...this.#blanks.save(), kit.store.write(this.#document, answers, {force: true}))
    this.#paper.mirror()
    this.#renderProgress()
  }

  #clear() {
    const [name, before] = [this.#document, this.#answers.all]
    this.#answers.show({})
    this.#saver.touch()
    this.#saver.flush()
    this.#renderProgress()
    announce('cleared', {}, () => this.#restoreCleared(name, before))
  }

  /**
   * Brings back what was cleared; what was typed since then stays.
   *
   * @param {string} name
   * @param {Answers} before
   */
  #restoreCleared(name, before) {
    this.#saver.flush()
    const since = kit.store.read(name)
    announceOutcome(kit.store.write(name, {...before, .../** @type {Answers} */ (since)}))
    this.#load()
    announce('uncleared')
  }

  #renderOffers() {
    const isUseful = kit.pickedQuestions.length > 0 && !this.hasAttribute('read-only')
    for (const offer of this.querySelectorAll('[data-fill]'))
      offer.toggleAttribute('hidden', !isUseful)
  }

  #saveText() {
    const {dataset} = this.find('[data-do="save-text"]')
    void withFile(({saveSheet}) =>
      saveSheet(this.#fields, this.#answers.gone, this.#document, dataset),
    )
  }

  /** Follows what the fields hold now. */
  #renderProgress() {
    this.#fitToText?.(this.#fields)
    showProgress(this, this.#fields)
    if (Object.keys(this.#answers.gone).length || this.querySelector('[data-gone]:not([hidden])'))
      void withGone(({showGone}) => showGone(this, this.#answers.gone), 'load-again')
  }
}

KeptSheetElement.define()
