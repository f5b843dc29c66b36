/**
 * Keeps what is filled in on a sheet, a worksheet or a checklist, and prints it whole, blank or filled.
 *
 * Without JavaScript the fields can still be filled in and printed.
 * Answers are kept by the fields' names. On paper each text is a mirror of its field: a printed field would lose its end.
 *
 * @example
 * <kept-sheet path="worksheets/research"><form class="sheet">…</form>
 *   <div class="sheet-tools" hidden><p class="sheet-progress" data-words="{done} of {all} done"></p>
 *   <button data-do="print">…</button><button data-do="print-blank">…</button><button data-do="clear">…</button></div></kept-sheet>
 */

import {find} from '../kit/find.mjs'
import {kit} from '../kit/kit.mjs'
import {announceOutcome, askConflict} from '../kit/notices.mjs'
import {Saver} from '../kit/saver.mjs'

/** @typedef {import('../kit/kit.mjs').Answers} Answers */
/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

export class KeptSheetElement extends HTMLElement {
  static tag = 'kept-sheet'

  #saver = new Saver(() => this.#save())
  #name = ''

  connectedCallback() {
    find(this, '.sheet-tools').hidden = false
    this.#load()
    this.#saver.listen()
    for (const type of ['input', 'click']) this.addEventListener(type, this)
    for (const type of ['store-changed', 'store-erased', 'store-kept']) kit.store.addEventListener(type, this)
    for (const type of ['for-whom-leaving', 'for-whom-chosen']) document.addEventListener(type, this)
    addEventListener('beforeprint', this)
  }

  disconnectedCallback() {
    this.#saver.unlisten()
    for (const type of ['input', 'click']) this.removeEventListener(type, this)
    for (const type of ['store-changed', 'store-erased', 'store-kept']) kit.store.removeEventListener(type, this)
    for (const type of ['for-whom-leaving', 'for-whom-chosen']) document.removeEventListener(type, this)
    removeEventListener('beforeprint', this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'input') this.#saver.touch()
    if (event.type === 'click') this.#pressed(event.target)
    if (event.type === 'beforeprint') this.#mirror()
    if (event.type === 'for-whom-leaving') this.#saver.flush()
    if (event.type === 'for-whom-chosen' || event.type === 'store-erased') this.#load()
    if (event instanceof CustomEvent && event.type === 'store-changed') this.#changedElsewhere(event.detail.name)
    this.#progress()
  }

  /** @returns {Field[]} */
  get #fields() {
    return Array.from(this.querySelectorAll('input, textarea')).filter(isField)
  }

  /** @param {EventTarget | null} target */
  #pressed(target) {
    if (!(target instanceof HTMLButtonElement)) return
    const {do: task} = target.dataset
    if (task === 'print' || task === 'print-blank') this.#print(task === 'print-blank')
    if (task === 'clear') this.#fill({})
    if (task === 'clear') this.#saver.touch()
  }

  /** @param {boolean} blank */
  #print(blank) {
    this.toggleAttribute('blank', blank)
    window.print()
    this.toggleAttribute('blank', false)
  }

  #load() {
    this.#name = kit.sheetName(this.getAttribute('path') ?? '')
    const found = kit.store.read(this.#name)
    this.#fill(/** @type {Answers} */ (typeof found === 'object' && found ? found : {}))
    this.toggleAttribute('read-only', kit.store.isNewer(this.#name))
    this.#progress()
  }

  #save() {
    const outcome = kit.store.write(this.#name, this.#answers())
    if (outcome === 'conflict') askConflict(mine => this.#decide(mine))
    else announceOutcome(outcome)
  }

  /** @param {boolean} mine */
  #decide(mine) {
    if (mine) announceOutcome(kit.store.write(this.#name, this.#answers(), {force: true}))
    else this.#load()
  }

  /**
   * Another tab wrote: a page with nothing waiting follows it; a page being typed into asks when it saves.
   *
   * @param {string} name
   */
  #changedElsewhere(name) {
    if (name === this.#name && !this.#saver.isDirty) this.#load()
  }

  /** @returns {Answers} */
  #answers() {
    const entries = this.#fields.flatMap(field => {
      if (field.type === 'checkbox') return isTicked(field) ? [[key(field), true]] : []
      if (field.type === 'radio') return isTicked(field) ? [[field.name, field.value]] : []
      return field.value ? [[field.name, field.value]] : []
    })
    return Object.fromEntries(entries)
  }

  /** @param {Answers} answers */
  #fill(answers) {
    for (const field of this.#fields) {
      const answer = Object.hasOwn(answers, key(field)) ? answers[key(field)] : undefined
      if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = answer === true
      else if (field instanceof HTMLInputElement && field.type === 'radio') field.checked = answer === field.value
      else field.value = typeof answer === 'string' ? answer : ''
    }
    this.#mirror()
  }

  #mirror() {
    for (const area of this.querySelectorAll('textarea')) mirrorOf(area).textContent = area.value
  }

  #progress() {
    const words = this.querySelector('.sheet-progress')
    if (!(words instanceof HTMLElement)) return
    const boxes = this.#fields.filter(field => field.type === 'checkbox')
    const done = boxes.filter(isTicked).length
    words.textContent = (words.dataset.words ?? '').replace('{done}', String(done)).replace('{all}', String(boxes.length))
  }
}

/**
 * @param {Element} element
 * @returns {element is Field}
 */
function isField(element) {
  return (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) && element.name !== ''
}

/** @param {Field} field */
function isTicked(field) {
  return field instanceof HTMLInputElement && field.checked
}

/**
 * The name under which an answer is kept; boxes that share a name are told apart by their value.
 *
 * @param {Field} field
 */
function key(field) {
  return field.type === 'checkbox' && field.value !== 'on' ? `${field.name}.${field.value}` : field.name
}

/**
 * Returns the text that stands for a field on paper.
 *
 * @param {HTMLTextAreaElement} area
 */
function mirrorOf(area) {
  const next = area.nextElementSibling
  if (next instanceof HTMLElement && next.classList.contains('mirror')) return next
  const mirror = document.createElement('div')
  mirror.className = 'mirror'
  mirror.ariaHidden = 'true'
  area.after(mirror)
  return mirror
}

if (!customElements.get(KeptSheetElement.tag)) {
  customElements.define(KeptSheetElement.tag, KeptSheetElement)
}
