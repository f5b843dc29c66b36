/**
 * Messages for mail programs: a link that opens one.
 */

/** Encoded characters that every mail program takes in a link. */
const LINK_HOLDS = 1800

/**
 * Returns a link that opens a mail program; a body too long for it is left out (it is copied
 * instead), a subject too.
 *
 * @param {string} subject
 * @param {string} body
 */
export function mailLink(subject, body) {
  const head = `mailto:?subject=${encode(oneLine(subject))}`
  const whole = `${head}&body=${encode(body)}`
  return [whole, head].find(link => link.length <= LINK_HOLDS) ?? 'mailto:'
}

/** @param {string} text */
function encode(text) {
  return encodeURIComponent(lineEnds(text.toWellFormed()))
}

/** @param {string} text */
export function lineEnds(text) {
  return text.replace(/\r\n|\r|\n/g, '\r\n')
}

/**
 * Returns a text for a header: a line break or another control character would begin a new one.
 *
 * @param {string} text
 */
export function oneLine(text) {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
