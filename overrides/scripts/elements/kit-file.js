/**
 * A copy of everything as a file, and back; where things are kept; and erasing all of it.
 *
 * Without JavaScript it stays hidden: nothing is kept then.
 * A loaded file is shown in numbers first; nothing of it is used before the reader says how.
 *
 * @example
 * <kit-file hidden index="assets/sheets.json"><button data-do="copy">…</button><input type="file">…
 *   <ul class="kit-words" hidden><li data-word="not-ours">…</li></ul></kit-file>
 */

import {
  copied,
  everything,
  holds,
  putBack,
  changeBetween,
  takeBack,
  together,
} from '../kit/documents.js'
import {download} from '../kit/download.js'
import {find} from '../kit/find.js'
import {kit} from '../kit/kit.js'
import {announce, announceOutcome, askConflict} from '../kit/notices.js'
import {fillIn} from '../kit/say.js'

/** @typedef {import('../kit/documents.js').Change} Change */
/** @typedef {import('../kit/copy.js').Found} Found */

const LAST = 'sheet/none/my-kit/file'
const STAMP = /** @type {const} */ ({dateStyle: 'long', timeStyle: 'short'})
const STORE = ['store-changed', 'store-written', 'store-erased', 'store-kept']

export class KitFileElement extends HTMLElement {
  static tag = 'kit-file'

  /** @type {Found | undefined} */
  #found
  /** @type {Change | undefined} The last loading, to be undone. */
  #change

  connectedCallback() {
    this.hidden = false
    for (const type of ['click', 'change']) this.addEventListener(type, this)
    for (const type of STORE) kit.store.addEventListener(type, this)
    this.#show()
  }

  disconnectedCallback() {
    for (const type of ['click', 'change']) this.removeEventListener(type, this)
    for (const type of STORE) kit.store.removeEventListener(type, this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'click' && event.target instanceof HTMLButtonElement)
      this.#pressed(event.target.dataset)
    if (event.type === 'change') void this.#read()
    if (event.type === 'store-erased') this.#change = undefined
    if (event.type.startsWith('store')) this.#show()
  }

