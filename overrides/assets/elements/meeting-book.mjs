/**
 * The reader's meetings as index cards: add, change, remove, and go on to everything that belongs to one.
 *
 * Without JavaScript it stays hidden; the page tells how to do the same on paper.
 * What is typed into the form is kept as a draft until it is saved, so that nothing is lost on the way.
 *
 * @example
 * <meeting-book hidden data-nudge-days="7" data-thanks-days="1"><ul class="meetings"></ul>…<form>…</form>
 *   <template class="meeting-card"><li>…</li></template><ul class="kit-words" hidden><li data-word="…">…</li></ul></meeting-book>
 */

import {fillCard, fillZones} from '../kit/cards.mjs'
import {belongingTo, everything, handOver, putBack} from '../kit/documents.mjs'
import {download, fileName} from '../kit/download.mjs'
import {find} from '../kit/find.mjs'
import {NONE, kit} from '../kit/kit.mjs'
import {byDay, draftOf, meetingOf, newId} from '../kit/meetings.mjs'
import {announce, announceOutcome, askConflict} from '../kit/notices.mjs'
import {Saver} from '../kit/saver.mjs'

/** @typedef {import('../kit/kit.mjs').Meeting} Meeting */
/** @typedef {import('../kit/documents.mjs').Documents} Documents */

const DRAFT = 'sheet/none/my-kit/meeting'
const CHOICES = 'sheet/none/my-kit/choices'
const STORE = ['store-changed', 'store-written', 'store-erased', 'store-kept']

export class MeetingBookElement extends HTMLElement {
  static tag = 'meeting-book'

  #saver = new Saver(() => this.#keepDraft())
  #editing = ''
  /** What the form was opened with: whoever saves over something newer is asked. */
  #opened = ''
  /** @type {Documents | undefined} */
  #before

  connectedCallback() {
    this.hidden = false
    fillZones(this.#zone)
    this.#saver.listen()
    for (const type of ['click', 'auxclick', 'input', 'change', 'submit']) this.addEventListener(type, this)
    for (const type of STORE) kit.store.addEventListener(type, this)
    this.#start()
  }

  disconnectedCallback() {
    this.#saver.unlisten()
    for (const type of ['click', 'auxclick', 'input', 'change', 'submit']) this.removeEventListener(type, this)
    for (const type of STORE) kit.store.removeEventListener(type, this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type.startsWith('store')) this.#heard(/** @type {CustomEvent} */ (event))
    if (event.type === 'click' || event.type === 'auxclick') this.#pressed(event.target)
    if (event.type === 'input' && this.#form.contains(/** @type {Node} */ (event.target))) this.#saver.touch()
    if (event.type === 'change' && event.target === this.#cadence) this.#chooseCadence()
    if (event.type === 'submit') {
      event.preventDefault()
      this.#submit()
    }
  }

  get #form() {
    return /** @type {HTMLFormElement} */ (find(this, 'form'))
  }

  get #zone() {
    return /** @type {HTMLSelectElement} */ (find(this, 'select[name="zone"]'))
  }

  get #cadence() {
    return /** @type {HTMLSelectElement} */ (find(this, 'select[data-cadence]'))
  }

