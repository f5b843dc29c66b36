/**
 * Whether a store has a journal: on the reader's own device, also where one was begun and another
 * app or a crash has emptied the storage since.
 */

import {painted} from './after-paint.js'
import {ahead} from './later.js'

const loadJournal = ahead(() => import('./journal.js'))

/** @param {import('./store.js').Store} store */
export function keepJournal(store) {
  /** @type {Promise<void> | undefined} */
  let journal
  const start = async () => {
    if (store.keeping === 'device' || (await isBegun(store)))
      journal ??= loadJournal().then(({startJournal}) => startJournal(store))
    await journal
  }
  // Without a line, or where a browser forbids it, there is none: the storage alone must do.
  const tryToStart = () => void start().catch(() => (journal = undefined))
  store.addEventListener('store-kept', tryToStart)
  void painted().then(tryToStart)
  const {shelf} = store
  ahead(() => import('./apart.js').then(tabs => tabs.answerOtherTabs(shelf)).catch(() => undefined))
}

/** @param {import('./store.js').Store} store */
async function isBegun({keeping, shelf}) {
  const all = keeping === 'undecided' ? await indexedDB.databases() : []
  return all.some(({name}) => name === shelf.prefix)
}
