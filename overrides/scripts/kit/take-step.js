/**
 * Keeps what a reader says of a meeting in one tap, and tells it with a way back. The one mechanism
 * behind every such button, wherever it stands; a page that has one needs the status (`kit-status`)
 * that says so.
 */

import {localDay} from './local-day.js'
import {assignToMeeting, canRevert, changeBetween, readDocuments, revert} from './documents.js'
import {NO_MEETING} from './kit.js'
import {meetingFromForm, newMeetingId, newMeetingValues, saveMeeting} from './meetings.js'
import {announce, announceOutcome} from './notices.js'
import {afterStep} from './steps.js'
import {deviceZone} from './when.js'

/** @typedef {import('./description.js').Meeting} Meeting */
/** @typedef {import('./kit.js').Kit} Kit */
/** @typedef {import('./steps.js').Step} Step */

/**
 * Takes a step of a meeting. Where there is none yet, the person of whom the reader wrote in
 * messages gets one, takes along what was prepared, and is the current one from then on.
 *
 * @param {Kit} kit
 * @param {Step} step
 * @param {string} [id] Of the meeting.
 * @param {string} [person] Whom it is with, where no message says so.
 * @returns {Meeting | undefined} As it is now; nothing where nobody knows whom it is about.
 */
export function takeStep(kit, step, id = kit.currentMeetingId, person = '') {
  const before = readDocuments(kit.store)
  const known = kit.meetingById(id) ?? newcomer(kit, id, person)
  if (!known) return undefined
  if (kit.store.isNewer('meetings')) {
    announceOutcome('newer')
    return undefined
  }
  const meeting = afterStep(known, step, localDay(new Date()))
  if (id === NO_MEETING) assignToMeeting(kit.store, meeting.id)
  const outcome = saveMeeting(kit, meeting)
  if (id === NO_MEETING) kit.currentMeetingId = meeting.id
  const change = changeBetween(before, readDocuments(kit.store))
  announceOutcome(outcome)
  if (outcome === 'saved')
    announce(`step-${step}`, {person: meeting.person}, () => takeBack(kit, change))
  return meeting
}

/**
 * Returns a meeting with the person of whom the reader wrote without one.
 *
 * @param {Kit} kit
 * @param {string} id
 * @param {string} person
 */
function newcomer(kit, id, person) {
  const values = id === NO_MEETING ? newMeetingValues(kit) : {}
  const whom = values.person || person
  return whom && id === NO_MEETING
    ? meetingFromForm(
        {...values, person: whom, status: 'asked', zone: deviceZone()},
        newMeetingId(),
      )
    : undefined
}

/**
 * What was written since would be lost by going back: then everything stays.
 *
 * @param {Kit} kit
 * @param {import('./documents.js').Change} change
 */
function takeBack({store}, change) {
  if (!canRevert(store, change)) return announce('step-stays')
  announceOutcome(revert(store, change))
  announce('undone')
}
