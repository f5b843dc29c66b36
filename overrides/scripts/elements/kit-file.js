/**
 * A backup of everything as a file, and back; where things are kept; and erasing all of it.
 *
 * Without JavaScript it stays hidden: nothing is kept then.
 * A loaded file is shown in numbers first; nothing of it is used before the reader says how.
 *
 * @example
 * <kit-file hidden index="assets/sheets.json">
 *   <button data-do="copy">…</button> <input type="file">… <ul class="kit-words" hidden>…</ul>
 * </kit-file>
 */

import {
  canRevert,
  changeBetween,
  mergeDocuments,
  readDocuments,
  replaceDocuments,
  revert,
  storedDocuments,
  writeDocuments,
} from '../kit/documents.js'
import {GuideElement} from '../kit/element.js'
import {find, findAll} from '../kit/find.js'
import {formWords} from '../kit/form-words.js'
import {keepOn} from '../kit/keeping.js'
import {kit} from '../kit/kit.js'
import {labelsAt} from '../kit/labels.js'
import {later} from '../kit/later.js'
import {announce, announceOutcome} from '../kit/notices.js'
import {canShare, shareFile} from '../kit/share-file.js'
import {ANY_CHANGE} from '../kit/store.js'
import {interpolate} from '../kit/words.js'

/** @typedef {import('../kit/documents.js').Change} Change */
/** @typedef {import('../kit/backup.js').Backup} Backup */

/** What a fragment begins with that holds a meeting (kit/hand-over.js). */
const TAKE = '#_take='
const LAST = 'sheet/none/my-kit/file'
const STAMP = /** @type {const} */ ({dateStyle: 'long', timeStyle: 'short'})

const withBackup = later(
  () => import('../kit/backup.js'),
  () => import('../kit/download.js'),
)
const withText = later(
  () => import('../kit/kit-text.js'),
  () => import('../kit/download.js'),
)
const withTable = later(() => import('../kit/csv-file.js'))
const withTaken = later(
  () => import('../kit/hand-over.js'),
  () => import('../kit/backup.js'),
)
const withFormer = later(() => import('../kit/former-documents.js'))

export class KitFileElement extends GuideElement {
  static tag = 'kit-file'

  /** @type {Backup | undefined} */
  #backup
  /** @type {Change | undefined} The last loading, to be undone. */
  #change

