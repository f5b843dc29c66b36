/** The meetings saved as a table, for a spreadsheet. Loaded when it is asked for. */

import {csvOf} from './csv.js'
import {MEETING} from './description.js'
import {download} from './download.js'
import {fieldsOf, isCheckable} from './fields.js'
import {announce} from './notices.js'

/** @typedef {import('./kit-text.js').FormField} FormField */

/**
 * Saves all that is known of each meeting, under the words of its form.
 *
 * @param {import('./description.js').Meeting[]} meetings
 * @param {Record<string, FormField>} form What the form calls its fields and their choices.
 */
export function saveMeetings(meetings, form) {
  const names = /** @type {(keyof typeof MEETING)[]} */ (Object.keys(MEETING))
  const rows = meetings.map(meeting =>
    names.map(name => form[name]?.options?.[meeting[name]] ?? String(meeting[name])),
  )
  save('meetings', [names.map(name => form[name]?.label ?? name), ...rows])
}

/**
 * Saves the tables of a sheet that begin with the meetings, as they stand there.
 *
 * @param {Element} sheet
 */
export function saveTables(sheet) {
  const starts = Array.from(sheet.querySelectorAll('template.meeting-row'))
  const tables = starts.flatMap(start => start.closest('table') ?? [])
  save(location.pathname.split('/').at(-2) ?? '', tables.flatMap(rowsOf))
}

/** @param {Element} table */
function rowsOf(table) {
  const [head, ...lines] = Array.from(table.querySelectorAll('tr:not([hidden])'), row =>
    Array.from(row.children, cell => shown(cell)),
  )
  return [head ?? [], ...lines.filter(line => line.some(Boolean))]
}

/** @param {Element} cell */
function shown(cell) {
  const [field] = fieldsOf(cell)
  if (!field) return cell.textContent?.trim() ?? ''
  if (!field.validity.valid || (isCheckable(field) && !field.checked)) return ''
  return 'options' in field ? (field.selectedOptions[0]?.text ?? '') : field.value
}

/**
 * @param {string} name
 * @param {string[][]} rows
 */
function save(name, rows) {
  download(`${name}.csv`, 'text/csv', csvOf(rows))
  announce('file-saved')
}
