/**
 * Brings back what another tab's writing in the same moment left out of a document. Loaded once
 * another tab writes what this page has written.
 */

import {joinedAgain, joinedChanges} from './crossing.js'
import {validated} from './description.js'
import {unwrap, wrap} from './envelope.js'
import {migrate} from './migrations.js'
import {announce, announceOutcome} from './notices.js'

/** @typedef {import('./store.js').Store} Store */
/** @typedef {import('./versions.js').Met} Met */

/**
 * @param {Store} store
 * @param {string} name Of the document.
 * @param {Met[]} met The texts of it that this page has met.
 * @returns {boolean} Whether what is kept can be shown.
 */
export function rejoin(store, name, met) {
  const text = store.shelf.item('localStorage', name)
  // What is kept in this tab alone meets no other.
  if (store.keeping !== 'device' || store.isNewer(name)) return true
  const found = joinedAgain(
    met.map(each => versionOf(name, each)),
    versionOf(name, {text, isMine: false}),
  )
  if (!found) return true
  const rev = (unwrap(text)?.rev ?? 0) + 1
  const joined = wrap(found.data, rev, found.from)
  const outcome = store.shelf.put('localStorage', [[name, joined]])
  announceOutcome(outcome)
  if (outcome !== 'saved') return false
  for (const each of met) each.isMine = false
  met.push({text: joined, isMine: true})
  if (found.isClash) tellClash(store, name, found)
  store.dispatchEvent(new CustomEvent('store-written', {detail: {name}}))
  return true
}

/**
 * A sheet asks which words stay, and remembers this page's until then; elsewhere the last ones do.
 *
 * @param {Store} store
 * @param {string} name
 * @param {import('./crossing.js').Joined} found
 */
function tellClash(store, name, {before = {}, mine, data}) {
  const isSheet = name.startsWith('sheet/') && document.querySelector('kept-sheet')
  if (!isSheet) return announce('crossed')
  const answers = joinedChanges(before, data, mine.data).data
  store.notes.remember(`mine/${name}`, {answers, base: before})
}

/**
 * @param {string} name
 * @param {Met} met
 * @returns {import('./crossing.js').Version}
 */
function versionOf(name, {text, isMine}) {
  const {id, from, ...kept} = unwrap(text) ?? {schema: 1, data: undefined}
  const data = validated(name, migrate(name, kept)).data
  return {
    id: String(id ?? ''),
    from: Array.isArray(from) ? from : [],
    data,
    isMine: Boolean(isMine),
  }
}