  connected() {
    this.hidden = false
    this.find('[data-do="share"]').hidden = !canShare()
    this.listen(this, 'click', 'change')
    this.listen(kit.store, ...ANY_CHANGE)
    this.listen(window, 'hashchange')
    this.#render()
    this.#receive()
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'click' && event.target instanceof HTMLButtonElement)
      this.#onClick(event.target.dataset)
    if (event.type === 'change') void this.#readFile()
    if (event.type === 'hashchange') this.#receive()
    if (event.type === 'store-erased') this.#change = undefined
    if (event.type.startsWith('store')) this.#render()
  }

  /** @param {DOMStringMap} dataset */
  #onClick({do: task, keep}) {
    if (keep === 'device' || keep === 'tab') keepOn(keep)
    if (task === 'copy') this.#saveBackup()
    if (task === 'share') void withBackup(backup => this.#share(backup))
    if (task === 'table') void withTable(table => this.#saveTable(table))
    if (task === 'text') void withText((text, files) => this.#saveText(text, files))
    if (task === 'add' || task === 'replace')
      void withFormer(former => this.#load(task === 'add', former))
    if (task === 'leave') this.#renderFound(undefined)
    if (task === 'undo') this.#undo()
    if (task === 'erase' || task === 'spare') this.#askBeforeErasing(task === 'erase')
    if (task === 'sure') this.#erase()
  }

  #saveBackup() {
    void withBackup((backup, {download}) => {
      download('askwell.json', 'application/json', this.#textOf(backup))
      announce('copy-saved')
    })
  }

  /** @param {typeof import('../kit/backup.js')} backup */
  async #share(backup) {
    if (await shareFile(this.#textOf(backup))) announce('copy-shared')
  }

  /**
   * The note of the day comes first: it is part of the backup.
   *
   * @param {typeof import('../kit/backup.js')} backup
   */
  #textOf({backupText, unreadOf}) {
    const now = new Date()
    kit.store.read(LAST)
    kit.store.write(LAST, {saved: now.toISOString()})
    return backupText(storedDocuments(kit.store), unreadOf(kit.store), now)
  }

  /** @param {typeof import('../kit/csv-file.js')} table */
  #saveTable({saveMeetings}) {
    saveMeetings(kit.meetings, formWords(document.querySelector('meeting-form form')))
  }

  /**
   * @param {typeof import('../kit/kit-text.js')} text
   * @param {typeof import('../kit/download.js')} files
   */
  async #saveText({KitText}, {download}) {
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
      kit.bank.withCurrentWords(picked)
    download('askwell.txt', 'text/plain', text.of(readDocuments(kit.store), known, savedAt))
    announce('copy-saved')
  }

  async #readFile() {
    const [file] = this.#input.files ?? []
    if (!file) return
    await withBackup(async ({MAX_BYTES, readBackup}) => {
      const isTooBig = file.size > MAX_BYTES
      const checked = isTooBig ? undefined : readBackup(await file.text())
      this.#renderError(checked ? '' : this.word(isTooBig ? 'too-big' : 'not-ours'))
      this.#renderFound(checked, file.name)
    })
  }

  /** Shows what another device handed over in the address, which then no longer holds it. */
  #receive() {
    const {hash, pathname} = location
    if (!hash.startsWith(TAKE)) return
    void withTaken(async ({takenText}, {readBackup}) => {
      history.replaceState(null, '', pathname)
      const checked = readBackup(await takenText(hash))
      this.#renderError(checked ? '' : this.word('not-whole'))
      this.#renderFound(checked)
    }, 'load-again')
  }

  get #input() {
    return this.find('input[type="file"]', HTMLInputElement)
  }

  /** @param {string} words */
  #renderError(words) {
    const line = this.find('.field-error')
    line.textContent = words
    line.hidden = !words
    this.#input.setAttribute('aria-invalid', String(Boolean(words)))
    if (words) this.#input.focus()
  }

  /**
   * @param {Backup | undefined} checked
   * @param {string} [name] The file's; one meeting that was handed over comes without.
   */
  #renderFound(checked, name = '') {
    this.#backup = checked
    const found = this.find('.kit-file-found')
    if (!checked && !found.hidden) this.#input.focus()
    found.hidden = !checked
    this.find('[data-file]').textContent = checked ? name : ''
    // Nothing that is not shown is named, and the same file can be chosen again.
    if (!checked) this.#input.value = ''
    if (!checked) return
    write(find(found, '.kit-file-summary'), checked.counts)
    write(find(found, '.kit-file-dropped'), {dropped: checked.dropped})
    find(found, '.kit-file-dropped').hidden = checked.dropped === 0
    // What holds nothing, or one meeting alone, must not replace everything that is here.
    find(found, '[data-do="replace"]').hidden = !name || checked.documents.size === 0
    found.focus()
  }

  /**
   * @param {boolean} add
   * @param {typeof import('../kit/former-documents.js')} former
   */
  async #load(add, {renameDocuments}) {
    const found = this.#backup
    if (!found) return
    this.#backup = undefined
    const sheets = add ? await this.#sheets(found) : {}
    const before = readDocuments(kit.store)
    const mine = renameDocuments(before, sheets)
    for (const [name, text] of found.unread) kit.store.setAside(name, text)
    const outcome = add
      ? writeDocuments(kit.store, mergeDocuments(mine, renameDocuments(found.documents, sheets)))
      : replaceDocuments(kit.store, found.documents)
    if (outcome === 'full') replaceDocuments(kit.store, before)
    else this.#change = changeBetween(before, readDocuments(kit.store))
    this.#renderFound(undefined)
    if (outcome === 'saved') announce('imported')
    else announceOutcome(outcome)
    this.#render()
    if (this.#change) this.find('[data-do="undo"]').focus()
  }

  /**
   * Fetches what sheets were called otherwise. Without a line a sheet that is here is set aside as
   * it is: the other's answers may be its own under newer names.
   *
   * @param {Backup} found
   */
  async #sheets({documents}) {
    const {sheets} = await labelsAt(this.getAttribute('index') ?? '')
    const both = kit.store.names().filter(name => name.startsWith('sheet/') && documents.has(name))
    if (Object.keys(sheets).length === 0)
      for (const name of both) kit.store.setAside(name, JSON.stringify(kit.store.envelope(name)))
    return sheets
  }

  #undo() {
    if (!this.#change) return
    const outcome = revert(kit.store, this.#change)
    this.#change = undefined
    announce('undone')
    announceOutcome(outcome)
    this.#render()
    this.#input.focus()
  }

  /** @param {boolean} sure */
  #askBeforeErasing(sure) {
    this.find('.kit-file-ask').hidden = sure
    this.find('.kit-file-sure').hidden = !sure
    this.find(`[data-do="${sure ? 'spare' : 'erase'}"]`).focus()
  }

  /** Elsewhere on the page the same event empties everything else. */
  #erase() {
    this.#renderFound(undefined)
    kit.store.erase()
    this.#askBeforeErasing(false)
  }

  #render() {
    const {store} = kit
    const line = this.find('.kit-file-place')
    line.textContent = (store.isBlocked ? line.dataset.memory : line.dataset[store.keeping]) ?? ''
    const last = /** @type {Record<string, unknown> | undefined} */ (store.peek(LAST))
    const at = new Date(typeof last?.saved === 'string' ? last.saved : Number.NaN)
    const isKnown = !Number.isNaN(at.getTime())
    this.find('.kit-file-last').hidden = !isKnown
    const time = isKnown ? at.toLocaleString(document.documentElement.lang, STAMP) : ''
    write(this.find('.kit-file-last'), {time})
    this.find('.kit-file-undo').hidden = !(this.#change && canRevert(store, this.#change))
    for (const button of findAll(this, '[data-keep]')) {
      button.hidden = store.isBlocked
      button.setAttribute('aria-pressed', String(button.dataset.keep === store.keeping))
    }
  }
}

/**
 * @param {HTMLElement} line
 * @param {Record<string, string | number>} values
 */
function write(line, values) {
  line.textContent = interpolate(line.dataset.words, values)
}

KitFileElement.define()
