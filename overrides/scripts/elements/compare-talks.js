/**
 * Lays the answers from several talks side by side: scales as marks on a line, the rest in words.
 * What they said is told apart from what the reader felt; only the former can agree.
 *
 * Without JavaScript the page tells how to do the same on paper.
 *
 * @example
 * <compare-talks sheet="worksheets/reflection">
 *   <section class="compare-none">…</section>
 *   <section class="compare-both" hidden><table class="compare">…</table></section>
 * </compare-talks>
 */

import {answerValues, answersAgree, distance, lettersOf, pointOf} from '../kit/compare.js'
import {GuideElement} from '../kit/element.js'
import {cloneTemplate, find, findAll} from '../kit/find.js'
import {moveFromFormerPaths, renameAnswers} from '../kit/former.js'
import {wordsOfId} from '../kit/gone.js'
import {kit} from '../kit/kit.js'
import {drawMarks, markOf} from '../kit/marks.js'
import {byDay} from '../kit/by-day.js'
import {isRecord} from '../kit/records.js'
import {CHANGES_ELSEWHERE} from '../kit/store.js'
import {formatDay} from '../kit/when.js'
import {interpolate} from '../kit/words.js'

/** @typedef {import('../kit/description.js').Answers} Answers */
/** @typedef {import('../kit/description.js').Meeting} Meeting */
/** @typedef {import('../kit/marks.js').Marked & {role?: string, answers: Answers}} Person */

export class CompareTalksElement extends GuideElement {
  static tag = 'compare-talks'

