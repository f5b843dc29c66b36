/**
 * The reader's kit: its documents by name, and the meeting they belong to. Every element shares the one kit of the page.
 */

import {Bank, spoken} from './bank.js'
import {filling, isAboutReader, useOf, valueOf} from './fills.js'
import {Store} from './store.js'
import {sayDay, sayTime} from './when.js'

/** @typedef {import('./description.js').Meeting} Meeting */
/** @typedef {import('./description.js').Picked} Picked */
/** @typedef {import('./description.js').Answers} Answers */

export const NONE = 'none'

/** The uses of blanks that are a meeting's own words, and where it has them. */
const SAID = /** @type {Record<string, 'person' | 'role' | 'organisation' | 'place'>} */ ({
  'meeting.person': 'person',
  'meeting.role': 'role',
  'meeting.employer': 'organisation',
  'meeting.place': 'place',
})

/** @typedef {import('./store.js').Outcome} Outcome */

export class Kit {
  /**
   * @param {Store} store
   * @param {Bank} bank
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

  /** The questions picked for this meeting, with the words that the guide has for them. */
  get questions() {
    const found = this.store.read(`questions/${this.current}`)
    return this.bank.known(/** @type {Picked[] | undefined} */ (found) ?? [])
  }

  /**
   * @param {Picked[]} questions
   * @returns {Outcome}
   */
  saveQuestions(questions) {
    return this.store.write(`questions/${this.current}`, questions)
  }

  /**
   * Returns what the reader has entered in blanks so far: about themselves, about this meeting, and in it. What follows from
   * the meeting, such as a first name, gives way to what was entered.
   *
   * @returns {Record<string, string>}
   */
  get blanks() {
    const {current, meeting} = this
    return {
      ...texts(this.store.read('me')),
      ...derived(meeting),
      ...texts(this.store.read(`blanks/${current}`)),
      ...said(meeting),
    }
  }

  /** The questions of this meeting as they are asked: with what is known in their blanks. */
  get asked() {
    const values = this.blanks
    return this.questions.map(({words}) => spoken(words, values))
  }

  /**
   * Returns what fields that are blanks show: the blanks, and a first name where the whole one is unknown.
   *
   * @returns {Record<string, string>}
   */
  get known() {
    const {blanks} = this
    const person = valueOf(blanks, 'meeting.person') || valueOf(blanks, 'meeting.first-name')
    return {...blanks, ...filling({'meeting.person': person})}
  }

  /**
   * Returns what stands in fields of sheets before anybody writes there, in the form of HTML fields.
   *
   * @returns {Record<string, string>}
   */
  get prefills() {
    const {known, meeting} = this
    const person = ['meeting.person', 'meeting.role', 'meeting.employer']
      .map(use => valueOf(known, use))
      .filter(Boolean)
      .join(', ')
    return {
      'person-and-job': person,
      'meeting-day': meeting?.day ?? '',
      'meeting-time': meeting?.time ?? '',
    }
  }

  /**
   * Keeps a blank, or forgets an empty one: those about the reader for every meeting, those that a meeting says in it, the
   * others beside it.
   *
   * @param {string} name
   * @param {string} value
   * @param {string} [id] The meeting that was current when the value was entered.
   * @returns {Outcome}
   */
  saveBlank(name, value, id = this.current) {
    const text = value.replace(/\s+/g, ' ').trim()
    const {meetings} = this
    const place = meetings.findIndex(meeting => meeting.id === id)
    const meeting = meetings[place]
    const field = SAID[useOf(name)]
    if (meeting && field && (text || field !== 'person'))
      return this.saveMeetings(meetings.with(place, {...meeting, [field]: text}))
    const homes = isAboutReader(name) ? ['me', `blanks/${id}`] : [`blanks/${id}`, 'me']
    const [home = '', other = ''] = homes
    this.#forget(other, name)
    const {[name]: _, ...others} = texts(this.store.read(home))
    return this.store.write(home, text ? {...others, [name]: text} : others)
  }

  /**
   * Takes a blank out of a document where an older guide kept it.
   *
   * @param {string} document
   * @param {string} name
   */
  #forget(document, name) {
    const {[name]: old, ...others} = texts(this.store.read(document))
    if (old !== undefined) this.store.write(document, others)
  }

  /**
   * @param {string} path The sheet's address on the site, such as "worksheets/research".
   * @param {string} [meeting]
   */
  sheetName(path, meeting = this.current) {
    return `sheet/${meeting}/${path}`
  }
}

/** The kit of this page. */
export const kit = new Kit(
  new Store(new URL('../..', import.meta.url).pathname),
  new Bank(new URL('../questions.json', import.meta.url)),
)

/**
 * Returns a document of blanks, whatever is kept.
 *
 * @param {unknown} data
 * @returns {Record<string, string>}
 */
export function texts(data) {
  if (typeof data !== 'object' || data === null) return {}
  return Object.fromEntries(Object.entries(data).filter(([, value]) => typeof value === 'string'))
}

/**
 * Returns the blanks that a meeting says itself.
 *
 * @param {Meeting | undefined} meeting
 */
function said(meeting) {
  const values = Object.entries(SAID).map(([use, field]) => [use, meeting?.[field]])
  return filling(Object.fromEntries(values))
}

/**
 * Returns the blanks that follow from a meeting.
 *
 * @param {Meeting | undefined} meeting
 */
export function derived(meeting) {
  return meeting ? filling({'meeting.first-name': firstName(meeting.person), ...when(meeting)}) : {}
}

/**
 * Returns the first name in a person's name; nothing where the reader wrote "the baker on Mill Street".
 *
 * @param {string} person
 */
function firstName(person) {
  const first = person.split(/\s+/).find(word => !word.endsWith('.')) ?? ''
  return /^[\p{Lu}\p{Lo}]/u.test(first) ? first : ''
}

/**
 * Says when, in words that fit into a sentence: "Thursday, May 14" and "10:00 AM CT".
 *
 * @param {Meeting} meeting
 */
function when(meeting) {
  const language = document.documentElement.lang
  return {
    'meeting.day': sayDay(meeting.day, language, false),
    'meeting.time': sayTime(meeting, language),
  }
}
