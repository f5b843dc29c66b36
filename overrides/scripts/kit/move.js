/**
 * One document under another name.
 */

import {joined} from './join.js'

/**
 * Gives a document another name. If there is one of that name, it stays and this one fills its
 * gaps; one that cannot be read stays where it is.
 *
 * @param {import('./store.js').Store} store
 * @param {string} from
 * @param {string} to
 */
export function moveDocument(store, from, to) {
  const data = store.read(from)
  if (data === undefined) return
  const outcome = store.write(to, joined(store.read(to), data))
  if (outcome === 'saved' || store.isBlocked) store.remove(from)
}
