/** The dates of a meeting as a file for a calendar. Loaded when it is asked for. */

import {download, fileName} from './download.js'
import {announce} from './notices.js'
import {meetingCalendar} from './reminders.js'
import {interpolate} from './words.js'

/**
 * @param {import('./description.js').Meeting} meeting
 * @param {import('./dates.js').Cadence} cadence
 * @param {(name: string) => string} word Returns what an entry is called.
 */
export function saveCalendar(meeting, cadence, word) {
  const {person, role, organisation, next, promises} = meeting
  const say = (/** @type {string} */ name) => interpolate(word(name), {person})
  const words = {
    meeting: say('meeting'),
    nudge: say('nudge'),
    thanks: say('thanks'),
    update: say('update'),
    notes: [role, organisation, next, promises].filter(Boolean).join('\n'),
  }
  const text = meetingCalendar(meeting, cadence, words, new Date())
  download(fileName(person, 'ics'), 'text/calendar', text)
  announce('calendar-saved')
}