  #start() {
    const choices = /** @type {Record<string, unknown> | undefined} */ (kit.store.read(CHOICES))
    const cadence = this.#cadence
    if (typeof choices?.cadence === 'string') cadence.value = choices.cadence
    if (cadence.selectedIndex < 0) cadence.selectedIndex = 0
    const draft = /** @type {Record<string, string> | undefined} */ (kit.store.read(DRAFT))
    if (draft) this.#open(draft.editing ?? '', draft)
    else this.#show(kit.meetings.length === 0)
    if (!draft && kit.meetings.length === 0) this.#fill(this.#fresh())
    this.#list()
  }

  /** @param {CustomEvent} event */
  #heard({type, detail: {name}}) {
    if (type === 'store-erased' || (type === 'store-changed' && name === '')) {
      this.#before = undefined
      this.#saver.cancel()
      this.#close()
      this.#start()
    }
    if (['', 'meetings', 'current'].includes(name)) this.#list()
  }

  /** @param {EventTarget | null} target */
  #pressed(target) {
    const pressed = target instanceof Element ? target.closest('[data-do], [data-go]') : null
    if (!(pressed instanceof HTMLElement)) return
    const id = pressed.closest('[data-meeting]')?.getAttribute('data-meeting') ?? ''
    if (pressed.dataset.go !== undefined) this.#go(id, pressed.dataset.go)
    const {do: task} = pressed.dataset
    if (task === 'add') this.#open('', this.#fresh(), true)
    if (task === 'change') this.#open(id, this.#byId(id), true)
    if (task === 'remove') this.#remove(id)
    if (task === 'current') this.#makeCurrent(id)
    if (task === 'calendar') void this.#saveDates(id)
    if (task === 'undo') this.#undo()
    if (task === 'cancel') this.#cancel()
  }

  /** @param {string} id */
  #byId(id) {
    return kit.meetings.find(meeting => meeting.id === id)
  }

  /** A new meeting starts with what the reader wrote elsewhere about somebody who has no meeting yet. */
  #fresh() {
    const {contact_name: person = '', contact_role: role = '', contact_employer: organisation = ''} = kit.current === NONE ? kit.blanks : {}
    return {...draftOf(undefined), person, role, organisation}
  }

  /**
   * @param {string} id Empty for a new meeting.
   * @param {Meeting | Record<string, string> | undefined} values
   * @param {boolean} [move] Whether the reader asked for the form.
   */
  #open(id, values, move = false) {
    this.#editing = this.#byId(id) ? id : ''
    this.#opened = JSON.stringify(this.#byId(id))
    this.#fill(draftOf(values))
    this.#show(true)
    if (move) find(this.#form, '[name="person"]').focus()
  }

  /** @param {Record<string, string>} draft */
  #fill(draft) {
    for (const field of this.#fields) {
      const value = draft[field.name] ?? ''
      if (field === this.#zone) fillZones(this.#zone, value || undefined)
      else if (field.type !== 'checkbox') field.value = value || (field.dataset.usual ?? '')
    }
    this.#complain(false)
  }

  /** @returns {(HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[]} */
  get #fields() {
    return Array.from(this.#form.querySelectorAll('input, select, textarea'))
  }

  /** @param {boolean} open */
  #show(open) {
    const loose = belongingTo(kit.store, NONE)
    this.#form.hidden = !open
    find(this, '[data-do="add"]').hidden = open
    find(this, '.bring').hidden = Boolean(this.#editing) || loose.length === 0
    find(this, '.form-title-add').hidden = Boolean(this.#editing)
    find(this, '.form-title-change').hidden = !this.#editing
    find(this, '[data-do="cancel"]').hidden = kit.meetings.length === 0
  }

  /** @returns {Record<string, string>} */
  get #typed() {
    return Object.fromEntries(this.#fields.filter(field => field.type !== 'checkbox').map(field => [field.name, field.value.trim()]))
  }

  #keepDraft() {
    const filled = Object.entries({...this.#typed, editing: this.#editing}).filter(([, value]) => value)
    kit.store.read(DRAFT)
    announceOutcome(kit.store.write(DRAFT, Object.fromEntries(filled)))
  }

  #submit() {
    const isNameless = !this.#typed.person
    this.#complain(isNameless)
    if (isNameless) find(this.#form, '[name="person"]').focus()
    else if (this.#editing && JSON.stringify(this.#byId(this.#editing)) !== this.#opened) this.#ask()
    else this.#save()
  }

  /** Another tab changed or removed this meeting meanwhile. */
  #ask() {
    announce('conflict')
    askConflict(mine => {
      if (mine) this.#save()
      else this.#cancel()
    })
  }

  #save() {
    const bring = /** @type {HTMLInputElement} */ (find(this, '.bring input'))
    const isNew = !this.#byId(this.#editing)
    const meeting = meetingOf(this.#typed, this.#editing || newId())
    const rest = kit.meetings.filter(each => each.id !== meeting.id)
    this.#before = everything(kit.store)
    this.#before.delete(DRAFT)
    const outcome = kit.saveMeetings([...rest, meeting].sort(byDay))
    if (isNew && bring.checked && !find(this, '.bring').hidden) handOver(kit.store, meeting.id)
    if (isNew) kit.current = meeting.id
    this.#close()
    this.#tell(isNew ? 'meeting-added' : 'meeting-changed', meeting.person, outcome)
    this.#focus(meeting.id)
  }

  /** @param {boolean} isNameless */
  #complain(isNameless) {
    const person = find(this.#form, '[name="person"]')
    find(this.#form, '.field-error').hidden = !isNameless
    if (isNameless) person.setAttribute('aria-invalid', 'true')
    else person.removeAttribute('aria-invalid')
  }

  #cancel() {
    this.#close()
    find(this, '[data-do="add"]').focus()
  }

  #close() {
    this.#saver.cancel()
    this.#editing = ''
    kit.store.remove(DRAFT)
    this.#fill(draftOf(undefined))
    this.#show(kit.meetings.length === 0)
    this.#list()
  }

  /** @param {string} id */
  #remove(id) {
    const person = this.#byId(id)?.person ?? ''
    this.#before = everything(kit.store)
    this.#before.delete(DRAFT)
    for (const name of belongingTo(kit.store, id)) kit.store.remove(name)
    const outcome = kit.saveMeetings(kit.meetings.filter(each => each.id !== id))
    if (kit.store.read('current') === id) kit.store.remove('current')
    if (this.#editing === id || kit.meetings.length === 0) this.#close()
    this.#tell('meeting-removed', person, outcome)
    find(this, '[data-do="undo"]').focus()
  }

  #undo() {
    if (!this.#before) return
    const outcome = putBack(kit.store, this.#before)
    this.#before = undefined
    this.#start()
    this.#tell('undone', '', outcome)
    find(this, '.meetings-title').focus()
  }

  /**
   * @param {string} notice
   * @param {string} person
   * @param {import('../kit/store.mjs').Outcome} outcome
   */
  #tell(notice, person, outcome) {
    announce(notice, {person})
    announceOutcome(outcome)
    this.#list()
  }

  /** @param {string} id */
  #makeCurrent(id) {
    kit.current = id
    announce('meeting-current', {person: this.#byId(id)?.person ?? ''})
    this.#focus(id)
  }

  /**
   * Leaves for a tool: it opens for this meeting, and a message takes along what the notes give to it.
   *
   * @param {string} id
   * @param {string} tool
   */
  #go(id, tool) {
    if (kit.current !== id) kit.current = id
    if (tool !== 'thanks') return
    for (const line of this.querySelectorAll('[data-blank]')) {
      const {blank = '', sheet = '', field = ''} = /** @type {HTMLElement} */ (line).dataset
      const answers = /** @type {Record<string, unknown> | undefined} */ (kit.store.read(kit.sheetName(sheet)))
      const answer = answers?.[field]
      if (typeof answer === 'string' && answer && !kit.blanks[blank]) kit.saveBlank(blank, answer)
    }
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
    const word = (/** @type {string} */ name) => (find(this, `[data-word="${name}"]`).textContent ?? '').replace('{person}', meeting.person)
    const notes = [meeting.role, meeting.organisation, meeting.next].filter(Boolean).join('\n')
    const words = {meeting: word('meeting'), nudge: word('nudge'), thanks: word('thanks'), update: word('update'), notes}
    const {reminders} = await import('../kit/reminders.mjs')
    download(fileName(meeting.person, 'ics'), 'text/calendar', reminders(meeting, this.#days, words, new Date()))
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
      const card = /** @type {HTMLElement} */ (template.content.cloneNode(true)).querySelector('li')
      if (!card) throw new Error('<meeting-book> needs an <li> in its template')
      fillCard(card, meeting, {isCurrent: meeting.id === current, cadence: this.#days, form: this.#form})
      return card
    })
    find(this, '.meetings').replaceChildren(...cards)
    find(this, '.meetings-none').hidden = cards.length > 0
    find(this, '.meetings-undo').hidden = !this.#before
  }
}

if (!customElements.get(MeetingBookElement.tag)) {
  customElements.define(MeetingBookElement.tag, MeetingBookElement)
}
