/**
 * The length of a text as its channel counts it. Pure; askwell/texts/measure.py counts the same,
 * and both are held to the same lengths by tests/texts/lengths.json.
 */

/** An easy pace of speech. */
const WORDS_A_SECOND = 2.4

/** The characters of plain text messages (3GPP TS 23.038, section 6.2.1). */
const GSM = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)

/** Those that take the place of two (section 6.2.1.1). */
const GSM_TWICE = new Set('\f^{}\\[~]|€')

/** @type {Record<string, (text: string) => number>} */
const MEASURES = {
  characters: text => text.length,
  words,
  seconds: text => Math.floor(words(text) / WORDS_A_SECOND + 0.5),
  messages,
}

/**
 * Measures a text as a limit counts: in UTF-16 units (as web forms do), words, seconds of speech,
 * or text messages.
 *
 * @param {string} text
 * @param {string} unit characters, words, seconds or messages.
 */
export function measure(text, unit) {
  return (MEASURES[unit] ?? words)(text)
}

/** @param {string} text */
function words(text) {
  return (text.match(/\S+/g) ?? []).length
}

/**
 * One text message holds 160 plain characters, or 70 UTF-16 units as soon as another character is
 * among them; each of several holds 153 or 67 (3GPP TS 23.040, section 9.2.3.24.1).
 *
 * @param {string} text
 */
function messages(text) {
  const signs = [...text]
  const isPlain = signs.every(sign => GSM.has(sign) || GSM_TWICE.has(sign))
  const twice = isPlain ? signs.filter(sign => GSM_TWICE.has(sign)).length : 0
  const size = text.length + twice
  const [one, each] = isPlain ? [160, 153] : [70, 67]
  return size <= one ? Math.min(size, 1) : Math.ceil(size / each)
}
