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

/** Names in storage that are no documents. */
const KEEPING = 'keeping'
const SCHEME = 'scheme'

export class Store extends EventTarget {
  /** @type {Map<string, string>} */
  #memory = new Map()
  /** @type {Map<string, number>} The revision of each document that this page knows. */
  #known = new Map()
  #prefix

  /** @param {string} site The path of the site, such as "/ask-well/". */
  constructor(site) {
    super()
    this.#prefix = `askwell:${site}:`
    addEventListener('storage', event => this.#heard(event))
  }

  /** @returns {Keeping} */
  get keeping() {
    if (area('localStorage')?.getItem(this.#prefix + KEEPING) === 'device') return 'device'
    return area('sessionStorage')?.getItem(this.#prefix + KEEPING) === 'tab' ? 'tab' : 'undecided'
  }

  /** Whether the browser lets this site keep anything at all. */
  get isBlocked() {
    return !area(this.keeping === 'device' ? 'localStorage' : 'sessionStorage')
  }

  /**
   * Moves every document to where the reader wants it, and remembers the choice.
   *
   * @param {'device' | 'tab'} keeping
   * @returns {Outcome}
   */
  keep(keeping) {
    const raw = this.names().map(name => /** @type {const} */ ([name, this.#raw(name)]))
    const [target, other] = keeping === 'device' ? ['localStorage', 'sessionStorage'] : ['sessionStorage', 'localStorage']
    const outcome = attempt(() => {
      const to = required(target)
      for (const [name, text] of raw) to.setItem(this.#prefix + name, text ?? '')
      to.setItem(this.#prefix + KEEPING, keeping)
    })
    if (outcome === 'saved') for (const name of [...raw.map(([each]) => each), KEEPING]) area(other)?.removeItem(this.#prefix + name)
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
    const envelope = parse(this.#raw(name))
    this.#known.set(name, envelope?.rev ?? 0)
    return envelope && envelope.schema <= SCHEMA ? migrate(envelope).data : undefined
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
    const stored = parse(this.#raw(name))?.rev ?? 0
    if (!force && stored !== (this.#known.get(name) ?? 0)) return 'conflict'
    const rev = stored + 1
    const text = JSON.stringify({app: 'askwell', schema: SCHEMA, rev, savedAt: new Date().toISOString(), data})
    this.#known.set(name, rev)
    const outcome = attempt(() => this.#area.setItem(this.#prefix + name, text))
    if (outcome === 'saved') this.#memory.delete(name)
    else this.#memory.set(name, text)
    this.#tell('store-written', name)
    return outcome
  }

  /** @param {string} name */
  remove(name) {
    this.#memory.delete(name)
    this.#known.set(name, 0)
    attempt(() => this.#area.removeItem(this.#prefix + name))
    this.#tell('store-written', name)
  }

  /** Lists the names of all documents, in order. */
  names() {
    const stored = keys(this.keeping === 'device' ? 'localStorage' : 'sessionStorage', this.#prefix)
    const documents = stored.filter(name => name !== KEEPING && name !== SCHEME)
    return [...new Set([...documents, ...this.#memory.keys()])].sort()
  }

  /** Removes every key of this site, the choices too. */
  erase() {
    for (const name of /** @type {const} */ (['localStorage', 'sessionStorage'])) {
      for (const key of keys(name, this.#prefix)) area(name)?.removeItem(this.#prefix + key)
    }
    this.#memory.clear()
    this.#known.clear()
    this.#tell('store-erased', '')
  }

  get #area() {
    return required(this.keeping === 'device' ? 'localStorage' : 'sessionStorage')
  }

  /** @param {string} name */
  #raw(name) {
    const stored = area(this.keeping === 'device' ? 'localStorage' : 'sessionStorage')
    return this.#memory.get(name) ?? stored?.getItem(this.#prefix + name) ?? null
  }

  /**
   * Passes on what another tab did.
   *
   * @param {StorageEvent} event
   */
  #heard(event) {
    if (event.storageArea !== area('localStorage')) return
    if (event.key === null) this.#tell('store-erased', '')
    else if (event.key.startsWith(this.#prefix)) this.#tell('store-changed', event.key.slice(this.#prefix.length))
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
 * @param {string} name
 * @returns {Storage | undefined}
 */
function area(name) {
  try {
    return name === 'localStorage' ? localStorage : sessionStorage
  } catch {
    return undefined
  }
}

/** @param {string} name */
function required(name) {
  const found = area(name)
  if (!found) throw new DOMException('Storage is blocked', 'SecurityError')
  return found
}

/**
 * @param {string} name
 * @param {string} prefix
 */
function keys(name, prefix) {
  return Object.keys(area(name) ?? {}).filter(key => key.startsWith(prefix)).map(key => key.slice(prefix.length))
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
 * @param {string | null} text
 * @returns {Envelope | undefined}
 */
function parse(text) {
  try {
    const found = text ? JSON.parse(text) : undefined
    return found?.app === 'askwell' && Number.isInteger(found.schema) && Number.isInteger(found.rev) ? found : undefined
  } catch {
    return undefined
  }
}
