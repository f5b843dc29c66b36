/**
 * The reader's meetings as index cards: add, change, remove, and go on to everything that belongs to one.
 *
 * Without JavaScript it stays hidden; the page tells how to do the same on paper.
 *
 * @example
 * <meeting-book hidden data-nudge-days="7" data-thanks-days="1"><ul class="meetings"></ul>…<meeting-form>…</meeting-form>
 *   <template class="meeting-card"><li>…</li></template><ul class="kit-words" hidden><li data-word="…">…</li></ul></meeting-book>
 */

import {fillCard} from '../kit/cards.js'
import {DRAFT, belongingTo, everything, holds, changeBetween, takeBack} from '../kit/documents.js'
import {download, fileName} from '../kit/download.js'
import {find} from '../kit/find.js'
import {kit} from '../kit/kit.js'
import {byDay} from '../kit/meetings.js'
import {announce, announceOutcome} from '../kit/notices.js'
import './meeting-form.js'

/** @typedef {import('../kit/description.js').Meeting} Meeting */
/** @typedef {import('../kit/documents.js').Change} Change */

const CHOICES = 'sheet/none/my-kit/choices'
const OWN = [
  'click',
  'auxclick',
  'change',
  'meeting-form-saving',
  'meeting-form-saved',
  'meeting-form-cancelled',
]
const STORE = ['store-changed', 'store-written', 'store-erased', 'store-kept']

export class MeetingBookElement extends HTMLElement {
  static tag = 'meeting-book'

  #before = everything(kit.store)
  /** @type {Change | undefined} The last one here, to be undone. */
  #change

  connectedCallback() {
    this.hidden = false
    for (const type of OWN) this.addEventListener(type, this)
    for (const type of STORE) kit.store.addEventListener(type, this)
    this.#start()
  }

  disconnectedCallback() {
    for (const type of OWN) this.removeEventListener(type, this)
    for (const type of STORE) kit.store.removeEventListener(type, this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type.startsWith('store')) this.#heard(/** @type {CustomEvent} */ (event))
    if (event.type === 'click' || event.type === 'auxclick') this.#pressed(event.target)
    if (event.type === 'change' && event.target === this.#cadence) this.#chooseCadence()
    if (event.type === 'meeting-form-saving') this.#before = everything(kit.store)
    if (event.type === 'meeting-form-saved') this.#saved(/** @type {CustomEvent} */ (event).detail)
    if (event.type === 'meeting-form-cancelled') this.#cancelled()
  }

  get #form() {
    return /** @type {import('./meeting-form.js').MeetingFormElement} */ (
      find(this, 'meeting-form')
    )
  }

