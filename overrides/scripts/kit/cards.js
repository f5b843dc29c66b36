/**
 * Fills the card of a meeting; all words come from the page.
 */

import {followUps, hasDates} from './dates.js'
import {cloneTemplate, find, findAll} from './find.js'
import {optionLabel, showMeetingFacts, showPart, workOf} from './meeting-facts.js'
import {formatDayNear} from './near.js'
import {showSteps} from './step-buttons.js'
import {formatDay} from './when.js'
import {formFor, interpolate} from './words.js'

/** @typedef {import('./description.js').Meeting} Meeting */
/** @typedef {import('./dates.js').Cadence} Cadence */
/** @typedef {import('./today.js').Due} Due */

/**
 * @param {HTMLElement} card
 * @param {Meeting} meeting
 * @param {{isCurrent: boolean, cadence: Cadence, form: ParentNode}} options form: where the choices
 *   have their names.
 */
export function fillCard(card, meeting, {isCurrent, cadence, form}) {
  const language = document.documentElement.lang
  card.dataset.meeting = meeting.id
  card.toggleAttribute('data-current', isCurrent)
  find(card, '.meeting-person').textContent = meeting.person
  find(card, '.meeting-work').textContent = workOf(meeting)
  find(card, '.meeting-current').hidden = !isCurrent
  find(card, '[data-do="current"]').hidden = isCurrent
  find(card, '[data-do="calendar"]').hidden = !hasDates(meeting, cadence)
  for (const name of card.querySelectorAll('[data-name]')) name.textContent = meeting.person
  showMeetingFacts(card, meeting, form)
  showPart(card, 'status', optionLabel(form, 'status', meeting.status))
  showSteps(card, meeting)
  for (const write of card.querySelectorAll('[data-go="write"]')) leadToSituation(write, meeting)
  /** @type {Map<string, string>} */
  const dates = new Map(
    followUps(meeting, cadence).map(({kind, day}) => [kind, formatDay(day, language)]),
  )
  for (const line of findAll(card, '[data-date]')) {
    const date = dates.get(line.dataset.date ?? '') ?? ''
    line.hidden = !date
    find(line, 'time').textContent = date
  }
}

/**
 * Says in one line what is next for a meeting, with the one button that leads there; for one that
 * rests, how things stand.
 *
 * @param {HTMLElement} card
 * @param {Meeting} meeting
 * @param {{due?: Due, today: string, book: ParentNode}} options book: where the words are.
 */
export function fillNext(card, meeting, {due, today, book}) {
  const line = find(card, '.meeting-line')
  line.textContent = find(card, '[data-part="status"] dd').textContent
  card.toggleAttribute('data-late', Boolean(due?.late))
  if (!due) return
  const template = `template.next-${due.kind}`
  find(card, '.meeting-do').append(cloneTemplate(book, template))
  for (const name of card.querySelectorAll('[data-name]')) name.textContent = meeting.person
  line.textContent = interpolate(find(book, template).dataset.words, daysOf(meeting, due, today))
  const late = find(card, '.meeting-late')
  late.hidden = due.late < 1
  late.textContent = interpolate(formFor(due.late, late), {count: due.late})
}

/**
 * @param {Meeting} meeting
 * @param {Due} due
 * @param {string} today
 */
function daysOf(meeting, due, today) {
  const {lang} = document.documentElement
  const say = (/** @type {string | undefined} */ day) => (day ? formatDay(day, lang, false) : '')
  return {
    when: formatDayNear(meeting, today, lang),
    talk: say(meeting.day),
    asked: say(meeting.asked),
    due: say(due.day),
  }
}

/**
 * A guide may have no message for how things stand: then all messages are offered.
 *
 * @param {Element} write
 * @param {Meeting} meeting
 */
function leadToSituation(write, {status, asked}) {
  if (!(write instanceof HTMLAnchorElement)) return
  const situation = write.dataset[status === 'asked' && !asked ? 'asking' : status]
  write.hash = situation ? `_situation-${situation}` : ''
}
