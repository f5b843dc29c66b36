/**
 * Tables as text that spreadsheets open (RFC 4180), and that cannot make them do anything. Pure.
 */

/** What tells a spreadsheet that the letters are UTF-8. */
const MARK = '\ufeff'

/** How a cell begins that a spreadsheet would reckon with: typed text is never a formula. */
const FORMULA = /^\s*[=+\-@\t\r]/

/**
 * @param {string[][]} rows The first holds the headings.
 * @returns {string}
 */
export function csvOf(rows) {
  return MARK + rows.map(row => `${row.map(cell).join(',')}\r\n`).join('')
}

/**
 * A text that begins like a formula gets an apostrophe before it, which marks text.
 *
 * @param {string} text
 */
function cell(text) {
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
}
