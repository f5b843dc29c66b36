/**
 * A second copy of what is kept on this device, in IndexedDB: what localStorage takes reaches the
 * disk up to a minute later, and any app on the same origin can empty it. Where IndexedDB is
 * blocked, there is none.
 */

import {announce} from './notices.js'
import {replayed} from './replay.js'
import {ANY_CHANGE} from './store.js'
import {KEEPING} from './shelf.js'

/** @typedef {import('./replay.js').Line} Line */

const LINES = 'lines'

/** Milliseconds until a removal by another tab of this guide stands in the journal. */
const SETTLED = 500

export class Journal {
  #store
  #database
  #isOnDevice = false

  /**
   * @param {import('./store.js').Store} store
   * @param {IDBDatabase} database
   */
  constructor(store, database) {
    this.#store = store
    this.#database = database
  }

  /** Brings back what is lost, and follows what is written from now on. */
  async start() {
    await this.#replay()
    this.#follow()
    for (const type of ANY_CHANGE) this.#store.addEventListener(type, this)
    addEventListener('storage', this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event instanceof StorageEvent) this.#onStorage(event)
    else if (event.type === 'store-written')
      this.#write([/** @type {CustomEvent} */ (event).detail.name])
    else if (event.type === 'store-erased') this.#forget()
    else if (event.type === 'store-kept') this.#follow()
  }

  /** The reader chose where things are kept; what took the choice away is seen in a moment. */
  #follow() {
    const {keeping, shelf} = this.#store
    if (keeping === 'undecided') return
    this.#isOnDevice = keeping === 'device'
    this.#write(shelf.documents('localStorage'))
    if (keeping === 'tab') this.#forget()
  }

  /**
   * Another app emptied the storage, or took something out of it: what stands on the page stays.
   *
   * @param {StorageEvent} event
   */
  #onStorage({key, newValue, storageArea}) {
    if (storageArea !== localStorage || newValue !== null || !this.#isOnDevice) return
    const {shelf} = this.#store
    // What is written meanwhile goes to where everything is.
    if (key === null) this.#put([[KEEPING, 'device']])
    if (key === null) void this.#restore()
    else if (key.startsWith(shelf.prefix)) setTimeout(() => this.#restore(), SETTLED)
  }

  async #restore() {
    if (await this.#replay()) announce('restored')
    this.#isOnDevice = this.#store.keeping === 'device'
  }

  /** Brings back what is lost; tells whether something was. */
  async #replay() {
    const {shelf} = this.#store
    const lines = await finished(this.#lines('readonly').getAll())
    const names = shelf.documents('localStorage')
    /** @type {import('./clashes.js').Entry[]} */
    const stored = names.map(name => [name, shelf.item('localStorage', name) ?? ''])
    const {back, gone, aside} = replayed(lines, stored)
    shelf.remove('localStorage', gone)
    const entries = [...back, ...shelf.besides(aside, 'localStorage')]
    // What the journal holds is on the device, whoever took the choice away.
    const isOutOfSight = !shelf.item('localStorage', KEEPING) && lines.some(({text}) => text)
    const isLost = entries.length > 0 || isOutOfSight
    const isBack = isLost && this.#put([[KEEPING, 'device'], ...entries])
    if (isBack || gone.length)
      this.#store.dispatchEvent(new CustomEvent('store-kept', {detail: {name: ''}}))
    return isBack
  }

  /** @param {import('./clashes.js').Entry[]} entries */
  #put(entries) {
    return this.#store.shelf.put('localStorage', entries) === 'saved'
  }

  /** @param {string[]} names */
  #write(names) {
    if (this.#store.keeping !== 'device') return
    const lines = this.#lines('readwrite')
    const at = new Date().toISOString()
    for (const name of names)
      lines.put({name, text: this.#store.shelf.item('localStorage', name), at})
  }

  /** Nothing of it stays but when that was, so that nothing comes back after a crash either. */
  #forget() {
    this.#isOnDevice = false
    const lines = this.#lines('readwrite')
    lines.clear()
    lines.put({name: '', text: null, at: new Date().toISOString()})
  }

  /** @param {IDBTransactionMode} mode */
  #lines(mode) {
    return this.#database.transaction(LINES, mode).objectStore(LINES)
  }
}

/**
 * Opens the journal of a store.
 *
 * @param {import('./store.js').Store} store
 */
export async function startJournal(store) {
  const opening = indexedDB.open(store.shelf.prefix, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(LINES, {keyPath: 'name'})
  await new Journal(store, await finished(opening)).start()
}

/**
 * @template Result
 * @param {IDBRequest<Result>} request
 * @returns {Promise<Result>}
 */
function finished(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
