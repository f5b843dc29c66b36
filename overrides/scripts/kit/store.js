/**
 * What readers enter, kept on their device.
 *
 * A document is one key, `askwell:<site>:<name>`, holding an envelope. Documents are small and
 * apart, so that two tabs meet only over the same one. What is stored is checked when it is read:
 * what is bad is left out, and set aside as it was before anything is written over it.
 */

import {storageArea} from './area.js'
import {Contents} from './contents.js'
import {wrap} from './envelope.js'
import {ahead} from './later.js'
import {SCHEMA} from './migrations.js'
import {Notes} from './notes.js'
import {changeElsewhere} from './other-tabs.js'
import {ERASED, NOTE, Shelf} from './shelf.js'
import {Versions} from './versions.js'

/** @typedef {import('./clashes.js').Entry} Entry */
/**
 * @typedef {'saved' | 'conflict' | 'full' | 'blocked' | 'newer'} Outcome
 * conflict: another tab wrote first, nothing was written; full, blocked: kept for this page only;
 * newer: written by a newer version of this guide, so it is left alone.
 */

/** Events of a store: another tab wrote, all was erased, the place was chosen. */
export const CHANGES_ELSEWHERE = ['store-changed', 'store-erased', 'store-kept']

/** All events of a store: this page wrote, too. */
export const ANY_CHANGE = [...CHANGES_ELSEWHERE, 'store-written']

const loadRejoin = ahead(() => import('./rejoin.js'))

export class Store extends EventTarget {
  /** @type {Map<string, string>} Documents that could not be written. */
  #memory = new Map()
  /** @type {Map<string, string | null>} Each stored document as this page knows it. */
  #known = new Map()
  #versions = new Versions()
  #contents = new Contents()
  /** @readonly */
  shelf

