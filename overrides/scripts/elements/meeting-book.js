/**
 * The reader's meetings as index cards: add, change, remove, and go on to everything that belongs
 * to one.
 *
 * Without JavaScript it stays hidden; the page tells how to do the same on paper.
 *
 * @example
 * <meeting-book hidden data-nudge-days="7" data-thanks-days="1">
 *   <ul class="meetings"></ul>… <meeting-form>…</meeting-form>
 *   <template class="meeting-card"><li>…</li></template>
 *   <ul class="kit-words" hidden><li data-word="…">…</li></ul>
 * </meeting-book>
 */

import {askOtherTabs} from '../kit/apart.js'
import {CardList} from '../kit/card-list.js'
import {fillCard, fillNext} from '../kit/cards.js'
import {
  DRAFT,
  canRevert,
  changeBetween,
  documentsOf,
  readDocuments,
  revert,
} from '../kit/documents.js'
import {GuideElement} from '../kit/element.js'
import {cloneTemplate, find} from '../kit/find.js'
import {kit} from '../kit/kit.js'
import {knownNow} from '../kit/known.js'
import {later} from '../kit/later.js'
import {announce, announceOutcome} from '../kit/notices.js'
import {CHOICES, cadenceOf} from '../kit/pace.js'
import {pressedStep} from '../kit/step-buttons.js'
import {ANY_CHANGE} from '../kit/store.js'
import {takeStep} from '../kit/take-step.js'
import {sortedByDue} from '../kit/today.js'
import {MeetingFormElement} from './meeting-form.js'

/** @typedef {import('../kit/description.js').Meeting} Meeting */
/** @typedef {import('../kit/documents.js').Change} Change */

const withCalendar = later(() => import('../kit/calendar-file.js'))

export class MeetingBookElement extends GuideElement {
  static tag = 'meeting-book'

  /** @type {import('../kit/documents.js').Documents} */
  #before = new Map()
  #cards = new CardList(this, (entry, known) => this.#card(entry, known))
  /** @type {Change | undefined} The last one here, to be undone. */
  #change

  connected() {
    this.hidden = false
    this.listen(this, 'click', 'auxclick', 'change', 'input')
    this.listen(this, 'meeting-form-saving', 'meeting-form-saved', 'meeting-form-cancelled')
    this.listen(kit.store, ...ANY_CHANGE)
    this.listen(window, 'beforeprint')
    this.#restoreChoices()
    askOtherTabs(kit.store.shelf, this.find('[data-elsewhere]'))
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type.startsWith('store')) this.#onStoreChange(/** @type {CustomEvent} */ (event))
    if (event.type === 'click' || event.type === 'auxclick') this.#onClick(event.target)
    if (event.type === 'input' && event.target === this.find('[data-find]')) this.#cards.render()
    if (event.type === 'beforeprint') this.#cards.all()
    if (event.type === 'change' && event.target === this.#cadence) {
      const choices = /** @type {Record<string, unknown> | undefined} */ (kit.store.read(CHOICES))
      announceOutcome(kit.store.write(CHOICES, {...choices, cadence: this.#cadence.value}))
      this.#renderCards()
    }
    if (event.type === 'meeting-form-saving') this.#before = readDocuments(kit.store)
    if (event.type === 'meeting-form-saved')
      this.#onSaved(/** @type {CustomEvent} */ (event).detail)
    if (event.type === 'meeting-form-cancelled') {
      this.#renderCards()
      this.find('[data-do="add"]').focus()
    }
  }

  get #form() {
    return this.find('meeting-form', MeetingFormElement)
  }

  get #cadence() {
    return this.find('select[data-cadence]', HTMLSelectElement)
  }

