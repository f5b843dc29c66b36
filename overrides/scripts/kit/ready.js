/** The questions that a meeting comes with: those that were picked, or a set that fits its time. */

import {findAll} from './find.js'
import {fitting} from './fitting.js'
import {kit} from './kit.js'

/** @typedef {import('./description.js').Picked} Picked */

/** Where the set that the reader took last is kept: it belongs to no meeting. */
const CHOICE = 'sheet/none/my-kit/set'

/** The id of the set that questions come from until the reader picks others. */
function chosenId() {
  const kept = /** @type {{set?: unknown} | undefined} */ (kit.store.read(CHOICE))
  const id = String(kept?.set ?? '')
  return kit.bank.set(id) ? id : kit.bank.usual
}

/**
 * Returns the ids of a set's questions that fit a talk.
 *
 * @param {string} id
 * @param {number} minutes
 */
function fittingIds(id, minutes) {
  const set = kit.bank.set(id)
  return set ? fitting(set, minutes) : []
}

/**
 * Returns the questions for a talk of some minutes.
 *
 * @param {number} minutes
 * @returns {Required<Picked>[]}
 */
export function readyQuestions(minutes) {
  const picked = kit.pickedQuestions
  if (picked.length) return picked
  return kit.bank.withCurrentWords(fittingIds(chosenId(), minutes).map(id => ({id})))
}

/**
 * Returns the questions of a list as it stands on a page: those that the build wrote into it until
 * others are known.
 *
 * @param {ParentNode} list
 */
export function questionsOf(list) {
  const rows = findAll(list, '[data-question]')
  return kit.bank.withCurrentWords(rows.map(({dataset}) => ({id: dataset.question ?? ''})))
}

/**
 * Returns the id of the set that the questions are; empty if the reader picked them one by one.
 *
 * @param {number} minutes
 */
export function takenSet(minutes) {
  const id = chosenId()
  const ready = readyQuestions(minutes).map(each => each.id)
  return String(ready) === String(fittingIds(id, minutes)) ? id : ''
}

/**
 * Takes the questions of a set that fit, in the place of those that were picked, and remembers the
 * set for the next meeting.
 *
 * @param {string} id
 * @param {number} minutes
 */
export function takeSet(id, minutes) {
  kit.store.read(CHOICE)
  kit.store.write(CHOICE, {set: id})
  const picked = fittingIds(id, minutes).map(each => ({id: each}))
  return kit.savePickedQuestions(kit.bank.withCurrentWords(picked))
}
