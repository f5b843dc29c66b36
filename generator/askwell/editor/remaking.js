/** The fields that the server made anew take the place of those there were. */

import {afterAct, caret, carry, heldIn, putCaret} from './answers.js'
import {show} from './server.js'
import {reveal} from './going.js'

/**
 * @typedef {import('./answers.js').Act} Act
 * @typedef {import('./answers.js').Held} Held
 */

/** The field that somebody was led to, and did nothing in since. */
let led = ''

/** Notes that somebody pressed or typed something: where they are now, they went themselves. */
export function noteTurn() {
  led = ''
}

/**
 * Tells whether the form has a button for an act as it is now: the entry may have gone since it was
 * pressed, or be the first already.
 *
 * @param {Act} act
 */
export function isOffered({do: what, at}) {
  const buttons = [...document.querySelectorAll('button')]
  return buttons.some(each => each.dataset.do === what && each.dataset.on === at && !each.disabled)
}

/**
 * @param {HTMLElement} fields
 * @param {string | undefined} html
 * @param {Held} then what the fields held when the server was asked
 * @param {Act | undefined} act
 */
export function replace(fields, html, then, act) {
  const open = [...boxes()].filter(box => box.open).map(box => box.dataset.rest)
  const now = heldIn(fields)
  const at = caret()
  const where = document.activeElement
  const isPressed = where?.matches('[data-do]') // also beside the form, where something is told
  const isFree = where === document.body || isPressed || fields.contains(where)
  show(fields, html)
  for (const box of boxes()) box.open = open.includes(box.dataset.rest)
  carry(then, now, act)
  if (at && at.id !== led) {
    const field = document.getElementById(afterAct(at.id, act) ?? '')
    if (field) reveal(field) // a list in which nothing is written yet has gone into a closed box
    putCaret(at, act)
  } else if (act && isFree) focusAfter(act)
}

/** @returns {NodeListOf<HTMLDetailsElement>} */
function boxes() {
  return document.querySelectorAll('details[data-rest]')
}

/** @param {Act} act */
function focusAfter({do: what, at, name, went}) {
  const [list, number] = [
    at.slice(0, at.lastIndexOf('/')),
    Number(at.slice(at.lastIndexOf('/') + 1)),
  ]
  const entries = document.getElementById(`f${at}`)?.querySelectorAll(':scope > .entry')
  const place = {
    add: `f${at}/${(entries?.length ?? 1) - 1}`,
    name: `f${at}/${name}`,
    same: `f${at}/text`,
    up: `f${list}/${number - 1}`,
    down: `f${list}/${number + 1}`,
    remove: `f${list}`,
    swap: `f${went?.[`${at}/example`]}`,
  }[what]
  const field = document.getElementById(place ?? '') ?? document.getElementById(`f${list}`)
  if (field) reveal(field)
  field?.focus()
  led = field?.id ?? ''
}
