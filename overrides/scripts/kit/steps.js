/**
 * What readers say of a meeting in one tap ("I sent it today"), and what becomes of the meeting by
 * it. Pure; `take-step.js` keeps it.
 */

import {isDay} from './days.js'

/** @typedef {import('./description.js').Meeting} Meeting */
/** @typedef {'sent' | 'again' | 'agreed' | 'met' | 'thanked' | 'told' | 'declined'} Step */

/** @type {Record<Step, (meeting: Meeting, today: string) => Partial<Meeting>>} */
const CHANGES = {
  sent: (_, today) => ({status: 'asked', asked: today}),
  again: (_, today) => ({status: 'asked', asked: today}),
  agreed: () => ({status: 'agreed'}),
  met: ({day}, today) => ({status: 'met', day: day && day <= today ? day : today}),
  thanked: () => ({status: 'thanked'}),
  told: () => ({status: 'resting'}),
  declined: () => ({status: 'no'}),
}

/** @type {Record<string, Step[]>} */
const POSSIBLE = {
  asked: ['agreed', 'again', 'declined'],
  agreed: ['met'],
  met: ['thanked'],
  thanked: ['told'],
}

/**
 * Lists what may have happened next, the likeliest first. A talk whose day is over has taken place,
 * so that thanks come next.
 *
 * @param {Pick<Meeting, 'status' | 'asked' | 'day'>} meeting
 * @param {string} today
 * @returns {Step[]}
 */
export function possibleSteps({status, asked, day}, today) {
  if (status === 'asked' && !asked) return ['sent', 'agreed']
  const isOver = status === 'agreed' && isDay(day) && day < today
  return POSSIBLE[isOver ? 'met' : status] ?? []
}

/**
 * Returns the meeting as it is after a step. When to write again follows from it (`dates.js`).
 *
 * @param {Meeting} meeting
 * @param {Step} step
 * @param {string} today Such as "2026-12-01".
 * @returns {Meeting}
 */
export function afterStep(meeting, step, today) {
  return {...meeting, ...CHANGES[step](meeting, today)}
}

/** How things stand, in the order in which they come. */
const ORDER = ['asked', 'agreed', 'met', 'thanked', 'resting']

/**
 * Tells how a step stands to a meeting: whether it can be said now, was said already ("taken"), or
 * would lead back.
 *
 * @param {Meeting} meeting
 * @param {Step} step
 * @param {string} today
 * @returns {'open' | 'taken' | 'past'}
 */
export function standing(meeting, step, today) {
  const after = afterStep(meeting, step, today)
  if (JSON.stringify(after) === JSON.stringify(meeting)) return 'taken'
  return ORDER.indexOf(after.status) < ORDER.indexOf(meeting.status) ? 'past' : 'open'
}

/**
 * Whether a meeting's person was thanked.
 *
 * @param {Pick<Meeting, 'status'>} meeting
 */
export function isThanked({status}) {
  return ORDER.indexOf(status) >= ORDER.indexOf('thanked')
}

/**
 * @param {string | undefined} name
 * @returns {name is Step}
 */
export function isStep(name) {
  return Object.hasOwn(CHANGES, name ?? '')
}
