/**
 * Which days a reader may mean. Pure.
 */

/** The first and the last: a year of two digits, or of five, is a slip. */
export const FIRST_DAY = '2000-01-01'
export const LAST_DAY = '2100-12-31'

/** @param {string} day Such as "2026-12-01". */
export function isDay(day) {
  const at = new Date(`${day}T12:00:00Z`)
  const isReal = !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day
  return isReal && day >= FIRST_DAY && day <= LAST_DAY
}
