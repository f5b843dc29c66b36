/**
 * The form for one meeting: a new one, or a change to one that is kept.
 *
 * Without JavaScript it stays hidden with the meetings around it.
 * What is typed is kept as a draft until it is saved, so that nothing is lost on the way. Whoever would save over something
 * newer from another tab is asked. Tells `meeting-form-saving` before it writes, then `meeting-form-saved` (detail: the
 * meeting, whether it is new, how saving went), and `meeting-form-cancelled`.
 *
 * @example
 * <meeting-form hidden><form>…<input name="person">…<p class="bring" hidden><input type="checkbox"></p>
 *   <button data-do="cancel" hidden>…</button></form></meeting-form>
 */

import {fillZones} from '../kit/cards.js'
import {DRAFT, belongingTo, handOver} from '../kit/documents.js'
import {valueOf} from '../kit/fills.js'
import {find} from '../kit/find.js'
import {NONE, kit} from '../kit/kit.js'
import {describe, isChecked} from '../kit/form-fields.js'
import {draftOf, keepMeeting, meetingOf, newId, refused} from '../kit/meetings.js'
import {announce, announceOutcome, askConflict} from '../kit/notices.js'
import {Saver} from '../kit/saver.js'

/** @typedef {import('../kit/description.js').Meeting} Meeting */
/** @typedef {{meeting: Meeting, isNew: boolean, outcome: import('../kit/store.js').Outcome}} Saved */

/** The note of a draft that clashes with another tab's. */
const TORN = `mine/${DRAFT}`

const OWN = ['input', 'submit', 'click']

export class MeetingFormElement extends HTMLElement {
  static tag = 'meeting-form'

  #saver = new Saver(() => this.#keepDraft())
  #editing = ''
  /** What the form was opened with: whoever saves over something newer is asked. */
  #opened = ''
  #isAsking = false

  connectedCallback() {
    fillZones(this.#zone)
    describe(this.#fields)
    this.#saver.listen()
    for (const type of OWN) this.addEventListener(type, this)
    kit.store.addEventListener('store-changed', this)
    this.restore()
  }

  disconnectedCallback() {
    this.#saver.unlisten()
    for (const type of OWN) this.removeEventListener(type, this)
    kit.store.removeEventListener('store-changed', this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'input') this.#saver.touch()
    if (
      event.type === 'click' &&
      event.target instanceof HTMLElement &&
      event.target.dataset.do === 'cancel'
    )
      this.#cancel()
    if (event instanceof CustomEvent && ['', DRAFT].includes(event.detail.name)) this.#follow()
    if (event.type === 'submit') {
      event.preventDefault()
      this.#submit()
    }
  }

  /** The id of the meeting that is being changed; empty for a new one. */
  get editing() {
    return this.#editing
  }

  get #zone() {
    return /** @type {HTMLSelectElement} */ (find(this, 'select[name="zone"]'))
  }

  get #person() {
    return find(this, '[name="person"]')
  }