  connected() {
    this.listen(this, 'click', 'auxclick')
    this.listen(kit.store, ...CHANGES_ELSEWHERE)
    this.#render()
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event instanceof CustomEvent) this.#render()
    else this.#onClick(event.target)
  }

  /** @param {EventTarget | null} target */
  #onClick(target) {
    if (target instanceof HTMLButtonElement && target.dataset.do === 'print') window.print()
    const id =
      target instanceof Element && target.closest('a') && target.closest('li')?.dataset.meeting
    if (id) kit.currentMeetingId = id
  }

  /** @returns {HTMLElement[]} */
  get #rows() {
    return findAll(this, '[data-field]')
  }

  /** @param {Meeting} meeting */
  #answers(meeting) {
    const path = this.getAttribute('sheet') ?? ''
    const former = JSON.parse(this.getAttribute('former') ?? '{}')
    const name = kit.sheetDocument(path, meeting.id)
    moveFromFormerPaths(kit.store, name, path, former)
    const found = kit.store.peek(name)
    return isRecord(found) ? renameAnswers(/** @type {Answers} */ (found), former) : {}
  }

  #render() {
    if (!this.hasAttribute('sheet')) return
    const meetings = [...kit.meetings].sort(byDay)
    const isFilled = (/** @type {Meeting} */ meeting) =>
      Object.keys(this.#answers(meeting)).length > 0
    const filled = meetings.filter(isFilled)
    const both = filled.length >= 2
    this.find('.compare-none').hidden = both
    this.find('.compare-both').hidden = !both
    this.#renderMissing(
      filled,
      meetings.filter(meeting => !isFilled(meeting)),
    )
    if (both) this.#renderTalks(filled)
  }

  /**
   * @param {Meeting[]} filled
   * @param {Meeting[]} lacking
   */
  #renderMissing(filled, lacking) {
    const words = this.find('.compare-so-far')
    words.textContent = interpolate(filled[0] ? words.dataset.one : words.dataset.none, {
      person: filled[0]?.person ?? '',
    })
    this.find('.compare-kit').hidden = false
    const rows = lacking.map(meeting => {
      const row = cloneTemplate(this, 'template.compare-lack')
      find(row, 'b').textContent = meeting.person
      find(row, 'li').dataset.meeting = meeting.id
      return row
    })
    this.find('.compare-missing').replaceChildren(...rows)
    this.find('.compare-missing').hidden = rows.length === 0
  }

  /** @param {Meeting[]} meetings */
  #renderTalks(meetings) {
    const letters = lettersOf(meetings.map(({person}) => person))
    const people = meetings.map((meeting, at) => ({
      person: meeting.person,
      role: meeting.role,
      letter: letters[at] ?? '',
      shape: at,
      answers: this.#answers(meeting),
    }))
    this.find('.compare-people').replaceChildren(...people.map(each => this.#personOf(each)))
    this.#renderHeads(people)
    for (const row of this.#rows) this.#renderRow(row, people)
    for (const line of findAll(this, '.compare-lists > li')) this.#renderList(line)
    this.#hideEmpty()
  }

  /** @param {Person} person */
  #personOf(person) {
    const line = cloneTemplate(this, '.compare-person')
    const mark = markOf(this, person)
    mark.setAttribute('x', '50%')
    mark.setAttribute('y', '50%')
    line.querySelector('svg')?.append(mark)
    find(line, 'span').textContent = [person.person, person.role].filter(Boolean).join(', ')
    return line
  }

  /** @param {Person[]} people */
  #renderHeads(people) {
    for (const cell of this.querySelectorAll('.compare-talk')) cell.remove()
    for (const head of this.querySelectorAll('.compare-head'))
      head.append(...people.map(({person, role}) => headOf([person, role ?? ''])))
  }

  /**
   * @param {HTMLElement} row
   * @param {Person[]} people
   */
  #renderRow(row, people) {
    const {field = '', type = ''} = row.dataset
    const values = people.map(({answers}) => answerValues(answers, field, type))
    if (type === 'scale') this.#renderScale(row, people, values)
    else
      row.append(
        ...values.map((each, at) =>
          cellOf(
            people[at]?.person ?? '',
            each.map(value => this.#answerInWords(row, value)).join('; '),
          ),
        ),
      )
    row.hidden = values.flat().length === 0
    this.#renderVerdict(
      row,
      values.map(([value]) => value ?? ''),
    )
  }

  /**
   * @param {HTMLElement} row
   * @param {Person[]} people
   * @param {string[][]} values
   */
  #renderScale(row, people, values) {
    const marks = people.map((each, at) => ({...each, point: pointOf(values[at]?.[0] ?? '')}))
    const given = marks.filter(({point}) => point > 0)
    const track = /** @type {SVGElement} */ (row.querySelector('.compare-track'))
    row.dataset.apart = String(distance(given.map(({point}) => point)))
    drawMarks(this, track, given)
  }

  /**
   * @param {HTMLElement} row
   * @param {string[]} values
   */
  #renderVerdict(row, values) {
    const verdict = answersAgree(row.dataset.type ?? '', values)
    const words = row.querySelector('.compare-verdict')
    delete row.dataset.verdict
    if (verdict !== undefined) row.dataset.verdict = verdict ? 'agree' : 'differ'
    if (!(words instanceof HTMLElement)) return
    words.hidden = verdict === undefined
    words.textContent = (verdict ? words.dataset.agree : words.dataset.differ) ?? ''
  }

  /** A side that nobody's talk answered is left out, and a table with nothing in it. */
  #hideEmpty() {
    for (const side of this.querySelectorAll('.compare-side, .compare-side .table-scroll'))
      side.toggleAttribute('hidden', !side.querySelector('[data-field]:not([hidden])'))
  }

  /**
   * @param {HTMLElement} row
   * @param {string} value
   */
  #answerInWords(row, value) {
    const {type, options = '{}'} = row.dataset
    const words = JSON.parse(options)
    if (Object.hasOwn(words, value)) return words[value]
    if (type && ['choice', 'ticks', 'scale'].includes(type)) return wordsOfId(value)
    return type === 'date' ? formatDay(value, document.documentElement.lang) || value : value
  }

  /**
   * Lists the questions of its side that a line is about.
   *
   * @param {HTMLElement} line
   */
  #renderList(line) {
    const rows = findAll(line.closest('.compare-side') ?? this, '[data-field]:not([hidden])')
    const {verdict} = line.dataset
    const found =
      verdict === 'apart' ? furthest(rows) : rows.filter(row => row.dataset.verdict === verdict)
    const items = found.map(({dataset}) =>
      Object.assign(document.createElement('li'), {textContent: dataset.label}),
    )
    find(line, 'ul').replaceChildren(...items)
    line.hidden = found.length === 0
  }
}

/**
 * Returns the scales whose marks lie furthest apart; neighbors are not, and where all lie alike,
 * none does.
 *
 * @param {HTMLElement[]} rows
 */
function furthest(rows) {
  const apart = Math.max(2, ...rows.map(row => Number(row.dataset.apart ?? 0)))
  const found = rows.filter(row => Number(row.dataset.apart) === apart)
  const isAll = found.length > 2 && rows.every(row => !row.dataset.apart || found.includes(row))
  return isAll ? [] : found
}

/** @param {string[]} lines */
function headOf(lines) {
  const cell = document.createElement('th')
  cell.scope = 'col'
  cell.setAttribute('role', 'columnheader')
  cell.className = 'compare-talk'
  for (const line of lines.filter(Boolean))
    cell.append(Object.assign(document.createElement('span'), {textContent: line}))
  return cell
}

/**
 * @param {string} person
 * @param {string} text
 */
function cellOf(person, text) {
  const cell = document.createElement('td')
  cell.setAttribute('role', 'cell')
  cell.dataset.label = person
  cell.className = 'compare-talk'
  cell.textContent = text
  return cell
}

CompareTalksElement.define()
