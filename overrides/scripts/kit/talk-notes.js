/**
 * Notes of a talk: a document `sheet/<meeting>/talk/notes` with `note.<question>`,
 * `star.<question>` and `end`. They stand in the sheet on which the talk is written up.
 */

import {kit} from './kit.js'

/** @typedef {import('./description.js').Answers} Answers */
/** @typedef {import('./description.js').Picked} Picked */

const PATH = 'talk/notes'

/** The notes of the current meeting's talk. */
export function notesOfTalk() {
  return /** @type {Answers | undefined} */ (kit.store.read(kit.sheetDocument(PATH))) ?? {}
}

/**
 * Keeps a note, or forgets an empty one. The questions of a talk with notes are the reader's own
 * choice from then on.
 *
 * @param {string} name
 * @param {string | true} value
 * @param {Picked[]} questions
 */
export function saveNote(name, value, questions) {
  if (questions.length && kit.pickedQuestions.length === 0) kit.savePickedQuestions(questions)
  const {[name]: _, ...others} = notesOfTalk()
  return kit.store.write(kit.sheetDocument(PATH), value ? {...others, [name]: value} : others)
}
