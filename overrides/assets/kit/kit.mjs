/**
 * The reader's kit: its documents by name, and the meeting they belong to. Every element shares the one kit of the page.
 *
 * Documents: `meetings` (a list of Meeting), `current` (a meeting's id), `me` (blanks about the reader), and for each meeting
 * `blanks/<meeting>`, `questions/<meeting>` (a list of Picked), `sheet/<meeting>/<path>` (answers by field name). A meeting's
 * id is "none" for what belongs to nobody yet.
 */

import {Store} from './store.mjs'
import {sayDay, sayTime} from './when.mjs'

/**
 * @typedef {object} Meeting
 * @property {string} id
 * @property {string} person
 * @property {string} role
 * @property {string} organisation
 * @property {string} day Such as "2026-12-01", empty if open.
 * @property {string} time Such as "10:30", empty if open.
 * @property {string} zone Such as "America/Chicago".
 * @property {number} minutes
 * @property {string} how in-person, phone, video or workplace.
 * @property {string} place An address, a number or a link, as the reader wrote it.
 * @property {string} status asked, agreed, met, thanked, resting or no.
 * @property {string} next The next step.
 * @property {string} promises
 * @property {string} [asked] The day of the request, such as "2026-11-20".
 */

/** @typedef {{id: string, text: string, minutes: number}} Picked A question; the reader's own have an id starting with "own-". */
/** @typedef {Record<string, string | boolean>} Answers By field name: text, the value of a choice, or a tick. */

export const NONE = 'none'

/** @typedef {import('./store.mjs').Outcome} Outcome */

export class Kit {
  /** @param {Store} store */
  constructor(store) {
    this.store = store
  }

  /** @returns {Meeting[]} */
  get meetings() {
    const found = this.store.read('meetings')
    return Array.isArray(found) ? found : []
  }

  /**
   * @param {Meeting[]} meetings
   * @returns {Outcome}
   */
  saveMeetings(meetings) {
    return this.store.write('meetings', meetings)
  }

  /** The id of the meeting that sheets and messages are for. */
  get current() {
    const found = this.store.read('current')
    return this.meetings.some(meeting => meeting.id === found) ? String(found) : NONE
  }

  set current(id) {
    this.store.read('current')
    this.store.write('current', id)
  }

  /** @returns {Meeting | undefined} */
  get meeting() {
    const id = this.current
    return this.meetings.find(meeting => meeting.id === id)
  }

  /** @returns {Picked[]} */
  get questions() {
    const found = this.store.read(`questions/${this.current}`)
    return Array.isArray(found) ? found : []
  }

  /**
   * @param {Picked[]} questions
   * @returns {Outcome}
   */
  saveQuestions(questions) {
    return this.store.write(`questions/${this.current}`, questions)
  }

  /**
   * Returns what the reader has entered in blanks so far: about themselves, then about this meeting, and what the
   * meeting itself says.
   *
   * @returns {Record<string, string>}
   */
  get blanks() {
    return {...texts(this.store.read('me')), ...fromMeeting(this.meeting), ...texts(this.store.read(`blanks/${this.current}`))}
  }

  /**
   * Keeps a blank: those about the reader for every meeting, the others for this one.
   *
   * @param {string} name
   * @param {string} value
   * @param {string} [meeting] The one that was current when the value was entered.
   * @returns {Outcome}
   */
  saveBlank(name, value, meeting = this.current) {
    const document = name.startsWith('your_') ? 'me' : `blanks/${meeting}`
    return this.store.write(document, {...texts(this.store.read(document)), [name]: value})
  }

  /** @param {string} path The sheet's address on the site, such as "worksheets/research". */
  sheetName(path) {
    return `sheet/${this.current}/${path}`
  }
}

/** The kit of this page. */
export const kit = new Kit(new Store(new URL('../..', import.meta.url).pathname))

/**
 * @param {unknown} data
 * @returns {Record<string, string>}
 */
function texts(data) {
  if (typeof data !== 'object' || data === null) return {}
  return Object.fromEntries(Object.entries(data).filter(([, value]) => typeof value === 'string'))
}

/**
 * @param {Meeting | undefined} meeting
 * @returns {Record<string, string>}
 */
function fromMeeting(meeting) {
  if (!meeting) return {}
  const found = {
    contact_name: meeting.person,
    contact_first_name: meeting.person.split(' ')[0] ?? '',
    contact_role: meeting.role,
    contact_employer: meeting.organisation,
    meeting_place: meeting.place,
    ...when(meeting),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value))
}

/**
 * Says when, in words that fit into a sentence: "Thursday, May 14" and "10:00 AM CT".
 *
 * @param {Meeting} meeting
 */
function when(meeting) {
  const language = document.documentElement.lang
  return {meeting_day: sayDay(meeting.day, language, false), meeting_time: sayTime(meeting, language)}
}
