/**
 * What all documents have to be asked for, which takes long: it comes after the page is there.
 */

import {nextTask, painted} from './after-paint.js'
import {announce} from './notices.js'

/** @typedef {import('./store.js').Store} Store */

/**
 * Tells when something was last saved, and once in a tab that something could not be read, and was
 * left as it is.
 *
 * @param {Store} store
 * @param {(saved: number) => void} tellSaved
 */
export async function askAll(store, tellSaved) {
  await painted()
  tellSaved(lastSaved(store))
  if (store.notes.recall('told-unread') || !(await hasUnread(store))) return
  store.notes.remember('told-unread', true)
  announce('unread')
}

/**
 * Returns when something was last saved; 0 if nothing tells. That stands before the data of a
 * document, so that none has to be read whole.
 *
 * @param {Store} store
 */
function lastSaved(store) {
  const found = store.texts(store.names()).map(([, text]) => /"savedAt":"([^"]*)"/.exec(text)?.[1])
  return Math.max(0, ...found.map(each => Date.parse(each ?? '') || 0))
}

/**
 * Whether there is a document that cannot be read whole. Each is a task of its own: readers wait
 * for none.
 *
 * @param {Store} store
 */
async function hasUnread(store) {
  for (const name of store.names()) {
    await nextTask()
    if (!store.isWhole(name)) return true
  }
  return false
}