  /** @returns {(HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[]} */
  get #fields() {
    return Array.from(this.querySelectorAll('input[name], select[name], textarea[name]'))
  }

  /** @returns {Record<string, string>} */
  get #typed() {
    return Object.fromEntries(this.#fields.map(field => [field.name, field.value.trim()]))
  }

  /** Shows what was typed and not saved; without it a new form if there is no meeting yet, or none. */
  restore() {
    const torn = /** @type {Record<string, string> | undefined} */ (kit.store.notes.recall(TORN))
    const draft = torn ?? this.#draft
    if (torn) this.#tear(torn)
    if (draft) this.#open(draft.editing ?? '', draft)
    else if (kit.meetings.length === 0) this.#open('', fresh())
    else this.#shut()
  }

  /**
   * Opens the form for the reader. What is half typed comes first.
   *
   * @param {Meeting} [meeting] The one to change.
   */
  open(meeting) {
    this.#saver.flush()
    const draft = this.#draft
    const isOther = draft && (draft.editing ?? '') !== (meeting?.id ?? '')
    if (draft) this.restore()
    else this.#open(meeting?.id ?? '', meeting ?? fresh())
    if (isOther) announce('draft-first')
    this.#person.focus()
  }

  /** Empties and closes the form. Its draft is gone, but not that of another tab. */
  close() {
    this.#saver.cancel()
    if (this.#isAsking) askConflict(undefined)
    this.#isAsking = false
    if (!kit.store.notes.recall(TORN)) kit.store.remove(DRAFT)
    kit.store.notes.remember(TORN, undefined)
    this.restore()
  }

  get #draft() {
    return /** @type {Record<string, string> | undefined} */ (kit.store.read(DRAFT))
  }

  /**
   * @param {string} id Empty for a new meeting.
   * @param {Meeting | Record<string, string>} values
   */
  #open(id, values) {
    const meeting = byId(id)
    this.#editing = meeting?.id ?? ''
    this.#opened = ('opened' in values && values.opened) || JSON.stringify(meeting)
    this.#fill(draftOf(values))
    this.hidden = false
    find(this, '.bring').hidden = Boolean(meeting) || belongingTo(kit.store, NONE).length === 0
    find(this, '.form-title-add').hidden = Boolean(meeting)
    find(this, '.form-title-change').hidden = !meeting
    find(this, '[data-do="cancel"]').hidden = kit.meetings.length === 0
  }

  #shut() {
    this.#editing = ''
    this.hidden = true
  }

  /** @param {Record<string, string>} draft */
  #fill(draft) {
    for (const field of this.#fields) {
      const value = draft[field.name] ?? ''
      if (field === this.#zone) fillZones(this.#zone, value || undefined)
      else field.value = value || (field.dataset.usual ?? '')
    }
    this.#complain(this.#fields.filter(({name}) => refused(draft).includes(name) && draft[name]))
  }

  /**
   * Another tab typed into its form, or saved or closed it: a form that is open with nothing waiting follows. A change of a
   * meeting stays, though; saving it asks.
   */
  #follow() {
    if (!this.#saver.isDirty && !this.hidden && (this.#draft || !this.#editing)) this.restore()
  }

  #keepDraft() {
    const draft = Object.fromEntries(
      Object.entries({...this.#typed, editing: this.#editing, opened: this.#opened}).filter(
        ([, value]) => value,
      ),
    )
    const outcome = kit.store.write(DRAFT, draft)
    if (outcome === 'conflict') this.#tear(draft)
    else announceOutcome(outcome)
  }

  /**
   * Another tab has a draft as well: a note keeps this one until the reader decides.
   *
   * @param {Record<string, string>} draft
   */
  #tear(draft) {
    kit.store.notes.remember(TORN, draft)
    this.#ask(
      () => {
        kit.store.notes.remember(TORN, undefined)
        kit.store.write(DRAFT, draft, {force: true})
      },
      () => {
        kit.store.notes.remember(TORN, undefined)
        this.restore()
      },
    )
  }

  #submit() {
    const wrong = this.#fields.filter(
      ({name, validity}) => validity.badInput || refused(this.#typed).includes(name),
    )
    this.#complain(wrong)
    if (wrong[0]) wrong[0].focus()
    else if (this.#editing && JSON.stringify(byId(this.#editing)) !== this.#opened)
      this.#ask(
        () => this.#save(),
        () => this.#cancel(),
      )
    else this.#save()
  }

  /**
   * Another tab wrote meanwhile: the reader says whose words stay.
   *
   * @param {() => void} takeMine
   * @param {() => void} takeTheirs
   */
  #ask(takeMine, takeTheirs) {
    this.#isAsking = true
    askConflict(mine => {
      this.#isAsking = false
      if (mine) takeMine()
      else takeTheirs()
    })
  }

  #save() {
    if (kit.store.isNewer('meetings')) return announceOutcome('newer')
    const bring = /** @type {HTMLInputElement} */ (find(this, '.bring input'))
    const isNew = !byId(this.#editing)
    const meeting = meetingOf(this.#typed, this.#editing || newId())
    this.#tell('meeting-form-saving')
    if (isNew && bring.checked && !find(this, '.bring').hidden) handOver(kit.store, meeting.id)
    const outcome = keepMeeting(kit, meeting)
    if (isNew) kit.current = meeting.id
    this.close()
    this.#tell('meeting-form-saved', {meeting, isNew, outcome})
  }

  /** @param {Element[]} wrong Fields that cannot be kept so. */
  #complain(wrong) {
    for (const field of this.#fields.filter(({name}) => isChecked(name))) {
      const isWrong = wrong.includes(field)
      find(this, `[data-error="${field.name}"]`).hidden = !isWrong
      if (isWrong) field.setAttribute('aria-invalid', 'true')
      else field.removeAttribute('aria-invalid')
    }
  }

  #cancel() {
    this.close()
    this.#tell('meeting-form-cancelled')
  }

  /**
   * @param {string} type
   * @param {Saved} [detail]
   */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, {bubbles: true, detail}))
  }
}

/** @param {string} id */
function byId(id) {
  return kit.meetings.find(meeting => meeting.id === id)
}

/**
 * A new meeting starts with what the reader wrote elsewhere about somebody who has no meeting yet.
 *
 * @returns {Record<string, string>}
 */
function fresh() {
  const known = kit.current === NONE ? kit.known : {}
  return {
    person: valueOf(known, 'meeting.person'),
    role: valueOf(known, 'meeting.role'),
    organisation: valueOf(known, 'meeting.employer'),
  }
}

if (!customElements.get(MeetingFormElement.tag)) {
  customElements.define(MeetingFormElement.tag, MeetingFormElement)
}
