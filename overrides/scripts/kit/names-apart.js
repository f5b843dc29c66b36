/** What meetings are called where one of them is chosen. */

import {formatDay} from './when.js'

/** @typedef {import('./description.js').Meeting} Meeting */

/** What tells people of one name apart, the first that does. */
const MORE = /** @type {((meeting: Meeting, language: string) => string)[]} */ ([
  ({organisation}) => organisation,
  ({role}) => role,
  ({day, asked}, language) => formatDay(day || asked, language),
])

/**
 * Returns names alone, in the order of the meetings; with a name that several have stands what
 * tells them apart.
 *
 * @param {Meeting[]} meetings
 * @param {string} language
 */
export function namesApart(meetings, language) {
  let names = meetings.map(({person}) => person)
  for (const more of MORE)
    names = names.map((name, at, all) => {
      const meeting = meetings[at]
      const isAlone = all.indexOf(name) === all.lastIndexOf(name)
      return isAlone || !meeting ? name : [name, more(meeting, language)].filter(Boolean).join(', ')
    })
  return names
}

/**
 * Names the choices of a list of meetings.
 *
 * @param {HTMLElement[]} choices In the order of the meetings.
 * @param {Meeting[]} meetings
 */
export function nameApart(choices, meetings) {
  const names = namesApart(meetings, document.documentElement.lang)
  for (const [at, choice] of choices.entries()) choice.textContent = names[at] ?? ''
}
