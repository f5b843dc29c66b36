/**
 * Rows of a sheet that are the meetings of the kit: what is changed in one is changed in the
 * meeting. Those of other dates than the reader chose stay away, on paper and in a table, too.
 * Loaded by sheets that have such rows.
 */

import {MEETING, isAllowed} from './description.js'
import {fieldsOf, isCheckable, showText} from './fields.js'
import {find} from './find.js'
import {kit} from './kit.js'
import {saveMeeting} from './meetings.js'
import {afterStep, isThanked} from './steps.js'

/** @typedef {import('./description.js').Meeting} Meeting */
/** @typedef {import('./description.js').MeetingField} MeetingField */
/** @typedef {import('./fields.js').Field} Field */

/** What stands for a meeting's id in the names of a template's fields. */
const PLACE = '.~.'

/** What a field is of that chooses dates. */
const PERIOD = 'period'

export class MeetingRows {
  #sheet
  /** @type {WeakMap<Field, string>} */
  #shown = new WeakMap()
  /**
   * How things stood before a box was pressed and after: pressed by mistake, it is pressed again.
   *
   * @type {Map<string, {from: string, to: string}>}
   */
  #pressed = new Map()

  /** @param {Element} sheet */
  constructor(sheet) {
    this.#sheet = sheet
    sheet.addEventListener('change', ({target}) => {
      if (target instanceof HTMLInputElement && target.dataset.of === PERIOD) this.#showDates()
    })
  }

  /**
   * Follows the kit's meetings; a field that waits to be kept stays as it is. The rows below wait
   * out of sight until these are `listed`.
   */
  show() {
    this.#sheet.toggleAttribute('listed', true)
    const {meetings} = kit
    for (const template of this.#sheet.querySelectorAll('template.meeting-row')) {
      const before = new Map(rowsAfter(template).map(row => [row.dataset.meeting, row]))
      const rows = meetings.map(meeting => before.get(meeting.id) ?? newRow(template, meeting))
      for (const row of before.values()) if (!rows.includes(row)) row.remove()
      // A row that stays where it is keeps the focus.
      const there = rowsAfter(template)
      if (rows.some((row, at) => there[at] !== row)) template.after(...rows)
      for (const [at, row] of rows.entries()) this.#fill(row, meetings[at])
    }
    this.#showDates()
  }

  /** Leaves out what is of other dates; nothing is chosen of a field that is empty. */
  #showDates() {
    for (const table of this.#sheet.querySelectorAll('table:has(> tbody > [data-meeting])')) {
      const dates = find(/** @type {Element} */ (table.closest('.block')), '.dates-choice')
      const [from = '', to = ''] = fieldsOf(dates).map(({value, validity}) =>
        validity.valid ? value : '',
      )
      dates.hidden = false
      table.toggleAttribute('data-dates', Boolean(from || to))
      for (const row of table.querySelectorAll('tr'))
        if (row.dataset.meeting) row.hidden = !isBetween(meetingOf(row), from, to)
    }
  }

  /**
   * Keeps what was changed; what no meeting can hold stays as it was, and its field says so.
   *
   * @returns {import('./store.js').Outcome[]}
   */
  save() {
    return [
      .../** @type {NodeListOf<HTMLElement>} */ (this.#sheet.querySelectorAll('[data-meeting]')),
    ]
      .map(row => ({row, meeting: meetingOf(row), changed: this.#changed(row)}))
      .flatMap(({row, meeting, changed}) => {
        if (!meeting || changed.length === 0) return []
        for (const field of changed) this.#shown.set(field, said(field))
        const after = changed.reduce((so, field) => this.#afterChange(so, field), meeting)
        const outcome = saveMeeting(kit, after)
        this.#fill(row, meetingOf(row))
        return [outcome]
      })
  }

  /**
   * @param {Meeting} meeting
   * @param {Field} field
   * @returns {Meeting}
   */
  #afterChange(meeting, field) {
    if (!isCheckable(field)) return {...meeting, [field.dataset.of ?? '']: field.value.trim()}
    const {id, status} = meeting
    const last = this.#pressed.get(id)
    const usual = field.checked ? afterStep(meeting, 'thanked', '').status : 'met'
    const to = last?.to === status ? last.from : usual
    this.#pressed.set(id, {from: status, to})
    return {...meeting, status: to}
  }

  /** @param {HTMLElement} row */
  #changed(row) {
    return meetingFields(row).filter(
      field =>
        said(field) !== this.#shown.get(field) &&
        (isCheckable(field) ||
          isAllowed(MEETING[/** @type {MeetingField} */ (field.dataset.of)], field.value.trim())),
    )
  }

  /**
   * @param {HTMLElement} row
   * @param {Meeting | undefined} meeting
   */
  #fill(row, meeting) {
    if (meeting && this.#pressed.get(meeting.id)?.to !== meeting.status)
      this.#pressed.delete(meeting.id)
    for (const field of fieldsOf(row))
      field.ariaLabel = `${field.closest('td')?.dataset.label}, ${meeting?.person}`
    for (const field of meetingFields(row)) {
      const isWaiting = this.#shown.has(field) && said(field) !== this.#shown.get(field)
      if (isWaiting) continue
      const value = String(meeting?.[/** @type {MeetingField} */ (field.dataset.of)] ?? '')
      if (isCheckable(field)) {
        field.checked = meeting !== undefined && isThanked(meeting)
        // From thanks to somebody who said no nothing follows.
        field.hidden = meeting?.status === 'no'
      } else showText(field, value)
      this.#shown.set(field, said(field))
    }
  }
}

/**
 * What a field says; of a box, whether it is ticked.
 *
 * @param {Field} field
 */
function said(field) {
  return isCheckable(field) ? String(field.checked) : field.value
}

/**
 * @param {Element} template
 * @returns {HTMLElement[]}
 */
function rowsAfter(template) {
  const {parentElement} = template
  return Array.from(parentElement?.querySelectorAll(':scope > [data-meeting]') ?? [])
}

/**
 * @param {Element} template
 * @param {Meeting} meeting
 */
function newRow(template, {id}) {
  const {content} = /** @type {HTMLTemplateElement} */ (template)
  const row = find(/** @type {DocumentFragment} */ (content.cloneNode(true)), 'tr')
  row.dataset.meeting = id
  for (const field of fieldsOf(row)) {
    field.name = field.name.replace(PLACE, `.${id}.`)
    const error = field.nextElementSibling
    if (!error) continue
    error.id = `_${field.name}-error`
    field.setAttribute('aria-describedby', error.id)
  }
  return row
}

/** @param {HTMLElement} row */
function meetingFields(row) {
  return fieldsOf(row).filter(({dataset}) => dataset.of)
}

/** @param {HTMLElement} row */
function meetingOf({dataset}) {
  return kit.meetingById(dataset.meeting)
}

/**
 * Whether somebody was asked, or met, on one of these days.
 *
 * @param {Meeting | undefined} meeting
 * @param {string} from
 * @param {string} to
 */
function isBetween(meeting, from, to) {
  if (!from && !to) return true
  const days = [meeting?.asked, meeting?.day].filter(Boolean)
  return days.some(day => day && day >= from && (!to || day <= to))
}