  /** @param {string} site The path of the site, such as "/ask-well/". */
  constructor(site) {
    super()
    this.shelf = new Shelf(site)
    /** What this tab remembers until it is closed. */
    this.notes = new Notes(this.shelf.prefix + NOTE)
    addEventListener('storage', event => this.#onStorage(event))
    // Others wrote while it slept.
    addEventListener('pageshow', ({persisted}) => persisted && this.#emit('store-changed', ''))
  }

  /** Where documents live. */
  get keeping() {
    return this.shelf.keeping
  }

  /** Whether the browser lets this site keep anything at all. */
  get isBlocked() {
    return !storageArea(this.shelf.areaName)
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
    return this.#memory.size === 0 && !this.shelf.hasDocument(this.shelf.areaName)
  }

  /**
   * Returns a document, or undefined if there is none that this version can read.
   *
   * @param {string} name
   * @returns {unknown}
   */
  read(name) {
    return this.#memory.has(name) ? this.#content(name).data : this.readStored(name)
  }

  /**
   * Returns what is stored of a document, though this page could not write its own version.
   *
   * @param {string} name
   * @returns {unknown}
   */
  readStored(name) {
    const {text, data} = this.#stored(name)
    this.#know(name, text)
    return data
  }

  /**
   * Returns what a document holds, even if a newer version of this guide wrote it: to show, not to
   * work with.
   *
   * @param {string} name
   * @returns {unknown}
   */
  peek(name) {
    return this.isNewer(name) ? this.envelope(name)?.data : this.read(name)
  }

  /**
   * Returns a document as it is kept; undefined if there is none, or it is no envelope.
   *
   * @param {string} name
   */
  envelope(name) {
    return this.#content(name).envelope
  }

  /**
   * Whether all that is kept of a document can be read.
   *
   * @param {string} name
   */
  isWhole(name) {
    return this.#content(name).isWhole
  }

  /**
   * Whether a newer version of this guide wrote the document: it can be exported, never
   * overwritten.
   *
   * @param {string} name
   */
  isNewer(name) {
    return (this.envelope(name)?.schema ?? 0) > SCHEMA
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
    const {text: stored, envelope} = this.#stored(name)
    const text = wrap(data, (envelope?.rev ?? 0) + 1, [envelope?.id ?? ''])
    if (!force && stored !== (this.#known.get(name) ?? null)) {
      if (this.#memory.has(name)) this.#memory.set(name, text)
      return 'conflict'
    }
    const outcome = this.shelf.put(this.shelf.areaName, [...this.#besides(name), [name, text]])
    if (outcome === 'saved') {
      this.#know(name, text, true)
      this.#memory.delete(name)
    } else this.#memory.set(name, text)
    this.#emit('store-written', name)
    return outcome
  }

  /**
   * Removes a document. What cannot be read of it is set aside before; where there is no room for
   * that, it stays.
   *
   * @param {string} name
   */
  remove(name) {
    const {areaName} = this.shelf
    const aside = this.#besides(name)
    if (aside.length && this.shelf.put(areaName, aside) !== 'saved') return
    for (const each of [this.#memory, this.#known, this.#versions]) each.delete(name)
    this.shelf.remove(areaName, [name])
    this.#emit('store-written', name)
  }

  /** Everything is on the shelf now: nothing is on this page only. */
  settle() {
    this.#memory.clear()
  }

  /** Lists the names of all documents, in order. */
  names() {
    const stored = this.shelf.documents(this.shelf.areaName)
    return [...new Set([...stored, ...this.#memory.keys()])].sort()
  }

  /**
   * Keeps a text that nothing can be made of.
   *
   * @param {string} name
   * @param {string} text
   */
  setAside(name, text) {
    return this.shelf.put(this.shelf.areaName, this.shelf.besides([[name, text]]))
  }

  /** Removes every key of this site, the choices too, in all its tabs. */
  erase() {
    this.#wipe()
    this.shelf.put('localStorage', [[ERASED, new Date().toISOString()]])
    this.shelf.remove('localStorage', [ERASED])
    this.#emit('store-erased', '')
  }

  /** @param {string} name Of a document whose stored text is to be set aside if it is not whole. */
  #besides(name) {
    const {isWhole, text} = this.#stored(name)
    return isWhole ? [] : this.shelf.besides([[name, text ?? '']])
  }

  /**
   * Returns documents as they are kept.
   *
   * @param {string[]} names
   * @returns {Entry[]}
   */
  texts(names) {
    const {areaName} = this.shelf
    return names.map(name => [name, this.#text(name, areaName) ?? ''])
  }

  /** @param {string} name */
  #text(name, areaName = this.shelf.areaName) {
    return this.#memory.get(name) ?? this.shelf.item(areaName, name)
  }

  /**
   * @param {string} name
   * @param {string | null} text As it is stored.
   * @param {boolean} [isMine]
   */
  #know(name, text, isMine) {
    if (this.#known.get(name) !== text) this.#versions.add(name, text, isMine)
    this.#known.set(name, text)
  }

  /** @param {string} name */
  #content(name) {
    return this.#contents.of(name, this.#text(name))
  }

  /** @param {string} name */
  #stored(name) {
    return this.#contents.of(name, this.shelf.item(this.shelf.areaName, name))
  }

  #wipe() {
    this.shelf.wipe()
    for (const each of [this.#memory, this.notes, this.#known, this.#versions]) each.clear()
  }

  /**
   * Passes on what another tab did. No tab can reach into another's own storage: each erases its
   * own. What was written here and there in the same moment is brought together before.
   *
   * @param {StorageEvent} event
   */
  #onStorage(event) {
    const change = changeElsewhere(event, this.shelf.prefix)
    if (!change) return
    const {type, name} = change
    if (type === 'store-erased') this.#wipe()
    if (name) this.#versions.add(name, event.newValue)
    const tell = (isShown = true) => isShown && this.#emit(type, name)
    if (!this.#versions.of(name).some(({isMine}) => isMine)) return tell()
    // While that is loaded, more versions may be met.
    loadRejoin().then(
      ({rejoin}) => tell(rejoin(this, name, this.#versions.of(name))),
      () => tell(),
    )
  }

  /**
   * @param {'store-written' | 'store-changed' | 'store-kept' | 'store-erased'} type
   * @param {string} name
   */
  #emit(type, name) {
    this.dispatchEvent(new CustomEvent(type, {detail: {name}}))
  }
}
