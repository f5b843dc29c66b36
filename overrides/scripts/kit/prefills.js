/**
 * What stands in fields of sheets before anybody writes there.
 */

import {valueForUse} from './fills.js'
import {notesText} from './notes-text.js'

/** @typedef {import('./description.js').Answers} Answers */
/** @typedef {import('./kit.js').Kit} Kit */

/**
 * Returns what the current meeting says, in the form of HTML fields.
 *
 * @param {Kit} kit
 * @returns {Record<string, string>}
 */
export function prefillsOf(kit) {
  const {fieldValues, currentMeeting} = kit
  const person = ['meeting.person', 'meeting.role', 'meeting.employer']
    .map(use => valueForUse(fieldValues, use))
    .filter(Boolean)
    .join(', ')
  return {
    'person-and-job': person,
    work: [currentMeeting?.role, currentMeeting?.organisation].filter(Boolean).join(', '),
    'meeting-mode': currentMeeting?.how ?? '',
    'meeting-day': currentMeeting?.day ?? '',
    'meeting-time': currentMeeting?.time ?? '',
    'talk-notes': talkNotes(kit),
  }
}

/**
 * Returns what was written down during the talk, each note with its question.
 *
 * @param {Kit} kit
 */
function talkNotes(kit) {
  const notes = /** @type {Answers | undefined} */ (kit.store.read(kit.sheetDocument('talk/notes')))
  const texts = kit.questionTexts
  const asked = kit.pickedQuestions.map(({id}, at) => ({id, text: texts[at] ?? ''}))
  return notesText(notes ?? {}, asked)
}
