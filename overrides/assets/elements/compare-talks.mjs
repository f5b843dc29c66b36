/**
 * Lays the answers from several talks side by side, and says in words where they agree.
 *
 * Without JavaScript the page tells how to do the same on paper.
 *
 * @example
 * <compare-talks sheet="worksheets/reflection"><section class="compare-none">…</section>
 *   <section class="compare-both" hidden><table class="compare">…</table><form>…</form></section></compare-talks>
 */

import {agree, valuesOf} from '../kit/compare.mjs'
import {answersOf, fieldsOf, fill, mirror} from '../kit/fields.mjs'
import {find} from '../kit/find.mjs'
import {kit} from '../kit/kit.mjs'
import {byDay} from '../kit/meetings.mjs'
import {announceOutcome, askConflict} from '../kit/notices.mjs'
import {Saver} from '../kit/saver.mjs'
import {sayDay} from '../kit/when.mjs'

/** @typedef {import('../kit/kit.mjs').Meeting} Meeting */
/** @typedef {import('../kit/compare.mjs').Talk} Talk */

const NOTES = 'sheet/none/my-kit/compare'
const STORE = ['store-changed', 'store-written', 'store-erased', 'store-kept']

export class CompareTalksElement extends HTMLElement {
  static tag = 'compare-talks'

  #saver = new Saver(() => this.#save())

  connectedCallback() {
    this.#saver.listen()
    for (const type of ['click', 'auxclick', 'input', 'submit']) this.addEventListener(type, this)
    for (const type of STORE) kit.store.addEventListener(type, this)
    addEventListener('beforeprint', this)
    this.#fillNotes()
    this.#show()
  }

  disconnectedCallback() {
    this.#saver.unlisten()
    for (const type of ['click', 'auxclick', 'input', 'submit']) this.removeEventListener(type, this)
    for (const type of STORE) kit.store.removeEventListener(type, this)
    removeEventListener('beforeprint', this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'input') this.#saver.touch()
    if (event.type === 'submit') event.preventDefault()
    if (event.type === 'beforeprint') mirror(this.#fields, false)
    if (event.type.endsWith('click')) this.#pressed(event.target)
    if (event instanceof CustomEvent) this.#heard(event)
  }

  get #fields() {
    return fieldsOf(this)
  }

  /** @param {CustomEvent} event */
  #heard({type, detail: {name}}) {
    if (type === 'store-erased') this.#saver.cancel()
    if (type === 'store-erased' || (type === 'store-changed' && name === NOTES && !this.#saver.isDirty)) this.#fillNotes()
    if (name !== NOTES) this.#show()
  }

  /** @param {EventTarget | null} target */
  #pressed(target) {
    if (target instanceof HTMLButtonElement && target.dataset.do === 'print') window.print()
    const id = target instanceof HTMLAnchorElement && target.closest('li')?.dataset.meeting
    if (id) kit.current = id
  }

  #fillNotes() {
    fill(this.#fields, kit.store.read(NOTES))
  }

  #save() {
    const outcome = kit.store.write(NOTES, answersOf(this.#fields))
    if (outcome === 'conflict') askConflict(mine => this.#decide(mine))
    else announceOutcome(outcome)
  }

  /** @param {boolean} mine */
  #decide(mine) {
    if (mine) announceOutcome(kit.store.write(NOTES, answersOf(this.#fields), {force: true}))
    else this.#fillNotes()
  }

  /** @param {Meeting} meeting */
  #answers(meeting) {
    const found = kit.store.peek(`sheet/${meeting.id}/${this.getAttribute('sheet')}`)
    return /** @type {import('../kit/kit.mjs').Answers} */ (typeof found === 'object' && found ? found : {})
  }

  #show() {
    if (!this.hasAttribute('sheet')) return
    const meetings = [...kit.meetings].sort(byDay)
    const isFilled = (/** @type {Meeting} */ meeting) => Object.keys(this.#answers(meeting)).length > 0
    const filled = meetings.filter(isFilled)
    const both = filled.length >= 2
    find(this, '.compare-none').hidden = both
    find(this, '.compare-both').hidden = !both
    this.#showMissing(filled, meetings.filter(meeting => !isFilled(meeting)))
    if (both) this.#compare(filled)
  }

  /**
   * @param {Meeting[]} filled
   * @param {Meeting[]} lacking
   */
  #showMissing(filled, lacking) {
    const words = find(this, '.compare-so-far')
    words.textContent = ((filled[0] ? words.dataset.one : words.dataset.none) ?? '').replace('{person}', filled[0]?.person ?? '')
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
    head.querySelector('.compare-verdict')?.before(...heads)
    for (const group of this.querySelectorAll('.compare-group th')) group.setAttribute('colspan', String(meetings.length + 2))
    const rows = /** @type {HTMLElement[]} */ (Array.from(this.querySelectorAll('tr[data-field]')))
    const verdicts = rows.map(row => this.#compareRow(row, meetings))
    this.#sum(verdicts.filter(verdict => verdict !== undefined))
  }

  /**
   * @param {HTMLElement} row
   * @param {Meeting[]} meetings
   */
  #compareRow(row, meetings) {
    const {field = '', type = ''} = row.dataset
    const values = meetings.map(meeting => valuesOf(this.#answers(meeting), field, type))
    const verdict = agree(type, values.map(([value]) => value ?? ''))
    const place = find(row, '.compare-verdict')
    place.before(...values.map(each => cellOf(each.map(value => this.#sayAnswer(row, value)).join('; '))))
    place.textContent = verdict === undefined ? '' : this.#word(verdict ? 'agree' : 'differ')
    row.dataset.verdict = verdict === undefined ? '' : verdict ? 'agree' : 'differ'
    return verdict
  }

  /**
   * @param {HTMLElement} row
   * @param {string} value
   */
  #sayAnswer(row, value) {
    const {type, steps = ''} = row.dataset
    if (type === 'scale') return this.#word('of').replace('{value}', value).replace('{steps}', steps)
    if (type === 'choice' || type === 'ticks') return (/^\d+$/.test(value) && row.getAttribute(`data-option-${value}`)) || value
    return type === 'date' ? sayDay(value, document.documentElement.lang) || value : value
  }

  /** @param {boolean[]} verdicts */
  #sum(verdicts) {
    const words = find(this, '.compare-sums')
    const values = {agree: verdicts.filter(Boolean).length, differ: verdicts.filter(verdict => !verdict).length, all: verdicts.length}
    words.textContent = (words.dataset.words ?? '').replace(/\{(agree|differ|all)\}/g, (_, key) => String(values[/** @type {keyof typeof values} */ (key)]))
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
  cell.className = 'compare-talk'
  for (const line of lines.filter(Boolean)) cell.append(Object.assign(document.createElement('span'), {textContent: line}))
  return cell
}

/** @param {string} text */
function cellOf(text) {
  const cell = document.createElement('td')
  cell.className = 'compare-talk'
  cell.textContent = text
  return cell
}

if (!customElements.get(CompareTalksElement.tag)) {
  customElements.define(CompareTalksElement.tag, CompareTalksElement)
}
