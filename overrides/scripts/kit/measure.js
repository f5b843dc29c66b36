/**
 * The length of a text as limits count it. Pure.
 */

const GRAPHEMES = new Intl.Segmenter(undefined, {granularity: 'grapheme'})

/** An easy pace of speech. */
const WORDS_A_SECOND = 2.4

/**
 * Measures a text as a limit counts: characters as readers see them, words, or seconds of speech.
 *
 * @param {string} text
 * @param {string} unit characters, words or seconds.
 */
export function measure(text, unit) {
  if (unit === 'words') return text.split(/\s+/).filter(Boolean).length
  if (unit === 'seconds')
    return Math.round(text.split(/\s+/).filter(Boolean).length / WORDS_A_SECOND)
  return [...GRAPHEMES.segment(text)].length
}
