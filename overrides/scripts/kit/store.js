/**
 * What readers enter, kept on their device: the only file that touches the browser's storage.
 *
 * A document is one key, `askwell:<site>:<name>`, holding an envelope. Other sites may share the origin (a university's
 * host, GitHub Pages), hence the site in the key. Documents are small and apart, so that two tabs meet only over the same one.
 */

import {area, hasKey, keys, put} from './area.js'
import {differ, json, opened, unwrap, wrap} from './envelope.js'
import {SCHEMA} from './migrations.js'

/** @typedef {import('./area.js').Place} Place */
/** @typedef {'undecided' | 'device' | 'tab'} Keeping Where documents live; undecided ones live in the tab. */
/**
 * @typedef {'saved' | 'conflict' | 'full' | 'blocked' | 'newer'} Outcome
 * conflict: another tab wrote first, nothing was written; full, blocked: kept for this page only;
 * newer: written by a newer version of this guide, so it is left alone.
 */

/** Names in storage that are no documents: the choice, the colours, the sign that everything was erased, a tab's notes. */
const KEEPING = 'keeping'
const SCHEME = 'scheme'
const ERASED = 'erased'
const NOTE = 'note/'

export class Store extends EventTarget {
  /** @type {Map<string, string>} Documents that could not be written. */
  #memory = new Map()
  /** @type {Map<string, string>} Notes of this tab, for browsers that keep nothing. */
  #notes = new Map()
  /** @type {Map<string, number>} The revision of each stored document that this page knows. */
  #known = new Map()
  #prefix

