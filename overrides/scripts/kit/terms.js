/**
 * Words as search compares them: in lower case, without accents. `askwell/texts/terms.py` does the
 * same for the index.
 */

/** Accents of Latin, Greek and Cyrillic letters, and apostrophes; others keep their marks. */
const DROPPED = /[\u0300-\u036f'’]/g

/** @param {string} text */
function folded(text) {
  return text.normalize('NFKD').replace(DROPPED, '').toLowerCase()
}

/**
 * Lists the words of a text in their order.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function terms(text) {
  return folded(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

/**
 * Tells whether two words differ by no more than some letters that are missing, added, wrong, or
 * swapped with the one beside them (optimal string alignment).
 *
 * @param {string} one
 * @param {string} other
 * @param {number} most
 */
export function isNear(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return false
  /** @type {number[][]} */
  const rows = [Array.from({length: other.length + 1}, (_, at) => at)]
  for (let i = 1; i <= one.length; i++) rows.push(nextRow(one, other, i, rows))
  return at(rows, one.length, other.length) <= most
}

/**
 * @param {string} one
 * @param {string} other
 * @param {number} i Letters of `one`.
 * @param {number[][]} rows Those before.
 */
function nextRow(one, other, i, rows) {
  const row = [i]
  for (let j = 1; j <= other.length; j++) {
    const isSame = one[i - 1] === other[j - 1]
    const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
    const changed = at(rows, i - 1, j - 1) + (isSame ? 0 : 1)
    const swapped = isSwapped ? at(rows, i - 2, j - 2) + 1 : Infinity
    row.push(Math.min(changed, swapped, at(rows, i - 1, j) + 1, (row[j - 1] ?? 0) + 1))
  }
  return row
}

/**
 * @param {number[][]} rows
 * @param {number} i
 * @param {number} j
 */
function at(rows, i, j) {
  return rows[i]?.[j] ?? Infinity
}
