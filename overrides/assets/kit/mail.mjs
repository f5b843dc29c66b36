/**
 * Messages on their way out: a link that opens a mail program, an .eml file, and what fits where.
 */

/** Encoded characters that every mail program takes in a link. */
export const LINK_HOLDS = 1800

/**
 * Returns a link that opens a mail program; a body too long for it is left out (it is copied instead), a subject too.
 *
 * @param {string} subject
 * @param {string} body
 */
export function mailLink(subject, body) {
  const head = `mailto:?subject=${encode(oneLine(subject))}`
  const whole = `${head}&body=${encode(body)}`
  return [whole, head].find(link => link.length <= LINK_HOLDS) ?? 'mailto:'
}

/**
 * Returns the message as a file that mail programs open as a draft (RFC 5322, RFC 2047, X-Unsent).
 *
 * @param {string} subject
 * @param {string} body
 */
export function mailFile(subject, body) {
  return [
    `Subject: ${encodedWords(oneLine(subject))}`,
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    wrap(base64(lineEnds(body)), 76),
    '',
  ].join('\r\n')
}

/**
 * Measures a text as a limit counts: characters as readers see them, words, or seconds of speech.
 *
 * @param {string} text
 * @param {string} unit characters, words or seconds.
 */
export function measure(text, unit) {
  if (unit === 'words') return text.split(/\s+/).filter(Boolean).length
  if (unit === 'seconds') return Math.round(text.split(/\s+/).filter(Boolean).length / WORDS_A_SECOND)
  return [...GRAPHEMES.segment(text)].length
}

/** Bytes that fit into an encoded word after "Subject: ". */
const WORD_HOLDS = 39

const GRAPHEMES = new Intl.Segmenter(undefined, {granularity: 'grapheme'})

/** An easy pace of speech. */
const WORDS_A_SECOND = 2.4

/** @param {string} text */
function encode(text) {
  return encodeURIComponent(lineEnds(text.toWellFormed()))
}

/** @param {string} text */
function lineEnds(text) {
  return text.replace(/\r\n|\r|\n/g, '\r\n')
}

/**
 * Returns a text for a header: a line break or another control character would begin a new one.
 *
 * @param {string} text
 */
function oneLine(text) {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

/**
 * Encodes the subject in words that cut no character and stay within the 76 of a line, its name included.
 *
 * @param {string} text
 */
function encodedWords(text) {
  const words = []
  let word = ''
  for (const character of text.toWellFormed()) {
    if (new TextEncoder().encode(word + character).length > WORD_HOLDS) {
      words.push(word)
      word = ''
    }
    word += character
  }
  return [...words, word].map(each => `=?utf-8?B?${base64(each)}?=`).join('\r\n ')
}

/** @param {string} text */
function base64(text) {
  const bytes = new TextEncoder().encode(text.toWellFormed())
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
}

/**
 * @param {string} text
 * @param {number} width
 */
function wrap(text, width) {
  return text.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\r\n') ?? ''
}
