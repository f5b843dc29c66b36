/**
 * What readers enter, kept on their device: the only file that touches the browser's storage.
 *
 * A document is one key, `askwell:<site>:<name>`, holding an envelope. Other sites may share the origin (a university's
 * host, GitHub Pages), hence the site in the key. Documents are small and apart, so that two tabs meet only over the same one.
 */

import {SCHEMA, migrate} from './migrations.mjs'

/** @typedef {{app: 'askwell', schema: number, rev: number, savedAt: string, data: unknown}} Envelope */
/** @typedef {'undecided' | 'device' | 'tab'} Keeping Where documents live; undecided ones live in the tab. */
/**
 * @typedef {'saved' | 'conflict' | 'full' | 'blocked' | 'newer'} Outcome
 * conflict: another tab wrote first, nothing was written; full, blocked: kept for this page only;
 * newer: written by a newer version of this guide, so it is left alone.
 */
/** @typedef {'localStorage' | 'sessionStorage'} Place */

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
  }

  /**
   * A tab that holds documents stays undecided when another tab decides: its documents would be out of sight.
   *
   * @returns {Keeping}
   */
  get keeping() {
    if (this.#item('sessionStorage', KEEPING) === 'tab') return 'tab'
    if (this.#item('localStorage', KEEPING) !== 'device') return 'undecided'
    return this.#documents('sessionStorage').length ? 'undecided' : 'device'
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
   * Moves every document to where the reader wants it, and remembers the choice.
   *
   * @param {'device' | 'tab'} keeping
   * @param {'ask' | 'mine' | 'theirs'} [prefer] Which version of a document stays if there is another one already.
   * @returns {Outcome}
   */
  keep(keeping, prefer = 'ask') {
    const source = this.#place
    const target = keeping === 'device' ? 'localStorage' : 'sessionStorage'
    const found = this.names().map(name => /** @type {[string, string]} */ ([name, this.#raw(name) ?? '']))
    const clashing = source === target ? [] : found.filter(([name, text]) => differs(this.#item(target, name), text))
    if (clashing.length && prefer === 'ask') return 'conflict'
    const moving = prefer === 'theirs' ? found.filter(each => !clashing.includes(each)) : found
    const entries = [[KEEPING, keeping], ...moving].map(([name, text]) => /** @type {[string, string]} */ ([this.#prefix + name, text]))
    const outcome = attempt(() => writeAll(required(target), entries))
    if (outcome === 'saved') this.#leave(source === target ? undefined : source, [KEEPING, ...found.map(([name]) => name)])
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
    if (!this.#memory.has(name)) this.#known.set(name, this.#revision(name))
    const envelope = parse(this.#raw(name))
    return envelope && envelope.schema <= SCHEMA ? migrate(envelope).data : undefined
  }

  /**
   * Returns what a document holds, even if a newer version of this guide wrote it: to show, not to work with.
   *
   * @param {string} name
   * @returns {unknown}
   */
  peek(name) {
    return this.isNewer(name) ? parse(this.#raw(name))?.data : this.read(name)
  }

  /** @param {string} name */
  savedAt(name) {
    const envelope = parse(this.#raw(name))
    return envelope ? new Date(envelope.savedAt) : undefined
  }

  /**
   * Whether a newer version of this guide wrote the document: it can be exported, never overwritten.
   *
   * @param {string} name
   */
  isNewer(name) {
    return (parse(this.#raw(name))?.schema ?? 0) > SCHEMA
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
    if (!force && stored !== (this.#known.get(name) ?? 0)) return 'conflict'
    const rev = stored + 1
    const text = JSON.stringify({app: 'askwell', schema: SCHEMA, rev, savedAt: new Date().toISOString(), data})
    const outcome = attempt(() => required(this.#place).setItem(this.#prefix + name, text))
    if (outcome === 'saved') {
      this.#known.set(name, rev)
      this.#memory.delete(name)
    } else this.#memory.set(name, text)
    this.#tell('store-written', name)
    return outcome
  }

  /**
   * Lets go of a document that could not be written: what is stored holds again.
   *
   * @param {string} name
   */
  release(name) {
    this.#memory.delete(name)
  }

  /** @param {string} name */
  remove(name) {
    this.#memory.delete(name)
    this.#known.set(name, 0)
    attempt(() => required(this.#place).removeItem(this.#prefix + name))
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
    else if (attempt(() => required('sessionStorage').setItem(this.#prefix + NOTE + name, text)) !== 'saved') this.#notes.set(name, text)
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
    attempt(() => required('localStorage').setItem(this.#prefix + ERASED, new Date().toISOString()))
    attempt(() => required('localStorage').removeItem(this.#prefix + ERASED))
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
    return parse(this.#item(this.#place, name))?.rev ?? 0
  }

  /** @param {Place} place */
  #documents(place) {
    return keys(place, this.#prefix).filter(name => ![KEEPING, SCHEME, ERASED].includes(name) && !name.startsWith(NOTE))
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
    const name = event.key?.startsWith(this.#prefix) ? event.key.slice(this.#prefix.length) : undefined
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

/**
 * Returns a storage area, or nothing if the browser blocks it (the mere access may throw).
 *
 * @param {Place} place
 * @returns {Storage | undefined}
 */
function area(place) {
  try {
    return (place === 'localStorage' ? localStorage : sessionStorage) ?? undefined
  } catch {
    return undefined
  }
}

/** @param {Place} place */
function required(place) {
  const found = area(place)
  if (!found) throw new DOMException('Storage is blocked', 'SecurityError')
  return found
}

/**
 * @param {Place} place
 * @param {string} prefix
 */
function keys(place, prefix) {
  return Object.keys(area(place) ?? {}).filter(key => key.startsWith(prefix)).map(key => key.slice(prefix.length))
}

/**
 * Writes all or nothing.
 *
 * @param {Storage} storage
 * @param {[string, string][]} entries
 */
function writeAll(storage, entries) {
  const before = entries.map(([key]) => /** @type {const} */ ([key, storage.getItem(key)]))
  try {
    for (const [key, text] of entries) storage.setItem(key, text)
  } catch (error) {
    for (const [key] of before) storage.removeItem(key)
    for (const [key, text] of before) if (text !== null) storage.setItem(key, text)
    throw error
  }
}

/**
 * @param {() => void} action
 * @returns {Outcome}
 */
function attempt(action) {
  try {
    action()
    return 'saved'
  } catch (error) {
    return error instanceof DOMException && error.name === 'SecurityError' ? 'blocked' : 'full'
  }
}

/**
 * Whether a stored document holds something else than another.
 *
 * @param {string | null} stored
 * @param {string} text
 */
function differs(stored, text) {
  return stored !== null && JSON.stringify(parse(stored)?.data) !== JSON.stringify(parse(text)?.data)
}

/**
 * @param {string | null} text
 * @returns {Envelope | undefined}
 */
function parse(text) {
  const found = json(text)
  return found?.app === 'askwell' && Number.isInteger(found.schema) && Number.isInteger(found.rev) ? found : undefined
}

/** @param {string | null} text */
function json(text) {
  try {
    return text ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}