  /** @param {DOMStringMap} dataset */
  #pressed({do: task, keep}) {
    if (keep === 'device' || keep === 'tab') this.#keep(keep)
    if (task === 'copy') void this.#copy()
    if (task === 'text') void this.#text()
    if (task === 'add' || task === 'replace') this.#load(task === 'add')
    if (task === 'leave') this.#offer(undefined)
    if (task === 'undo') this.#undo()
    if (task === 'erase' || task === 'spare') this.#ask(task === 'erase')
    if (task === 'sure') this.#erase()
  }

  /** @param {string} name */
  #word(name) {
    return find(this, `[data-word="${name}"]`).textContent ?? ''
  }

  /**
   * @param {'device' | 'tab'} keeping
   * @param {'ask' | 'mine' | 'theirs'} [prefer]
   */
  #keep(keeping, prefer = 'ask') {
    const outcome = kit.store.keep(keeping, prefer)
    if (outcome === 'conflict') askConflict(mine => this.#keep(keeping, mine ? 'mine' : 'theirs'))
    else if (outcome === 'saved') announce(keeping)
    else announceOutcome(outcome)
    if (outcome === 'saved' && keeping === 'device') void navigator.storage?.persist?.()
  }

  /** The note of the day comes first: it is part of the copy. */
  async #copy() {
    const {toFile} = await import('../kit/copy.js')
    const now = new Date()
    kit.store.read(LAST)
    kit.store.write(LAST, {saved: now.toISOString()})
    const text = toFile(copied(kit.store), kit.store.unread, now)
    download('askwell.json', 'application/json', text)
    announce('copy-saved')
  }

  async #text() {
    const {KitText} = await import('../kit/kit-text.js')
    const [labels] = await Promise.all([
      labelsAt(this.getAttribute('index') ?? ''),
      kit.bank.load(),
    ])
    const words = Object.fromEntries(
      Array.from(this.querySelectorAll('[data-word]'), word => [
        word.getAttribute('data-word') ?? '',
        word.textContent,
      ]),
    )
    const form = formWords(document.querySelector('meeting-form form'))
    const savedAt = new Date().toLocaleString(document.documentElement.lang, STAMP)
    const text = new KitText(labels, form, words)
    const known = (/** @type {import('../kit/description.js').Picked[]} */ picked) =>
      kit.bank.known(picked)
    download('askwell.txt', 'text/plain', text.of(everything(kit.store), known, savedAt))
    announce('copy-saved')
  }

  async #read() {
    const [file] = this.#input.files ?? []
    if (!file) return
    const {MOST, fromFile} = await import('../kit/copy.js')
    const isTooBig = file.size > MOST
    const checked = isTooBig ? undefined : fromFile(await file.text())
    this.#input.value = ''
    this.#complain(checked ? '' : this.#word(isTooBig ? 'too-big' : 'not-ours'))
    this.#offer(checked)
  }

  get #input() {
    return /** @type {HTMLInputElement} */ (find(this, 'input[type="file"]'))
  }

  /** @param {string} words */
  #complain(words) {
    const place = find(this, '.field-error')
    place.textContent = words
    place.hidden = !words
    this.#input.setAttribute('aria-invalid', String(Boolean(words)))
    if (words) this.#input.focus()
  }

  /** @param {Found | undefined} checked */
  #offer(checked) {
    this.#found = checked
    const found = find(this, '.kit-file-found')
    if (!checked && !found.hidden) this.#input.focus()
    found.hidden = !checked
    if (!checked) return
    const names = [...checked.documents.keys()]
    const meetings = checked.documents.get('meetings')
    const sheets = names.filter(
      name => name.startsWith('sheet/') && !name.includes('/my-kit/'),
    ).length
    const others = names.filter(name => /^(?:blanks|questions|me)\b/.test(name)).length
    write(find(found, '.kit-file-summary'), {
      meetings: Array.isArray(meetings) ? meetings.length : 0,
      sheets,
      others,
    })
    write(find(found, '.kit-file-dropped'), {dropped: checked.dropped})
    find(found, '.kit-file-dropped').hidden = checked.dropped === 0
    find(found, '[data-do="replace"]').hidden = names.length === 0 // or everything here would go for nothing
    found.focus()
  }

  /** @param {boolean} add */
  #load(add) {
    const found = this.#found
    if (!found) return
    const before = everything(kit.store)
    for (const [name, text] of found.unread) kit.store.setAside(name, text)
    const outcome = putBack(kit.store, add ? together(before, found.documents) : found.documents)
    if (outcome === 'full') putBack(kit.store, before)
    else this.#change = changeBetween(before, everything(kit.store))
    this.#offer(undefined)
    if (outcome === 'saved')
      announce('imported', {count: found.documents.size, dropped: found.dropped})
    else announceOutcome(outcome)
    this.#show()
    if (this.#change) find(this, '[data-do="undo"]').focus()
  }

  #undo() {
    if (!this.#change) return
    const outcome = takeBack(kit.store, this.#change)
    this.#change = undefined
    announce('undone')
    announceOutcome(outcome)
    this.#show()
    this.#input.focus()
  }

  /** @param {boolean} sure */
  #ask(sure) {
    find(this, '.kit-file-ask').hidden = sure
    find(this, '.kit-file-sure').hidden = !sure
    find(this, `[data-do="${sure ? 'spare' : 'erase'}"]`).focus()
  }

  /** Elsewhere on the page the same event empties everything else. */
  #erase() {
    this.#offer(undefined)
    kit.store.erase()
    this.#ask(false)
  }

  #show() {
    const {store} = kit
    const place = find(this, '.kit-file-place')
    place.textContent =
      (store.isBlocked ? place.dataset.memory : place.dataset[store.keeping]) ?? ''
    const last = /** @type {Record<string, unknown> | undefined} */ (store.peek(LAST))
    const at = new Date(typeof last?.saved === 'string' ? last.saved : Number.NaN)
    const isKnown = !Number.isNaN(at.getTime())
    find(this, '.kit-file-last').hidden = !isKnown
    const time = isKnown ? at.toLocaleString(document.documentElement.lang, STAMP) : ''
    write(find(this, '.kit-file-last'), {time})
    find(this, '.kit-file-undo').hidden = !(this.#change && holds(store, this.#change))
    for (const button of this.querySelectorAll('[data-keep]'))
      if (button instanceof HTMLElement) button.hidden = store.isBlocked
  }
}

/**
 * @param {HTMLElement} place
 * @param {Record<string, string | number>} values
 */
function write(place, values) {
  place.textContent = fillIn(place.dataset.words, values)
}

/**
 * Fetches what the fields of the sheets are called; without it their short names must do.
 *
 * @param {string} url
 * @returns {Promise<import('../kit/kit-text.js').Labels>}
 */
async function labelsAt(url) {
  try {
    return await (await fetch(url)).json()
  } catch {
    return {sheets: {}, blanks: {}}
  }
}

/**
 * Returns what the form of a meeting calls its fields and their choices.
 *
 * @param {HTMLFormElement | null} form
 * @returns {Record<string, import('../kit/kit-text.js').FormField>}
 */
function formWords(form) {
  const fields = Array.from(form?.elements ?? []).filter(each => 'labels' in each)
  return Object.fromEntries(
    /** @type {HTMLSelectElement[]} */ (fields).map(({name, labels, options}) => [
      name,
      {
        label: labels[0]?.textContent ?? '',
        options: Object.fromEntries(Array.from(options ?? [], ({value, text}) => [value, text])),
      },
    ]),
  )
}

if (!customElements.get(KitFileElement.tag)) {
  customElements.define(KitFileElement.tag, KitFileElement)
}
