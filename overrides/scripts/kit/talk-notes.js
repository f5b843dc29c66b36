/**
 * Notes of a talk: a document `sheet/<meeting>/talk/notes` with `note.<question>`,
 * `star.<question>` and `end`. They stand in the sheet on which the talk is written up.
 */

import {kit} from './kit.js'

/** @typedef {import('./description.js').Answers} Answers */
/** @typedef {import('./description.js').Picked} Picked */

const PATH = 'talk/notes'

/**
 * The notes of a meeting's talk.
 *
 * @param {string} [meeting]
 */
export function notesOfTalk(meeting) {
  return /** @type {Answers | undefined} */ (kit.store.read(kit.sheetDocument(PATH, meeting))) ?? {}
}

/**
 * Keeps a note, or forgets an empty one. The questions of a talk with notes are the reader's own
 * choice from then on.
 *
 * @param {string} name
 * @param {string | true} value
 * @param {Picked[]} questions
 * @param {string} meeting The one whose talk is on the screen: another tab may have chosen another.
 */
export function saveNote(name, value, questions, meeting) {
  const picked = /** @type {Picked[] | undefined} */ (kit.store.read(`questions/${meeting}`))
  if (questions.length && !picked?.length) kit.savePickedQuestions(questions, meeting)
  const {[name]: _, ...others} = notesOfTalk(meeting)
  const document = kit.sheetDocument(PATH, meeting)
  return kit.store.write(document, value ? {...others, [name]: value} : others)
}
