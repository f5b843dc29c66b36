/**
 * The form for one meeting: a new one, or a change to one that is kept.
 *
 * Without JavaScript it stays hidden with the meetings around it. What is typed is kept as a draft
 * until it is saved, so that nothing is lost on the way. Whoever would save over something newer
 * from another tab is asked. Tells `meeting-form-saving` before it writes, then
 * `meeting-form-saved` (detail: the meeting, whether it is new, how saving went), and
 * `meeting-form-cancelled`.
 *
 * @example
 * <meeting-form hidden>
 *   <form>
 *     …<input name="person">… <p class="bring" hidden><input type="checkbox"></p>
 *     <button data-do="cancel" hidden>…</button>
 *   </form>
 * </meeting-form>
 */

import {DRAFT, assignToMeeting, documentsOf} from '../kit/documents.js'
import {GuideElement} from '../kit/element.js'
import {openIfWritten, setConstraints, showErrors} from '../kit/form-fields.js'
import {NO_MEETING, kit} from '../kit/kit.js'
import {
  formValues,
  invalidFields,
  meetingFromForm,
  newMeetingId,
  newMeetingValues,
  saveMeeting,
} from '../kit/meetings.js'
import {announce, announceOutcome, askConflict} from '../kit/notices.js'
import {Saver} from '../kit/saver.js'
import {fillZone, listZones, settleZone} from '../kit/zone-choice.js'

/** @typedef {import('../kit/description.js').Meeting} Meeting */
/**
 * @typedef {{meeting: Meeting, notice: string, outcome: import('../kit/store.js').Outcome}} Saved
 *   notice: what became of it.
 */

/** The note of a draft that clashes with another tab's. */
const CONFLICT_NOTE = `mine/${DRAFT}`

export class MeetingFormElement extends GuideElement {
  static tag = 'meeting-form'

  #saver = new Saver(() => this.#saveDraft())
  #editing = ''
  /** What the form was opened with: whoever saves over something newer is asked. */
  #opened = ''
  #isInConflict = false

  /** @param {AbortSignal} signal */
  connected(signal) {
    setConstraints(this.#fields)
    this.#saver.listen(signal)
    this.listen(this, 'input', 'submit', 'click')
    this.listen(this.find('.form-more'), 'toggle')
    this.listen(kit.store, 'store-changed')
    this.restore()
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'toggle') listZones(this.#zone)
    if (event.type === 'input') this.#onInput(/** @type {HTMLInputElement} */ (event.target))
    if (
      event.type === 'click' &&
      event.target instanceof HTMLElement &&
      event.target.dataset.do === 'cancel'
    )
      this.#cancel()
    if (event instanceof CustomEvent && ['', DRAFT].includes(event.detail.name))
      this.#followOtherTab()
    if (event.type === 'submit') {
      event.preventDefault()
      this.#submit()
    }
  }

  /**
   * Whoever knows the day of a new meeting was told yes.
   *
   * @param {HTMLInputElement} field
   */
  #onInput({name, value}) {
    const status = this.find('[name="status"]', HTMLSelectElement)
    const isUsual = !this.#editing && status.value === status.dataset.usual
    if (name === 'day' && value && isUsual) status.value = 'agreed'
    this.#saver.touch()
  }

  /** The id of the meeting that is being changed; empty for a new one. */
  get editing() {
    return this.#editing
  }

