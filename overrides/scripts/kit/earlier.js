/**
 * Sheets about the reader that were kept for a meeting once: the newest answers become the
 * reader's, all others stay and are offered. Loaded where there are some.
 */

import {cloneTemplate, find} from './find.js'
import {kit} from './kit.js'
import {announce, announceOutcome} from './notices.js'
import {moveDocument} from './move.js'
import {namesApart} from './names-apart.js'
import {interpolate} from './words.js'

/** @typedef {import('./sheet-answers.js').SheetAnswers} SheetAnswers */

/**
 * Brings what was kept for meetings to where the reader's own is.
 *
 * @param {HTMLElement} sheet
 * @param {string} name Of the reader's own document, such as "sheet/mine/worksheets/aim".
 * @param {SheetAnswers} answers
 * @param {() => void} show Shows what is kept.
 */
export function bringEarlier(sheet, name, answers, show) {
  const {paths = []} = answers.former
  const names = earlierNames(kit.store, name, paths)
  const {newest, others} = sorted(kit.store, name, names)
  if (newest) moveDocument(kit.store, newest, name)
  if (newest) show()
  offer(sheet, name, others, show)
}

/**
 * Lists what was kept of a sheet for meetings, the newest first.
 *
 * @param {import('./store.js').Store} store
 * @param {string} name
 * @param {string[]} former Paths under which the sheet was kept before.
 */
function earlierNames(store, name, former) {
  const path = name.split('/').slice(2).join('/')
  const paths = [path, ...former]
  const savedAt = (/** @type {string} */ each) => store.envelope(each)?.savedAt ?? ''
  return store
    .names()
    .filter(each => each.startsWith('sheet/') && each !== name)
    .filter(each => paths.includes(each.split('/').slice(2).join('/')))
    .filter(each => !store.isNewer(each) && answersIn(store, each) !== '{}')
    .sort((one, other) => savedAt(other).localeCompare(savedAt(one)))
}

/**
 * Tells which of them becomes the reader's, and which say something else.
 *
 * @param {import('./store.js').Store} store
 * @param {string} name
 * @param {string[]} names
 */
function sorted(store, name, names) {
  const newest = answersIn(store, name) === '{}' ? names[0] : undefined
  const shown = answersIn(store, newest ?? name)
  const others = names.filter(each => each !== newest && answersIn(store, each) !== shown)
  return {newest, others}
}

/**
 * @param {import('./store.js').Store} store
 * @param {string} name
 */
function answersIn(store, name) {
  return JSON.stringify(store.read(name) ?? {})
}

/**
 * @param {HTMLElement} sheet
 * @param {string} name
 * @param {string[]} others
 * @param {() => void} show
 */
function offer(sheet, name, others, show) {
  const panel = find(sheet, '.sheet-earlier')
  panel.hidden = others.length === 0
  const {meetings} = kit
  const names = namesApart(meetings, document.documentElement.lang)
  const buttons = others.map(other => {
    const button = find(cloneTemplate(panel, 'template'), 'button')
    const whom = names[meetings.findIndex(({id}) => id === other.split('/')[1])]
    button.textContent = interpolate(button.dataset.words, {
      whom: whom ?? button.dataset.noOne ?? '',
    })
    button.addEventListener('click', () => {
      swap(name, other, show)
      announce('swapped', {}, () => swap(name, other, show))
    })
    return button
  })
  find(panel, '.tool-row').replaceChildren(...buttons)
}

/**
 * Each gets what the other held: nothing is lost.
 *
 * @param {string} one
 * @param {string} other
 * @param {() => void} show
 */
function swap(one, other, show) {
  const {store} = kit
  const [mine, theirs] = [store.read(one), store.read(other)]
  const outcome = store.write(one, theirs)
  announceOutcome(outcome, outcome === 'saved' ? store.write(other, mine) : outcome)
  show()
}