  get #cadence() {
    return /** @type {HTMLSelectElement} */ (find(this, 'select[data-cadence]'))
  }

  #start() {
    const choices = /** @type {Record<string, unknown> | undefined} */ (kit.store.read(CHOICES))
    const cadence = this.#cadence
    if (typeof choices?.cadence === 'string') cadence.value = choices.cadence
    if (cadence.selectedIndex < 0) cadence.selectedIndex = 0
    this.#list()
  }

  /** @param {CustomEvent} event */
  #heard({type, detail: {name}}) {
    if (type === 'store-erased') {
      this.#change = undefined
      this.#form.close()
      this.#start()
    }
    if (['', 'meetings', 'current'].includes(name)) this.#list()
    else find(this, '.meetings-undo').hidden = !this.#canUndo
  }

  /** @param {EventTarget | null} target */
  #pressed(target) {
    const pressed = target instanceof Element ? target.closest('[data-do], [data-go]') : null
    if (!(pressed instanceof HTMLElement)) return
    const id = pressed.closest('[data-meeting]')?.getAttribute('data-meeting') ?? ''
    if (pressed.dataset.go !== undefined && kit.current !== id) kit.current = id // the tool opens for this meeting
    const {do: task} = pressed.dataset
    if (task === 'add' || task === 'change') this.#form.open(this.#byId(id))
    if (task === 'remove') this.#remove(id)
    if (task === 'current') this.#makeCurrent(id)
    if (task === 'calendar') void this.#saveDates(id)
    if (task === 'undo') this.#undo()
    this.#showAdd()
  }

  /** @param {string} id */
  #byId(id) {
    return kit.meetings.find(meeting => meeting.id === id)
  }

  /** What was half typed is not undone: it was saved, or is there still. */
  #changed() {
    const after = everything(kit.store)
    for (const documents of [this.#before, after]) documents.delete(DRAFT)
    this.#change = changeBetween(this.#before, after)
  }

  /** @param {import('./meeting-form.js').Saved} saved */
  #saved({meeting, isNew, outcome}) {
    this.#changed()
    const notice = isNew ? 'meeting-added' : 'meeting-changed'
    this.#tell(outcome === 'saved' ? notice : 'meeting-here', meeting.person, outcome)
    this.#focus(meeting.id)
  }

  #cancelled() {
    this.#list()
    find(this, '[data-do="add"]').focus()
  }

  /** @param {string} id */
  #remove(id) {
    const person = this.#byId(id)?.person ?? ''
    this.#before = everything(kit.store)
    for (const name of belongingTo(kit.store, id)) kit.store.remove(name)
    const outcome = kit.saveMeetings(kit.meetings.filter(each => each.id !== id))
    if (kit.store.read('current') === id) kit.store.remove('current')
    if (this.#form.editing === id) this.#form.close()
    else if (kit.meetings.length === 0 && this.#form.hidden) this.#form.restore()
    this.#changed()
    this.#tell('meeting-removed', person, outcome)
    find(this, '[data-do="undo"]').focus()
  }

  /** Whether nothing was written since the last change that undoing it would lose. */
  get #canUndo() {
    const change = this.#change
    if (!change || !holds(kit.store, change)) return false
    const [before, after] = [change.before, change.after].map(documents =>
      /** @type {Meeting[]} */ (documents.get('meetings') ?? []).map(({id}) => id),
    )
    const added = (after ?? []).filter(id => !before?.includes(id))
    return added.every(id => belongingTo(kit.store, id).every(name => change.after.has(name)))
  }

  #undo() {
    if (!this.#change || !this.#canUndo) return this.#list()
    const outcome = takeBack(kit.store, this.#change)
    this.#change = undefined
    this.#form.restore()
    this.#start()
    this.#tell('undone', '', outcome)
    find(this, '.meetings-title').focus()
  }

  /**
   * @param {string} notice
   * @param {string} person
   * @param {import('../kit/store.js').Outcome} outcome
   */
  #tell(notice, person, outcome) {
    announceOutcome(outcome)
    announce(notice, {person})
    this.#list()
  }

  /** @param {string} id */
  #makeCurrent(id) {
    kit.current = id
    announce('meeting-current', {person: this.#byId(id)?.person ?? ''})
    this.#focus(id)
  }

  get #days() {
    const {nudgeDays, thanksDays} = this.dataset
    const update = this.#cadence.selectedOptions[0]?.dataset.days
    return {nudge: Number(nudgeDays), thanks: Number(thanksDays), update: Number(update)}
  }

  #chooseCadence() {
    const choices = /** @type {Record<string, unknown> | undefined} */ (kit.store.read(CHOICES))
    announceOutcome(kit.store.write(CHOICES, {...choices, cadence: this.#cadence.value}))
    this.#list()
  }

  /** @param {string} id */
  async #saveDates(id) {
    const meeting = this.#byId(id)
    if (!meeting) return
    const word = (/** @type {string} */ name) =>
      (find(this, `[data-word="${name}"]`).textContent ?? '').replace('{person}', meeting.person)
    const notes = [meeting.role, meeting.organisation, meeting.next, meeting.promises]
      .filter(Boolean)
      .join('\n')
    const words = {
      meeting: word('meeting'),
      nudge: word('nudge'),
      thanks: word('thanks'),
      update: word('update'),
      notes,
    }
    const {reminders} = await import('../kit/reminders.js')
    download(
      fileName(meeting.person, 'ics'),
      'text/calendar',
      reminders(meeting, this.#days, words, new Date()),
    )
    announce('calendar-saved')
  }

  /** @param {string} id */
  #focus(id) {
    const card = this.querySelector(`[data-meeting="${CSS.escape(id)}"]`)
    if (card) find(card, '.meeting-person').focus()
  }

  #list() {
    const template = /** @type {HTMLTemplateElement} */ (find(this, 'template.meeting-card'))
    const {meetings, current} = kit
    const cards = [...meetings].sort(byDay).map(meeting => {
      const card = document.importNode(template.content, true).querySelector('li')
      if (!card) throw new Error('<meeting-book> needs an <li> in its template')
      fillCard(card, meeting, {
        isCurrent: meeting.id === current,
        cadence: this.#days,
        form: this.#form,
      })
      return card
    })
    const focused = document.activeElement?.closest('[data-meeting]')?.getAttribute('data-meeting')
    find(this, '.meetings').replaceChildren(...cards)
    if (focused) this.#focus(focused)
    find(this, '.meetings-none').hidden = cards.length > 0
    find(this, '.meetings-undo').hidden = !this.#canUndo
    this.#showAdd()
  }

  /** While the form is open there is nothing to add. */
  #showAdd() {
    find(this, '[data-do="add"]').hidden = !this.#form.hidden
  }
}

if (!customElements.get(MeetingBookElement.tag)) {
  customElements.define(MeetingBookElement.tag, MeetingBookElement)
}
