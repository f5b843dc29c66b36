/**
 * Lays the answers from several talks side by side, and says in words where they agree.
 *
 * Without JavaScript the page tells how to do the same on paper.
 *
 * @example
 * <compare-talks sheet="worksheets/reflection">
 *   <section class="compare-none">…</section>
 *   <section class="compare-both" hidden><table class="compare">…</table></section>
 * </compare-talks>
 */

import {answerValues, answersAgree} from '../kit/compare.js'
import {GuideElement} from '../kit/element.js'
import {cloneTemplate, find} from '../kit/find.js'
import {moveFromFormerPaths, renameAnswers} from '../kit/former.js'
import {wordsOfId} from '../kit/gone.js'
import {kit} from '../kit/kit.js'
import {byDay} from '../kit/meetings.js'
import {isRecord} from '../kit/records.js'
import {CHANGES_ELSEWHERE} from '../kit/store.js'
import {formatDay} from '../kit/when.js'
import {interpolate} from '../kit/words.js'

/** @typedef {import('../kit/description.js').Answers} Answers */
/** @typedef {import('../kit/description.js').Meeting} Meeting */

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
    return Array.from(this.querySelectorAll('tr[data-field]'))
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
    if (both) this.#renderTable(filled)
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
  #renderTable(meetings) {
    for (const cell of this.querySelectorAll('.compare-talk')) cell.remove()
    const heads = meetings.map(meeting => headOf([meeting.person, meeting.role]))
    const head = this.find('.compare-head')
    head.append(...heads)
    for (const group of this.querySelectorAll('.compare-group th'))
      group.setAttribute('colspan', String(meetings.length + 2))
    for (const row of this.#rows) this.#renderRow(row, meetings)
    this.#hideEmpty()
    this.#renderSummary()
  }

  /**
   * @param {HTMLElement} row
   * @param {Meeting[]} meetings
   */
  #renderRow(row, meetings) {
    const {field = '', type = ''} = row.dataset
    const values = meetings.map(meeting => answerValues(this.#answers(meeting), field, type))
    const verdict = answersAgree(
      type,
      values.map(([value]) => value ?? ''),
    )
    row.append(
      ...values.map((each, at) =>
        cellOf(
          meetings[at]?.person ?? '',
          each.map(value => this.#answerInWords(row, value)).join('; '),
        ),
      ),
    )
    row.dataset.verdict = verdict === undefined ? '' : verdict ? 'agree' : 'differ'
    find(row, '.compare-verdict').textContent =
      row.dataset.verdict && this.word(row.dataset.verdict)
  }

  /** Questions that nobody's talk answered are left out, and headings with nothing below them. */
  #hideEmpty() {
    /** @type {HTMLElement | undefined} */
    let group
    for (const row of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll('tbody tr'))) {
      const isGroup = row.matches('.compare-group')
      row.hidden =
        isGroup ||
        Array.from(row.querySelectorAll('.compare-talk')).every(cell => !cell.textContent)
      if (isGroup) group = row
      else if (group && !row.hidden) group.hidden = false
    }
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

  #renderSummary() {
    const words = this.find('.compare-sums')
    const [agreed, different] = ['agree', 'differ'].map(verdict => this.#renderList(verdict))
    const values = {
      agree: agreed ?? 0,
      differ: different ?? 0,
      all: (agreed ?? 0) + (different ?? 0),
    }
    words.textContent = interpolate(words.dataset.words, values)
    words.hidden = values.all === 0
  }

  /**
   * Lists the questions with a verdict, and counts them.
   *
   * @param {string} verdict
   */
  #renderList(verdict) {
    const labels = this.#rows
      .filter(({dataset}) => dataset.verdict === verdict)
      .map(({dataset}) => dataset.label)
    const line = this.find(`.compare-lists [data-verdict="${verdict}"]`)
    find(line, 'span').textContent = labels.join(' ')
    line.hidden = labels.length === 0
    return labels.length
  }
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
