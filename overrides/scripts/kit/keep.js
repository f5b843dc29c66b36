/**
 * Everything that is kept, from where it is to where the reader wants it.
 */

import {asideOn, clearWithAside} from './aside.js'
import {sortEntries} from './clashes.js'
import {Contents} from './contents.js'
import {KEEPING} from './shelf.js'

/**
 * Moves everything, and remembers the choice.
 *
 * @param {import('./store.js').Store} store
 * @param {'device' | 'tab'} keeping
 * @param {'ask' | 'mine' | 'theirs'} [prefer] Which version of a document stays if there is another
 *   one already.
 * @returns {import('./store.js').Outcome}
 */
export function keep(store, keeping, prefer = 'ask') {
  const {shelf} = store
  const source = shelf.areaName
  const target = keeping === 'device' ? 'localStorage' : 'sessionStorage'
  const names = store.names()
  const there = (/** @type {string} */ name) =>
    source === target ? null : shelf.item(target, name)
  const {isClash, going, losing} = sortEntries(store.texts(names), there, prefer)
  if (isClash && prefer === 'ask') return 'conflict'
  const contents = new Contents()
  const bad = losing.filter(([name, text]) => !contents.of(name, text).isWhole)
  const aside = shelf.besides([...asideOn(shelf, source), ...bad], target)
  const outcome = shelf.put(target, [[KEEPING, keeping], ...going, ...aside])
  if (outcome === 'saved') {
    store.settle()
    if (source !== target) clearWithAside(shelf, source, [KEEPING, ...names])
  }
  store.dispatchEvent(new CustomEvent('store-kept', {detail: {name: ''}}))
  return outcome
}
