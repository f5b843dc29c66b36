/** The questions that a meeting comes with: those that were picked, or a set that fits its time. */

import {findAll} from './find.js'
import {fitting} from './fitting.js'
import {READER, kit} from './kit.js'
import {lookUp} from './records.js'
import {setFor} from './set-for.js'

/** @typedef {import('./description.js').Picked} Picked */

/** Where the set that the reader took last is kept: it belongs to no meeting. */
const CHOICE = 'sheet/none/my-kit/set'

/** The id of the set that questions come from until the reader picks others. */
function chosenId() {
  return setFor(kit.bank.sets, choice(), lists(), told()) || kit.bank.usual
}

/** The set that was taken by its name. */
function choice() {
  const kept = /** @type {Record<string, string>} */ (kit.store.read(CHOICE) ?? {})
  return {at: savedAt(CHOICE), set: lookUp(kept, 'set'), told: lookUp(kept, 'told')}
}

/** The questions that were picked so far, for whichever meeting. */
function lists() {
  const names = kit.store.names().filter(name => name.startsWith('questions/'))
  return names.map(name => {
    const kept = /** @type {Picked[]} */ (kit.store.read(name) ?? [])
    return {at: savedAt(name), questions: kit.bank.withCurrentWords(kept).map(({id}) => id)}
  })
}

/** @param {string} name Of a document. */
function savedAt(name) {
  return kit.store.envelope(name)?.savedAt ?? ''
}

/** What the reader has told to be after. */
function told() {
  for (const [path, blocks] of Object.entries(kit.bank.data.aims ?? {})) {
    const name = kit.sheetDocument(path, READER)
    const answers = /** @type {Record<string, string>} */ (kit.store.read(name) ?? {})
    for (const [block, aims] of Object.entries(blocks)) {
      const aim = lookUp(aims, answers[block] ?? '')
      if (aim) return {at: savedAt(name), aim}
    }
  }
  return undefined
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
 * Remembers a set for the next meeting, and what the reader was after when it was taken.
 *
 * @param {string} id
 */
export function rememberSet(id) {
  kit.store.read(CHOICE)
  kit.store.write(CHOICE, {set: id, told: told()?.aim ?? ''})
}

/**
 * Forgets that a set was taken: it was put back.
 *
 * @param {string} id
 */
export function forgetSet(id) {
  if (choice().set === id) rememberSet('')
}

/**
 * Takes the questions of a set that fit, in the place of those that were picked, and remembers the
 * set for the next meeting.
 *
 * @param {string} id
 * @param {number} minutes
 */
export function takeSet(id, minutes) {
  rememberSet(id)
  const picked = fittingIds(id, minutes).map(each => ({id: each}))
  return kit.savePickedQuestions(kit.bank.withCurrentWords(picked))
}
