/**
 * What stands in fields of sheets before anybody writes there.
 */

import {valueForUse} from './fills.js'
import {notesText} from './notes-text.js'

/** @typedef {import('./description.js').Answers} Answers */
/** @typedef {import('./kit.js').Kit} Kit */

/**
 * Returns what the current meeting says, in the form of HTML fields; what takes long to work out,
 * when a field first asks for it.
 *
 * @param {Kit} kit
 * @returns {Record<string, string>}
 */
export function prefillsOf(kit) {
  const {currentMeeting} = kit
  /** @type {Record<string, string>} */
  const known = {}
  return {
    get 'person-and-job'() {
      return (known.person ??= personAndJob(kit))
    },
    work: [currentMeeting?.role, currentMeeting?.organisation].filter(Boolean).join(', '),
    'meeting-mode': currentMeeting?.how ?? '',
    'meeting-day': currentMeeting?.day ?? '',
    'meeting-time': currentMeeting?.time ?? '',
    get 'talk-notes'() {
      return (known.notes ??= talkNotes(kit))
    },
  }
}

/** @param {Kit} kit */
function personAndJob({fieldValues}) {
  return ['meeting.person', 'meeting.role', 'meeting.employer']
    .map(use => valueForUse(fieldValues, use))
    .filter(Boolean)
    .join(', ')
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