  /** @param {string} site The path of the site, such as "/ask-well/". */
  constructor(site) {
    super()
    this.#prefix = `askwell:${site}:`
    addEventListener('storage', event => this.#heard(event))
    addEventListener('pageshow', ({persisted}) => persisted && this.#tell('store-changed', '')) // others wrote while it slept
  }

  /**
   * A tab that holds documents stays undecided when another tab decides: its documents would be out of sight.
   *
   * @returns {Keeping}
   */
  get keeping() {
    if (this.#item('sessionStorage', KEEPING) === 'tab') return 'tab'
    if (this.#item('localStorage', KEEPING) !== 'device') return 'undecided'
    return hasKey('sessionStorage', this.#prefix, isDocument) ? 'undecided' : 'device'
  }

  /** Whether the browser lets this site keep anything at all. */
  get isBlocked() {
    return !area(this.#place)
  }

  /** Whether something is on this page only, and is lost with it. */
  get isUnsaved() {
    return this.#memory.size > 0
  }

  /**
   * Whether a document could not be written and is on this page only.
   *
   * @param {string} name
   */
  isInMemory(name) {
    return this.#memory.has(name)
  }

  /** Whether no document is kept. */
  get isEmpty() {
    return this.#memory.size === 0 && !hasKey(this.#place, this.#prefix, isDocument)
  }

  /**
   * Moves every document to where the reader wants it, and remembers the choice.
   *
   * @param {'device' | 'tab'} keeping
   * @param {'ask' | 'mine' | 'theirs'} [prefer] Which version of a document stays if there is another one already.
   * @returns {Outcome}
   */
  keep(keeping, prefer = 'ask') {
    const source = this.#place
    const target = keeping === 'device' ? 'localStorage' : 'sessionStorage'
    const found = this.names().map(
      name => /** @type {[string, string]} */ ([name, this.#raw(name) ?? '']),
    )
    const clashing =
      source === target
        ? []
        : found.filter(([name, text]) => differ(this.#item(target, name), text))
    if (clashing.length && prefer === 'ask') return 'conflict'
    const moving = prefer === 'theirs' ? found.filter(each => !clashing.includes(each)) : found
    const entries = [[KEEPING, keeping], ...moving].map(
      ([name, text]) => /** @type {[string, string]} */ ([this.#prefix + name, text]),
    )
    const outcome = put(target, entries)
    if (outcome === 'saved')
      this.#leave(source === target ? undefined : source, [KEEPING, ...found.map(([name]) => name)])
    this.#tell('store-kept', '')
    return outcome
  }

  /**
   * Returns a document, or undefined if there is none that this version can read.
   *
   * @param {string} name
   * @returns {unknown}
   */
  read(name) {
    return this.#memory.has(name) ? opened(name, this.#raw(name)) : this.readStored(name)
  }

  /**
   * Returns what is stored of a document, though this page could not write its own version.
   *
   * @param {string} name
   * @returns {unknown}
   */
  readStored(name) {
    this.#known.set(name, this.#revision(name))
    return opened(name, this.#item(this.#place, name))
  }

  /**
   * Returns what a document holds, even if a newer version of this guide wrote it: to show, not to work with.
   *
   * @param {string} name
   * @returns {unknown}
   */
  peek(name) {
    return this.isNewer(name) ? unwrap(this.#raw(name))?.data : this.read(name)
  }

  /**
   * Returns the form in which `peek` returns a document.
   *
   * @param {string} name
   */
  schemaOf(name) {
    return Math.max(SCHEMA, unwrap(this.#raw(name))?.schema ?? 0)
  }

  /** @param {string} name */
  savedAt(name) {
    const envelope = unwrap(this.#raw(name))
    return envelope ? new Date(envelope.savedAt) : undefined
  }

  /**
   * Whether a newer version of this guide wrote the document: it can be exported, never overwritten.
   *
   * @param {string} name
   */
  isNewer(name) {
    return this.schemaOf(name) > SCHEMA
  }

  /**
   * Writes a document, unless another tab has written it since this page last read or wrote it.
   *
   * @param {string} name
   * @param {unknown} data
   * @param {{force?: boolean}} [options] force: write over what another tab wrote.
   * @returns {Outcome}
   */
  write(name, data, {force = false} = {}) {
    if (this.isNewer(name)) return 'newer'
    const stored = this.#revision(name)
    const rev = stored + 1
    const text = wrap(data, rev)
    if (!force && stored !== (this.#known.get(name) ?? 0)) {
      if (this.#memory.has(name)) this.#memory.set(name, text)
      return 'conflict'
    }
    const outcome = put(this.#place, [[this.#prefix + name, text]])
    if (outcome === 'saved') {
      this.#known.set(name, rev)
      this.#memory.delete(name)
    } else this.#memory.set(name, text)
    this.#tell('store-written', name)
    return outcome
  }

  /** @param {string} name */
  remove(name) {
    this.#memory.delete(name)
    this.#known.set(name, 0)
    area(this.#place)?.removeItem(this.#prefix + name)
    this.#tell('store-written', name)
  }

  /** Lists the names of all documents, in order. */
  names() {
    return [...new Set([...this.#documents(this.#place), ...this.#memory.keys()])].sort()
  }

  /**
   * Keeps a note for this tab only. Notes are no documents: they are never exported.
   *
   * @param {string} name
   * @param {unknown} value Undefined to forget it.
   */
  remember(name, value) {
    const text = JSON.stringify(value)
    this.#notes.delete(name)
    if (value === undefined) area('sessionStorage')?.removeItem(this.#prefix + NOTE + name)
    else if (put('sessionStorage', [[this.#prefix + NOTE + name, text]]) !== 'saved')
      this.#notes.set(name, text)
  }

  /**
   * Returns a note of this tab.
   *
   * @param {string} name
   * @returns {unknown}
   */
  recall(name) {
    return json(this.#notes.get(name) ?? this.#item('sessionStorage', NOTE + name))
  }

  /** Removes every key of this site, the choices too, in all its tabs. */
  erase() {
    this.#wipe()
    put('localStorage', [[this.#prefix + ERASED, new Date().toISOString()]])
    area('localStorage')?.removeItem(this.#prefix + ERASED)
    this.#tell('store-erased', '')
  }

  /** @returns {Place} */
  get #place() {
    return this.keeping === 'device' ? 'localStorage' : 'sessionStorage'
  }

  /**
   * @param {Place} place
   * @param {string} name
   */
  #item(place, name) {
    return area(place)?.getItem(this.#prefix + name) ?? null
  }

  /** @param {string} name */
  #raw(name) {
    return this.#memory.get(name) ?? this.#item(this.#place, name)
  }

  /** @param {string} name */
  #revision(name) {
    return unwrap(this.#item(this.#place, name))?.rev ?? 0
  }

  /** @param {Place} place */
  #documents(place) {
    return keys(place, this.#prefix).filter(isDocument)
  }

  /**
   * Tidies up where documents lived before.
   *
   * @param {Place | undefined} source
   * @param {string[]} names
   */
  #leave(source, names) {
    this.#memory.clear()
    if (source) for (const name of names) area(source)?.removeItem(this.#prefix + name)
  }

  #wipe() {
    for (const place of /** @type {Place[]} */ (['localStorage', 'sessionStorage'])) {
      for (const name of keys(place, this.#prefix)) area(place)?.removeItem(this.#prefix + name)
    }
    for (const map of [this.#memory, this.#notes, this.#known]) map.clear()
  }

  /**
   * Passes on what another tab did. No tab can reach into another's own storage: each erases its own.
   *
   * @param {StorageEvent} event
   */
  #heard(event) {
    if (event.storageArea !== area('localStorage')) return
    const name = event.key?.startsWith(this.#prefix)
      ? event.key.slice(this.#prefix.length)
      : undefined
    if (name === ERASED && event.newValue) this.#wipe()
    if (event.key === null || (name === ERASED && event.newValue)) this.#tell('store-erased', '')
    else if (name === KEEPING) this.#tell('store-kept', '')
    else if (name && name !== ERASED) this.#tell('store-changed', name)
  }

  /**
   * @param {'store-written' | 'store-changed' | 'store-kept' | 'store-erased'} type
   * @param {string} name
   */
  #tell(type, name) {
    this.dispatchEvent(new CustomEvent(type, {detail: {name}}))
  }
}

/** @param {string} name */
function isDocument(name) {
  return ![KEEPING, SCHEME, ERASED].includes(name) && !name.startsWith(NOTE)
}
