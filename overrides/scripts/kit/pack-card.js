/**
 * The meeting pack as a pocket card: one side of a sheet, folded twice, with the questions inside.
 * Loaded when it is asked for.
 */

import {findAll} from './find.js'
import {announce} from './notices.js'

/** Characters of a line of a quarter of a sheet and the lines that it holds, by size of letters. */
const SIZES = [
  {across: 36, down: 19},
  {across: 42, down: 23},
  {across: 50, down: 28},
]

/** What the front says, below the name. */
const FRONT = '.pack-work, .pack-facts > :not([data-part="next"], [data-part="promises"]) > dd'

/** The lines that the heading of the questions takes. */
const HEADING = 3

/**
 * Prints it in the largest letters in which nothing is cut; what fits in none is told.
 *
 * @param {HTMLElement} pack
 */
export function printCard(pack) {
  const name = words(pack, '.pack-person') // in letters twice as large
  const size = cardSize([...name, ...name, ...words(pack, FRONT)], words(pack, '.pack-ask'))
  if (size < 0) return announce('card-full')
  pack.dataset.card = String(size)
  // Not every browser waits in print().
  addEventListener('afterprint', () => delete pack.dataset.card, {once: true})
  print()
}

/**
 * Returns the largest size at which each quarter holds its words; -1 if there is none.
 *
 * @param {string[]} front
 * @param {string[]} asked What stands on the two quarters inside, one after the other.
 */
export function cardSize(front, asked) {
  return SIZES.findIndex(size => linesOf(front, size) <= size.down && holds(size, asked))
}

/**
 * @param {{across: number, down: number}} size
 * @param {string[]} asked
 */
function holds({across, down}, asked) {
  let [quarter, used] = [1, HEADING]
  for (const words of asked) {
    const lines = linesOf([words], {across})
    if (used + lines > down) [quarter, used] = [quarter + 1, 0]
    used += lines
    if (quarter > 2 || used > down) return false
  }
  return true
}

/**
 * @param {string[]} texts
 * @param {{across: number}} size
 */
function linesOf(texts, {across}) {
  return texts.reduce((sum, {length}) => sum + (length && Math.ceil(length / across) + 1), 0)
}

/**
 * @param {HTMLElement} pack
 * @param {string} parts
 */
function words(pack, parts) {
  return findAll(pack, parts).map(part => part.textContent ?? '')
}
