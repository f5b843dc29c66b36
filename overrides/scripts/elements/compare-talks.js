/**
 * Lays the answers from several talks side by side, and says in words where they agree.
 *
 * Without JavaScript the page tells how to do the same on paper.
 *
 * @example
 * <compare-talks sheet="worksheets/reflection"><section class="compare-none">…</section>
 *   <section class="compare-both" hidden><table class="compare">…</table></section></compare-talks>
 */

import {agree, valuesOf} from '../kit/compare.js'
import {isRecord} from '../kit/description.js'
import {find} from '../kit/find.js'
import {followPaths, renamed} from '../kit/former.js'
import {readable} from '../kit/gone.js'
import {kit} from '../kit/kit.js'
import {byDay} from '../kit/meetings.js'
import {fillIn} from '../kit/say.js'
import {sayDay} from '../kit/when.js'

/** @typedef {import('../kit/description.js').Answers} Answers */
/** @typedef {import('../kit/description.js').Meeting} Meeting */

const CLICKS = ['click', 'auxclick']
const STORE = ['store-changed', 'store-erased', 'store-kept']

export class CompareTalksElement extends HTMLElement {
  static tag = 'compare-talks'

  connectedCallback() {
    for (const type of CLICKS) this.addEventListener(type, this)
    for (const type of STORE) kit.store.addEventListener(type, this)
    this.#show()
  }

  disconnectedCallback() {
    for (const type of CLICKS) this.removeEventListener(type, this)
    for (const type of STORE) kit.store.removeEventListener(type, this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event instanceof CustomEvent) this.#show()
    else this.#pressed(event.target)
  }

  /** @param {EventTarget | null} target */
  #pressed(target) {
    if (target instanceof HTMLButtonElement && target.dataset.do === 'print') window.print()
    const id =
      target instanceof Element && target.closest('a') && target.closest('li')?.dataset.meeting
    if (id) kit.current = id
  }

  /** @returns {HTMLElement[]} */
  get #rows() {
    return Array.from(this.querySelectorAll('tr[data-field]'))
  }

  /** @param {Meeting} meeting */
  #answers(meeting) {
    const path = this.getAttribute('sheet') ?? ''
    const former = JSON.parse(this.getAttribute('former') ?? '{}')
    const name = kit.sheetName(path, meeting.id)
    followPaths(kit.store, name, path, former)
    const found = kit.store.peek(name)
    return isRecord(found) ? renamed(/** @type {Answers} */ (found), former) : {}
  }

  #show() {
    if (!this.hasAttribute('sheet')) return
    const meetings = [...kit.meetings].sort(byDay)
    const isFilled = (/** @type {Meeting} */ meeting) =>
      Object.keys(this.#answers(meeting)).length > 0
    const filled = meetings.filter(isFilled)
    const both = filled.length >= 2
    find(this, '.compare-none').hidden = both
    find(this, '.compare-both').hidden = !both
    this.#showMissing(
      filled,
      meetings.filter(meeting => !isFilled(meeting)),
    )
    if (both) this.#compare(filled)
  }

  /**
   * @param {Meeting[]} filled
   * @param {Meeting[]} lacking
   */
  #showMissing(filled, lacking) {
    const words = find(this, '.compare-so-far')
    words.textContent = ((filled[0] ? words.dataset.one : words.dataset.none) ?? '').replace(
      '{person}',
      filled[0]?.person ?? '',
    )
    find(this, '.compare-kit').hidden = false
    const template = /** @type {HTMLTemplateElement} */ (find(this, 'template.compare-lack'))
    const rows = lacking.map(meeting => {
      const row = /** @type {HTMLElement} */ (template.content.cloneNode(true))
      find(row, 'b').textContent = meeting.person
      find(row, 'li').dataset.meeting = meeting.id
      return row
    })
    find(this, '.compare-missing').replaceChildren(...rows)
    find(this, '.compare-missing').hidden = rows.length === 0
  }

  /** @param {Meeting[]} meetings */
  #compare(meetings) {
    for (const cell of this.querySelectorAll('.compare-talk')) cell.remove()
    const heads = meetings.map(meeting => headOf([meeting.person, meeting.role]))
    const head = find(this, '.compare-head')
    head.append(...heads)
    for (const group of this.querySelectorAll('.compare-group th'))
      group.setAttribute('colspan', String(meetings.length + 2))
    for (const row of this.#rows) this.#compareRow(row, meetings)
    this.#hideEmpty()
    this.#sum()
  }

  /**
   * @param {HTMLElement} row
   * @param {Meeting[]} meetings
   */
  #compareRow(row, meetings) {
    const {field = '', type = ''} = row.dataset
    const values = meetings.map(meeting => valuesOf(this.#answers(meeting), field, type))
    const verdict = agree(
      type,
      values.map(([value]) => value ?? ''),
    )
    row.append(
      ...values.map((each, at) =>
        cellOf(
          meetings[at]?.person ?? '',
          each.map(value => this.#sayAnswer(row, value)).join('; '),
        ),
      ),
    )
    row.dataset.verdict = verdict === undefined ? '' : verdict ? 'agree' : 'differ'
    find(row, '.compare-verdict').textContent =
      row.dataset.verdict && this.#word(row.dataset.verdict)
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
  #sayAnswer(row, value) {
    const {type, options = '{}'} = row.dataset
    const words = JSON.parse(options)
    if (Object.hasOwn(words, value)) return words[value]
    if (type && ['choice', 'ticks', 'scale'].includes(type)) return readable(value)
    return type === 'date' ? sayDay(value, document.documentElement.lang) || value : value
  }

  #sum() {
    const words = find(this, '.compare-sums')
    const [agreed, different] = ['agree', 'differ'].map(verdict => this.#list(verdict))
    const values = {
      agree: agreed ?? 0,
      differ: different ?? 0,
      all: (agreed ?? 0) + (different ?? 0),
    }
    words.textContent = fillIn(words.dataset.words, values)
    words.hidden = values.all === 0
  }

  /**
   * Lists the questions with a verdict, and counts them.
   *
   * @param {string} verdict
   */
  #list(verdict) {
    const labels = this.#rows
      .filter(({dataset}) => dataset.verdict === verdict)
      .map(({dataset}) => dataset.label)
    const line = find(this, `.compare-lists [data-verdict="${verdict}"]`)
    find(line, 'span').textContent = labels.join(' ')
    line.hidden = labels.length === 0
    return labels.length
  }

  /** @param {string} name */
  #word(name) {
    return find(this, `[data-word="${name}"]`).textContent ?? ''
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

if (!customElements.get(CompareTalksElement.tag)) {
  customElements.define(CompareTalksElement.tag, CompareTalksElement)
}
