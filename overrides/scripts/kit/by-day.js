/** @typedef {import('./description.js').Meeting} Meeting */

/**
 * Sorts by day and time; those without a day come last.
 *
 * @param {Meeting} one
 * @param {Meeting} other
 */
export function byDay(one, other) {
  const moment = (/** @type {Meeting} */ {day, time}) => `${day || '9999'} ${time}`
  return moment(one).localeCompare(moment(other), 'en')
}
