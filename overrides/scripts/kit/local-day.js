/**
 * Returns a day of the reader's own calendar.
 *
 * @param {Date} at
 */
export function localDay(at) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
