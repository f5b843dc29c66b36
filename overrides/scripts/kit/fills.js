/**
 * What each blank asks for, as the page says: `<kit-status data-fills="contact_name:meeting.person
 * your_name:reader.name">`. Publishers name their blanks as they like; the kit knows them by what
 * fills them. Titles, which are no names, are the page's words, too.
 */

import {lookUp} from './records.js'

/** @type {Map<string, string> | undefined} */
let known

/** What fills each blank that the kit knows, by the blank's name. */
function fills() {
  known ??= new Map(
    (document.querySelector('[data-fills]')?.getAttribute('data-fills') ?? '')
      .split(' ')
      .filter(Boolean)
      .map(pair => /** @type {[string, string]} */ (pair.split(':'))),
  )
  return known
}

/**
 * Returns what fills a blank, such as "meeting.person"; nothing for one that only its reader knows.
 *
 * @param {string} blank
 */
export function useOfBlank(blank) {
  return fills().get(blank) ?? ''
}

/**
 * Returns values by the names of the blanks that they fill; those that are empty, or fill none
 * here, are left out.
 *
 * @param {Record<string, string | undefined>} values By use, such as "meeting.person".
 * @returns {Record<string, string>}
 */
export function blanksByUse(values) {
  return Object.fromEntries(
    Array.from(fills()).flatMap(([blank, use]) => {
      const value = lookUp(values, use)
      return value ? [[blank, value]] : []
    }),
  )
}

/**
 * Returns the value of the blank that has a use; empty if there is none.
 *
 * @param {Record<string, string>} values By the names of blanks.
 * @param {string} use
 */
export function valueForUse(values, use) {
  const [blank = ''] = Array.from(fills()).find(each => each[1] === use) ?? []
  return lookUp(values, blank) ?? ''
}

/**
 * Tells whether a blank is about the reader, and so the same for every meeting.
 *
 * @param {string} blank
 */
export function isAboutReader(blank) {
  return useOfBlank(blank).split('.')[0] === 'reader'
}

/** Words that stand in a name and are no first name: "dr mrs the". */
export function knownTitles() {
  return document.querySelector('[data-titles]')?.getAttribute('data-titles') ?? ''
}
