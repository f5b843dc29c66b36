/**
 * A second copy of what is kept on this device, in IndexedDB: what localStorage takes reaches the
 * disk up to a minute later, and any app on the same origin can empty it. Where IndexedDB is
 * blocked, there is none.
 */

import {nextTask} from './after-paint.js'
import {announce} from './notices.js'
import {replayed} from './replay.js'
import {ANY_CHANGE} from './store.js'
import {KEEPING} from './shelf.js'

/** @typedef {import('./replay.js').Line} Line */

const LINES = 'lines'

/** Documents that are written in one go: more keep a slow device from its reader. */
const AT_ONCE = 20

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
    const lines = await finished(this.#lines('readonly').getAll())
    this.#replay(lines)
    void this.#follow(lines)
    for (const type of ANY_CHANGE) this.#store.addEventListener(type, this)
    addEventListener('storage', this)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event instanceof StorageEvent) this.#onStorage(event)
    else if (event.type === 'store-written')
      this.#write([/** @type {CustomEvent} */ (event).detail.name])
    else if (event.type === 'store-erased') this.#forget()
    else if (event.type === 'store-kept') void this.#follow()
  }

  /**
   * The reader chose where things are kept; what took the choice away is seen in a moment. All that
   * is kept is written a few lines at a time: nobody is to wait for it.
   *
   * @param {Line[]} [lines] What the journal holds, and needs not be told again.
   */
  async #follow(lines = []) {
    const {keeping, shelf} = this.#store
    if (keeping === 'undecided') return
    this.#isOnDevice = keeping === 'device'
    if (keeping === 'tab') return this.#forget()
    const told = new Map(lines.map(({name, text}) => [name, text]))
    const isNew = (/** @type {string} */ name) =>
      shelf.item('localStorage', name) !== told.get(name)
    for (const names = shelf.documents('localStorage').filter(isNew); names.length;) {
      await nextTask()
      // What another app took away meanwhile is not for the journal to forget.
      this.#write(names.splice(0, AT_ONCE).filter(name => shelf.item('localStorage', name)))
    }
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
    if (this.#replay(await finished(this.#lines('readonly').getAll()))) announce('restored')
    this.#isOnDevice = this.#store.keeping === 'device'
  }

  /**
   * Brings back what is lost; tells whether something was.
   *
   * @param {Line[]} lines
   */
  #replay(lines) {
    const {shelf} = this.#store
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
