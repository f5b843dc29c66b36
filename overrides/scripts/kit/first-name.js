/**
 * The first name in a person's name, as readers write names; never a guess from a title. Pure.
 */

/** A word that begins with a capital and goes on in small letters, or has neither. */
const GIVEN = /^(?:\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}[\p{L}\p{M}'’-]*|\p{Lo}[\p{Lo}\p{M}]*)$/u

/** What is more than names: a comma before the first name, an address, two people. */
const OTHER_THAN_NAMES = /[^\p{L}\p{M}\s.'’-]/u

/** Writing in which the family's name comes first. */
const FAMILY_FIRST = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]/u

/**
 * Returns the first name in what somebody is called; empty where it does not stand out: in
 * "Dr. Reyes", "SGT Lee", "Reyes, Ana", "J. P. Hale" and "the baker on Mill Street".
 *
 * @param {string} person
 * @param {string} titles Words that are no names, small and without stops, such as "dr mrs the";
 *   a page that holds none greets nobody, and nothing is guessed there.
 */
export function firstName(person, titles) {
  const words = person.normalize('NFC').trim().split(/\s+/)
  const [first = ''] = words
  const known = new Set(titles.split(' '))
  const hasTitle = words.some(word => parts(word).some(part => known.has(part)))
  const isUnclear =
    !titles ||
    hasTitle ||
    OTHER_THAN_NAMES.test(person) ||
    /^\p{Ll}/u.test(words.at(-1) ?? '') ||
    (words.length > 1 && FAMILY_FIRST.test(person))
  return !isUnclear && GIVEN.test(first) ? first : ''
}

/**
 * Returns a word as titles are written down, and each part of "Tanaka-san".
 *
 * @param {string} word
 */
function parts(word) {
  const plain = word.toLowerCase().replaceAll('.', '')
  return [plain, ...plain.split('-')]
}