  get #zone() {
    return this.find('select[name="zone"]', HTMLSelectElement)
  }

  get #person() {
    return this.find('[name="person"]')
  }

  /** @returns {(HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[]} */
  get #fields() {
    return Array.from(this.querySelectorAll('input[name], select[name], textarea[name]'))
  }

  /** @returns {Record<string, string>} */
  get #values() {
    return Object.fromEntries(this.#fields.map(field => [field.name, field.value.trim()]))
  }

  /**
   * Shows what was typed and not saved; without it a new form if there is no meeting yet, or none.
   */
  restore() {
    const unmerged = /** @type {Record<string, string> | undefined} */ (
      kit.store.notes.recall(CONFLICT_NOTE)
    )
    const draft = unmerged ?? this.#draft
    if (unmerged) this.#startConflict(unmerged)
    if (draft) this.#open(draft.editing ?? '', draft)
    else if (kit.meetings.length === 0) this.#open('', newMeetingValues(kit))
    else this.#hide()
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
    else this.#open(meeting?.id ?? '', meeting ?? newMeetingValues(kit))
    if (isOther) announce('draft-first')
    this.#person.focus()
  }

  /** Empties and closes the form. Its draft is gone, but not that of another tab. */
  close() {
    this.#saver.cancel()
    if (this.#isInConflict) askConflict(undefined)
    this.#isInConflict = false
    if (!kit.store.notes.recall(CONFLICT_NOTE)) kit.store.remove(DRAFT)
    kit.store.notes.remember(CONFLICT_NOTE, undefined)
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
    const meeting = kit.meetingById(id)
    this.#editing = meeting?.id ?? ''
    this.#opened = ('opened' in values && values.opened) || JSON.stringify(meeting)
    this.#fill(formValues(values))
    this.hidden = false
    this.find('.bring').hidden = Boolean(meeting) || documentsOf(kit.store, NO_MEETING).length === 0
    this.find('.form-title-add').hidden = Boolean(meeting)
    this.find('.form-title-change').hidden = !meeting
    this.find('[data-do="cancel"]').hidden = kit.meetings.length === 0
  }

  #hide() {
    this.#editing = ''
    this.hidden = true
  }

  /** @param {Record<string, string>} draft */
  #fill(draft) {
    for (const field of this.#fields) {
      const value = draft[field.name] ?? ''
      if (field === this.#zone) fillZone(field, value)
      else field.value = value || (field.dataset.usual ?? '')
    }
    const wrong = this.#fields.filter(
      ({name}) => invalidFields(draft).includes(name) && draft[name],
    )
    showErrors(this, this.#fields, wrong)
    openIfWritten(this.find('.form-more', HTMLDetailsElement), this.#fields)
  }

  /**
   * Another tab typed into its form, or saved or closed it: a form that is open with nothing
   * waiting follows. A change of a meeting stays, though; saving it asks.
   */
  #followOtherTab() {
    if (!this.#saver.isDirty && !this.hidden && (this.#draft || !this.#editing)) this.restore()
  }

  #saveDraft() {
    const draft = Object.fromEntries(
      Object.entries({...this.#values, editing: this.#editing, opened: this.#opened}).filter(
        ([, value]) => value,
      ),
    )
    const outcome = kit.store.write(DRAFT, draft)
    if (outcome === 'conflict') this.#startConflict(draft)
    else announceOutcome(outcome)
  }

  /**
   * Another tab has a draft as well: a note keeps this one until the reader decides.
   *
   * @param {Record<string, string>} draft
   */
  #startConflict(draft) {
    kit.store.notes.remember(CONFLICT_NOTE, draft)
    this.#askConflict(
      () => {
        kit.store.notes.remember(CONFLICT_NOTE, undefined)
        kit.store.write(DRAFT, draft, {force: true})
      },
      () => {
        kit.store.notes.remember(CONFLICT_NOTE, undefined)
        this.restore()
      },
    )
  }

  #submit() {
    settleZone(this.#zone)
    const wrong = this.#fields.filter(
      ({name, validity}) => validity.badInput || invalidFields(this.#values).includes(name),
    )
    showErrors(this, this.#fields, wrong)
    wrong[0]?.closest('details')?.toggleAttribute('open', true)
    if (wrong[0]) wrong[0].focus()
    else if (this.#editing && JSON.stringify(kit.meetingById(this.#editing)) !== this.#opened)
      this.#askConflict(
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
  #askConflict(takeMine, takeTheirs) {
    this.#isInConflict = true
    askConflict(mine => {
      this.#isInConflict = false
      if (mine) takeMine()
      else takeTheirs()
    })
  }

  #save() {
    if (kit.store.isNewer('meetings')) return announceOutcome('newer')
    const bring = this.find('.bring input', HTMLInputElement)
    const before = kit.meetingById(this.#editing)
    const isNew = !before
    const meeting = meetingFromForm(this.#values, this.#editing || newMeetingId())
    this.#emit('meeting-form-saving')
    if (isNew && bring.checked && !this.find('.bring').hidden)
      assignToMeeting(kit.store, meeting.id)
    const outcome = saveMeeting(kit, meeting)
    if (isNew) kit.currentMeetingId = meeting.id
    this.close()
    // Whether another calendar holds the former day, only the reader knows.
    const isMoved = before?.day && before.day + before.time !== meeting.day + meeting.time
    const notice = isNew ? 'meeting-added' : isMoved ? 'meeting-moved' : 'meeting-changed'
    this.#emit('meeting-form-saved', {meeting, notice, outcome})
  }

  #cancel() {
    this.close()
    this.#emit('meeting-form-cancelled')
  }

  /**
   * @param {string} type
   * @param {Saved} [detail]
   */
  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, {bubbles: true, detail}))
  }
}

MeetingFormElement.define()
