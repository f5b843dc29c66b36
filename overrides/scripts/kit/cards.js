/**
 * Fills the card of a meeting, and the list of time zones; all words come from the page.
 */

import {followUps} from './dates.js'
import {isDay} from './days.js'
import {find} from './find.js'
import {labelOf, part} from './parts.js'
import {isZone, ownZone, sayDay, whenOf} from './when.js'

/** @typedef {import('./description.js').Meeting} Meeting */
/** @typedef {import('./dates.js').Cadence} Cadence */

/**
 * @param {HTMLElement} card
 * @param {Meeting} meeting
 * @param {{isCurrent: boolean, cadence: Cadence, form: ParentNode}} options form: where the choices have their names.
 */
export function fillCard(card, meeting, {isCurrent, cadence, form}) {
  const language = document.documentElement.lang
  card.dataset.meeting = meeting.id
  card.toggleAttribute('data-current', isCurrent)
  find(card, '.meeting-person').textContent = meeting.person
  find(card, '.meeting-work').textContent = [meeting.role, meeting.organisation]
    .filter(Boolean)
    .join(', ')
  find(card, '.meeting-current').hidden = !isCurrent
  find(card, '[data-do="current"]').hidden = isCurrent
  find(card, '[data-do="calendar"]').hidden =
    !(isDay(meeting.day) && meeting.time) && followUps(meeting, cadence).length === 0
  for (const name of card.querySelectorAll('[data-name]')) name.textContent = meeting.person
  part(card, 'when', whenOf(meeting, language))
  part(
    card,
    'minutes',
    meeting.minutes
      ? (find(card, '[data-part="minutes"]').dataset.words ?? '').replace(
          '{minutes}',
          String(meeting.minutes),
        )
      : '',
  )
  part(card, 'how', labelOf(form, 'how', meeting.how))
  part(card, 'status', labelOf(form, 'status', meeting.status))
  for (const name of /** @type {const} */ (['place', 'next', 'promises']))
    part(card, name, meeting[name])
  const write = /** @type {HTMLAnchorElement} */ (find(card, '[data-go="write"]'))
  const situation =
    write.dataset[meeting.status === 'asked' && !meeting.asked ? 'asking' : meeting.status]
  write.hash = situation ? `_situation-${situation}` : ''
  for (const tag of card.querySelectorAll('[data-when]'))
    tag.toggleAttribute('hidden', tag.getAttribute('data-when') !== meeting.status)
  const dates = new Map(
    followUps(meeting, cadence).map(({kind, day}) => [kind, sayDay(day, language)]),
  )
  for (const line of card.querySelectorAll('[data-date]')) fillDate(line, dates)
}

/**
 * @param {Element} line
 * @param {Map<string, string>} dates
 */
function fillDate(line, dates) {
  const date = dates.get(line.getAttribute('data-date') ?? '')
  if (line instanceof HTMLElement) line.hidden = !date
  find(line, 'time').textContent = date ?? ''
}

/**
 * Lists the time zones: the reader's own first, then those of the page, then all others. A zone that is asked for is chosen.
 *
 * @param {HTMLSelectElement} select
 * @param {string} [zone]
 */
export function fillZones(select, zone = ownZone()) {
  if (!select.dataset.filled) {
    const own = ownZone()
    const others = Intl.supportedValuesOf('timeZone').filter(name => name !== own)
    const group = find(select, 'optgroup[data-all]')
    group.replaceChildren(...others.map(name => new Option(name.replaceAll('_', ' '), name)))
    select.prepend(
      new Option((select.dataset.own ?? '').replace('{zone}', own.replaceAll('_', ' ')), own),
    )
    select.dataset.filled = own
  }
  if (isZone(zone) && !Array.from(select.options).some(option => option.value === zone))
    select.append(new Option(zone, zone))
  select.value = isZone(zone) ? zone : ownZone()
}
