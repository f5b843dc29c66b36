/**
 * A sheet saved as a text file. Loaded when it is asked for.
 */

import {download} from './download.js'
import {goneLines} from './gone.js'
import {kit} from './kit.js'
import {linesOfField} from './lines.js'
import {announce} from './notices.js'
import {sheetText} from './sheet-text.js'

/**
 * @param {import('./fields.js').Field[]} fields
 * @param {import('./description.js').Answers} gone What is kept besides the fields.
 * @param {string} name The document's.
 * @param {DOMStringMap} words empty: for questions without an answer; for: before the name of the
 *   meeting; before: over what is no longer asked.
 */
export function saveSheet(fields, gone, name, {empty = '', for: forWhom = '', before = ''}) {
  const meeting = kit.meetingById(name.split('/')[1])
  const whose = meeting
    ? [`${forWhom} ${[meeting.person, meeting.organisation].filter(Boolean).join(', ')}`]
    : []
  const shown = fields.filter(field => !field.closest('tr[hidden]'))
  const title = document.querySelector('h1')?.textContent?.trim() ?? ''
  const text = sheetText(
    [title, ...whose, location.href.replace(/#.*/, '')],
    [...shown.flatMap(linesOfField), ...goneLines(gone, before)],
    {empty},
  )
  download(`${name.split('/').at(-1)}.txt`, 'text/plain', text)
  announce('file-saved')
}
