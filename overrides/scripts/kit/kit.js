/**
 * The reader's kit: its documents by name, and the meeting they belong to. Every element shares the
 * one kit of the page.
 */

import {QuestionBank, fillSpans, withoutWordsOfIds} from './bank.js'
import {blanksByUse, isAboutReader, knownTitles, useOfBlank, valueForUse} from './fills.js'
import {firstName} from './first-name.js'
import {keepJournal} from './journaled.js'
import {Store} from './store.js'
import {formatDay, formatTime} from './when.js'
import {oneLine} from './words.js'

/** @typedef {import('./description.js').Meeting} Meeting */
/** @typedef {import('./description.js').Picked} Picked */
/** @typedef {import('./description.js').Answers} Answers */

export const NO_MEETING = 'none'

/** Whose the sheets about the reader are. */
export const READER = 'mine'

/** What `<for-whom>` tells: another meeting is about to become the current one, and it has. */
export const MEETING_CHOICE = ['for-whom-leaving', 'for-whom-chosen']

/** The uses of blanks that are a meeting's own words, and where it has them. */
const FIELD_BY_USE = /** @type {Record<string, 'person' | 'role' | 'organisation' | 'place'>} */ ({
  'meeting.person': 'person',
  'meeting.role': 'role',
  'meeting.employer': 'organisation',
  'meeting.place': 'place',
})

/** @typedef {import('./store.js').Outcome} Outcome */

export class Kit {
  /**
   * @param {Store} store
   * @param {QuestionBank} bank
   */
  constructor(store, bank) {
    this.store = store
    this.bank = bank
  }

  /** @returns {Meeting[]} */
  get meetings() {
    return /** @type {Meeting[] | undefined} */ (this.store.read('meetings')) ?? []
  }

  /**
   * @param {Meeting[]} meetings
   * @returns {Outcome}
   */
  saveMeetings(meetings) {
    return this.store.write('meetings', meetings)
  }

  /** The id of the meeting that sheets and messages are for. */
  get currentMeetingId() {
    const found = this.store.read('current')
    return this.meetings.some(meeting => meeting.id === found) ? String(found) : NO_MEETING
  }

  set currentMeetingId(id) {
    this.store.read('current')
    this.store.write('current', id)
  }

  /**
   * @param {string | undefined} id
   * @returns {Meeting | undefined}
   */
  meetingById(id) {
    return this.meetings.find(meeting => meeting.id === id)
  }

  get currentMeeting() {
    return this.meetingById(this.currentMeetingId)
  }

  /** The questions picked for this meeting, with the words that the guide has for them. */
  get pickedQuestions() {
    const found = this.store.read(`questions/${this.currentMeetingId}`)
    return this.bank.withCurrentWords(/** @type {Picked[] | undefined} */ (found) ?? [])
  }

  /**
   * Keeps picked questions, those whose words are still to come without any.
   *
   * @param {Picked[]} questions
   * @param {string} [meeting]
   * @returns {Outcome}
   */
  savePickedQuestions(questions, meeting = this.currentMeetingId) {
    return this.store.write(`questions/${meeting}`, withoutWordsOfIds(questions))
  }

  /**
   * Returns what the reader has entered in blanks so far: about themselves, about this meeting, and
   * in it. What follows from the meeting, such as a first name, gives way to what was entered.
   *
   * @returns {Record<string, string>}
   */
  get blankValues() {
    const {currentMeetingId, currentMeeting} = this
    return {
      ...textValues(this.store.read('me')),
      ...blanksFromMeeting(currentMeeting),
      ...textValues(this.store.read(`blanks/${currentMeetingId}`)),
      ...blanksOfMeeting(currentMeeting),
    }
  }

  /** The questions of this meeting as they are asked: with what is known in their blanks. */
  get questionTexts() {
    return this.pickedQuestions.map(({words}) => fillSpans(words, this))
  }

  /**
   * Returns what fields that are blanks show: the blanks, and a first name where the whole one is
   * unknown.
   *
   * @returns {Record<string, string>}
   */
  get fieldValues() {
    const blanks = this.blankValues
    const person =
      valueForUse(blanks, 'meeting.person') || valueForUse(blanks, 'meeting.first-name')
    return {...blanks, ...blanksByUse({'meeting.person': person})}
  }

  /**
   * Keeps a blank, or forgets an empty one: those about the reader for every meeting, those that a
   * meeting says in it, the others beside it.
   *
   * @param {string} name
   * @param {string} value
   * @param {string} [id] The meeting that was current when the value was entered.
   * @returns {Outcome}
   */
  saveBlank(name, value, id = this.currentMeetingId) {
    const text = oneLine(value)
    const {meetings} = this
    const position = meetings.findIndex(meeting => meeting.id === id)
    const meeting = meetings[position]
    const field = FIELD_BY_USE[useOfBlank(name)]
    if (meeting && field && (text || field !== 'person'))
      return this.saveMeetings(meetings.with(position, {...meeting, [field]: text}))
    const homes = isAboutReader(name) ? ['me', `blanks/${id}`] : [`blanks/${id}`, 'me']
    const [home = '', other = ''] = homes
    this.#removeBlank(other, name)
    const {[name]: _, ...others} = textValues(this.store.read(home))
    return this.store.write(home, text ? {...others, [name]: text} : others)
  }

  /**
   * Takes a blank out of a document where an older guide kept it.
   *
   * @param {string} document
   * @param {string} name
   */
  #removeBlank(document, name) {
    const {[name]: old, ...others} = textValues(this.store.read(document))
    if (old !== undefined) this.store.write(document, others)
  }

  /**
   * @param {string} path The sheet's address on the site, such as "worksheets/research".
   * @param {string} [meeting]
   */
  sheetDocument(path, meeting = this.currentMeetingId) {
    return `sheet/${meeting}/${path}`
  }
}

/** The kit of this page. */
export const kit = new Kit(
  new Store(new URL('../..', import.meta.url).pathname),
  new QuestionBank(new URL('../questions.json', import.meta.url)),
)
keepJournal(kit.store)

/**
 * Returns a document of blanks, whatever is kept.
 *
 * @param {unknown} data
 * @returns {Record<string, string>}
 */
export function textValues(data) {
  if (typeof data !== 'object' || data === null) return {}
  return Object.fromEntries(Object.entries(data).filter(([, value]) => typeof value === 'string'))
}

/**
 * Returns the blanks that a meeting says itself.
 *
 * @param {Meeting | undefined} meeting
 */
function blanksOfMeeting(meeting) {
  const values = Object.entries(FIELD_BY_USE).map(([use, field]) => [use, meeting?.[field]])
  return blanksByUse(Object.fromEntries(values))
}

/**
 * Returns the blanks that follow from a meeting.
 *
 * @param {Meeting | undefined} meeting
 */
export function blanksFromMeeting(meeting) {
  return meeting
    ? blanksByUse({
        'meeting.first-name': firstName(meeting.person, knownTitles()),
        ...dayAndTime(meeting),
      })
    : {}
}

/**
 * Says when, in words that fit into a sentence: "Thursday, May 14" and "10:00 AM CT".
 *
 * @param {Meeting} meeting
 */
function dayAndTime(meeting) {
  const language = document.documentElement.lang
  return {
    'meeting.day': formatDay(meeting.day, language, false),
    'meeting.time': formatTime(meeting, language),
  }
}
