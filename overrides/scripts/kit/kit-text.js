/**
 * Everything the reader keeps as plain text to read. Pure: all words come from the build and from
 * the page.
 */

import {fillSpans} from './bank.js'
import {MEETING} from './description.js'
import {renameAnswers} from './former.js'
import {underlined} from './plain-text.js'
import {lookUp} from './records.js'

/** @typedef {import('./description.js').Answers} Answers */
/** @typedef {import('./description.js').Meeting} Meeting */
/** @typedef {import('./description.js').Picked} Picked */
/** @typedef {import('./documents.js').Documents} Documents */
/** @typedef {import('./former.js').Former} Former */
/**
 * What the build knows about a sheet.
 *
 * @typedef {object} Sheet
 * @property {string} title
 * @property {Record<string, string>} [labels] Of its blocks.
 * @property {Record<string, Record<string, string>>} [values] What a choice can say, by block.
 * @property {Record<string, Record<string, string>[]>} [parts] What follows the block in the name
 *   of an answer, by block.
 * @property {Former} [former]
 */
/**
 * @typedef {object} Labels
 * @property {Record<string, Sheet>} sheets By path.
 * @property {Record<string, string>} blanks
 */
/**
 * @typedef {{label: string, options?: Record<string, string>}} FormField A field of a meeting as
 *   its form shows it.
 */
/** @typedef {{[heading: string]: string}} Words */

export class KitText {
  #labels
  #form
  #words
  /** @type {Record<string, string>} Whom each meeting is with, by id. */
  #people = {}

  /**
   * @param {Labels} labels
   * @param {Record<string, FormField>} form The fields of a meeting, by name.
   * @param {Words} words Headings.
   */
  constructor(labels, form, words) {
    this.#labels = labels
    this.#form = form
    this.#words = words
  }

  /**
   * @param {Documents} documents
   * @param {(picked: Picked[]) => Required<Picked>[]} known Knows the words of questions.
   * @param {string} savedAt In words.
   */
  of(documents, known, savedAt) {
    const words = this.#words
    const meetings = /** @type {Meeting[]} */ (documents.get('meetings') ?? [])
    const me = this.#blanks(documents.get('me'))
    this.#people = Object.fromEntries(meetings.map(({id, person}) => [id, person]))
    const parts = (/** @type {string} */ owner) => this.#parts(documents, owner, known)
    const [mine, loose] = [parts('mine'), parts('none')]
    const sections = [
      [`${words.heading}\n${(words['saved-on'] ?? '').replace('{time}', savedAt)}`],
      me.length || mine.length ? [underlined(words['about-me'] ?? ''), ...me, ...mine] : [],
      ...meetings.map(meeting => [
        underlined(`${words.meeting}: ${meeting.person}`),
        ...this.#details(meeting),
        ...parts(meeting.id),
      ]),
      loose.length ? [underlined(words['no-one'] ?? ''), ...loose] : [],
    ]
    const full = sections.filter(section => section.length).map(section => section.join('\n'))
    return `${full.join('\n\n')}\n`
  }

  /** @param {Meeting} meeting */
  #details(meeting) {
    const names = /** @type {(keyof Meeting)[]} */ (Object.keys(MEETING))
    return names
      .filter(name => name !== 'person' && meeting[name] !== '' && !isUsual(name, meeting))
      .map(name => {
        const {label, options = {}} = this.#form[name] ?? {label: plain(name)}
        return line(label, lookUp(options, String(meeting[name])) ?? String(meeting[name]))
      })
  }

  /**
   * @param {Documents} documents
   * @param {string} owner The id of a meeting, or "none".
   * @param {(picked: Picked[]) => Required<Picked>[]} known
   */
  #parts(documents, owner, known) {
    return [...documents].flatMap(([name, data]) => {
      const [kind, id, ...path] = name.split('/')
      if (id !== owner) return []
      if (kind === 'questions') return this.#questions(known(/** @type {Picked[]} */ (data)))
      const [title = '', lines] =
        kind === 'blanks' ? [this.#words.blanks, this.#blanks(data)] : this.#sheet(path, data)
      return lines.length ? ['', title, ...lines] : []
    })
  }

  /** @param {Required<Picked>[]} picked */
  #questions(picked) {
    if (picked.length === 0) return []
    const lines = picked.map(({words}, at) => `  ${at + 1}. ${fillSpans(words, {blankValues: {}})}`)
    return ['', this.#words.questions ?? '', ...lines]
  }

  /** @param {unknown} data */
  #blanks(data) {
    const entries = Object.entries(/** @type {Answers} */ (data ?? {}))
    return entries.map(([name, value]) =>
      line(capital(lookUp(this.#labels.blanks, name) ?? name), `${value}`),
    )
  }

  /**
   * @param {string[]} path
   * @param {unknown} data
   * @returns {[string, string[]]} Its title and its answers.
   */
  #sheet(path, data) {
    const sheet = this.#sheetAt(path.join('/'))
    if (!sheet)
      return path[0] === 'my-kit'
        ? ['', []]
        : [plain(path.join(', ')), this.#answers({title: ''}, data)]
    return [sheet.title, this.#answers(sheet, data)]
  }

  /** @param {string} path Today's, or an older one. */
  #sheetAt(path) {
    const {sheets} = this.#labels
    const isFormer = (/** @type {Sheet} */ {former}) => former?.paths?.includes(path)
    return lookUp(sheets, path) ?? Object.values(sheets).find(isFormer)
  }

  /**
   * @param {Record<string, string> | undefined} words By id.
   * @param {string} part Of an answer's name: an id in the sheet, or that of a meeting.
   */
  #partOf(words, part) {
    return lookUp(words, part) ?? lookUp(this.#people, part) ?? part
  }

  /**
   * @param {Sheet} sheet
   * @param {unknown} data
   */
  #answers({labels = {}, values = {}, parts = {}, former = {}}, data) {
    const answers = renameAnswers(/** @type {Answers} */ (data), former)
    return Object.entries(answers).map(([name, answer]) => {
      const [block = '', ...rest] = name.split('.')
      const inside = rest.map((part, at) => this.#partOf(lookUp(parts, block)?.[at], part))
      const label = [lookUp(labels, block) ?? plain(block), ...inside].join(', ')
      return line(
        label,
        answer === true
          ? (this.#words.ticked ?? '')
          : (lookUp(lookUp(values, block), answer) ?? answer),
      )
    })
  }
}

/**
 * Whether a field says only what the form begins with: nobody wrote a zone without a time, or how
 * long a talk without a day takes.
 *
 * @param {keyof Meeting} name
 * @param {Meeting} meeting
 */
function isUsual(name, {day, time}) {
  return (name === 'zone' && !time) || (name === 'minutes' && !time && !day)
}

/**
 * @param {string} label
 * @param {string} text
 */
function line(label, text) {
  const asked = /[?!.:]$/.test(label) ? label : `${label}:`
  return text.includes('\n') ? `  ${asked}\n${text.replace(/^/gm, '    ')}` : `  ${asked} ${text}`
}

/**
 * What nobody has a label for any more.
 *
 * @param {string} name
 */
function plain(name) {
  return capital(name.replace(/[-_.]+/g, ' '))
}

/** @param {string} words */
function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
