/**
 * Messages for mail programs: a file that opens as a draft. Loaded when it is asked for.
 */

import {lineEnds, oneLine} from './mail.js'

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

/** Bytes that fit into an encoded word after "Subject: ". */
const WORD_HOLDS = 39

/**
 * Encodes the subject in words that cut no character and stay within the 76 of a line, its name
 * included.
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