  #restoreChoices() {
    const choices = /** @type {Record<string, unknown> | undefined} */ (kit.store.read(CHOICES))
    const cadence = this.#cadence
    if (typeof choices?.cadence === 'string') cadence.value = choices.cadence
    if (cadence.selectedIndex < 0) cadence.selectedIndex = 0
    this.#renderCards()
  }

  /** @param {CustomEvent} event */
  #onStoreChange({type, detail: {name}}) {
    if (type === 'store-erased') {
      this.#change = undefined
      this.#form.close()
      this.#restoreChoices()
    }
    if (['', 'meetings', 'current'].includes(name)) this.#renderCards()
    else this.find('.meetings-undo').hidden = !this.#canUndo
  }

  /** @param {EventTarget | null} target */
  #onClick(target) {
    const id = idOf(target)
    const step = pressedStep(target)
    if (step) {
      this.#change = undefined
      takeStep(kit, step, id)
    }
    const pressed = target instanceof Element ? target.closest('[data-do], [data-go]') : null
    if (!(pressed instanceof HTMLElement)) return
    // The tool opens for this meeting.
    if (pressed.dataset.go !== undefined && kit.currentMeetingId !== id) kit.currentMeetingId = id
    const {do: task} = pressed.dataset
    if (task === 'add' || task === 'change') this.#form.open(kit.meetingById(id))
    if (task === 'remove') this.#remove(id)
    if (task === 'current') {
      kit.currentMeetingId = id
      announce('meeting-current', {person: kit.meetingById(id)?.person ?? ''})
      this.#cards.focus(id)
    }
    if (task === 'more') this.#cards.more()
    if (task === 'calendar') void this.#saveDates(id)
    if (task === 'undo') this.#undo()
    this.#renderAddButton()
  }

  /** What was half typed is not undone: it was saved, or is there still. */
  #recordChange() {
    const after = readDocuments(kit.store)
    for (const documents of [this.#before, after]) documents.delete(DRAFT)
    this.#change = changeBetween(this.#before, after)
  }

  /** @param {import('./meeting-form.js').Saved} saved */
  #onSaved({meeting, notice, outcome}) {
    this.#recordChange()
    this.#announce(outcome === 'saved' ? notice : 'meeting-here', meeting.person, outcome)
    this.#cards.focus(meeting.id)
  }

  /** @param {string} id */
  #remove(id) {
    const person = kit.meetingById(id)?.person ?? ''
    this.#before = readDocuments(kit.store)
    for (const name of documentsOf(kit.store, id)) kit.store.remove(name)
    const outcome = kit.saveMeetings(kit.meetings.filter(each => each.id !== id))
    if (kit.store.read('current') === id) kit.store.remove('current')
    if (this.#form.editing === id) this.#form.close()
    else if (kit.meetings.length === 0 && this.#form.hidden) this.#form.restore()
    this.#recordChange()
    this.#announce('meeting-removed', person, outcome)
    this.find('[data-do="undo"]').focus()
  }

  /** Whether nothing was written since the last change that undoing it would lose. */
  get #canUndo() {
    const change = this.#change
    if (!change || !canRevert(kit.store, change)) return false
    const [before, after] = [change.before, change.after].map(documents =>
      /** @type {Meeting[]} */ (documents.get('meetings') ?? []).map(({id}) => id),
    )
    const added = (after ?? []).filter(id => !before?.includes(id))
    return added.every(id => documentsOf(kit.store, id).every(name => change.after.has(name)))
  }

  #undo() {
    if (!this.#change || !this.#canUndo) return this.#renderCards()
    const outcome = revert(kit.store, this.#change)
    this.#change = undefined
    this.#form.restore()
    this.#restoreChoices()
    this.#announce('undone', '', outcome)
    this.find('.meetings-title').focus()
  }

  /**
   * @param {string} notice
   * @param {string} person
   * @param {import('../kit/store.js').Outcome} outcome
   */
  #announce(notice, person, outcome) {
    announceOutcome(outcome)
    announce(notice, {person})
    this.#renderCards()
  }

  get #days() {
    const paces = Array.from(this.#cadence.options, ({value, dataset}) => [value, dataset.days])
    return cadenceOf(this.dataset, Object.fromEntries(paces.map(([n, d]) => [n, Number(d)])))
  }

  /** @param {string} id */
  #saveDates(id) {
    const meeting = kit.meetingById(id)
    if (!meeting) return
    void withCalendar(({saveCalendar}) =>
      saveCalendar(meeting, this.#days, name => this.word(name)),
    )
  }

  #renderCards() {
    const known = knownNow(this.#days, JSON.parse(this.dataset.written ?? '{}'))
    const focused = idOf(document.activeElement)
    this.#cards.show(sortedByDue(known.meetings, known), known)
    // A card that was made anew has lost it.
    if (focused && !idOf(document.activeElement)) this.#cards.focus(focused)
    this.find('.meetings-undo').hidden = !this.#canUndo
    this.#renderAddButton()
  }

  /**
   * @param {ReturnType<typeof sortedByDue>[number]} entry
   * @param {import('../kit/today.js').Known} known
   */
  #card({meeting, due}, {current, cadence, today}) {
    const card = find(cloneTemplate(this, 'template.meeting-card'), 'li')
    fillCard(card, meeting, {isCurrent: meeting.id === current, cadence, form: this.#form})
    fillNext(card, meeting, {due, today, book: this})
    return card
  }

  /** While the form is open there is nothing to add. */
  #renderAddButton() {
    this.find('[data-do="add"]').hidden = !this.#form.hidden
  }
}

/**
 * Returns the id of the meeting whose card this is a part of.
 *
 * @param {EventTarget | null} part
 */
function idOf(part) {
  const card = part instanceof Element ? part.closest('[data-meeting]') : null
  return card?.getAttribute('data-meeting') ?? ''
}

MeetingBookElement.define()
