/**
 * Which days a reader may mean, and how far they lie apart. Pure.
 */

/**
 * The first and the last, as `kinds/forms.py` has them: a year of two digits, or of five, is a
 * slip.
 */
const FIRST_DAY = '2000-01-01'
const LAST_DAY = '2100-12-31'

/** @param {string} day Such as "2026-12-01". */
export function isDay(day) {
  const at = new Date(`${day}T12:00:00Z`)
  const isReal = !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day
  return isReal && day >= FIRST_DAY && day <= LAST_DAY
}

/**
 * Returns how many days lie between two; less than none if the second is the earlier.
 *
 * @param {string} from
 * @param {string} to
 */
export function daysBetween(from, to) {
  const [start = 0, end = 0] = [from, to].map(day => Date.parse(`${day}T12:00:00Z`))
  return Math.round((end - start) / 86_400_000)
}
