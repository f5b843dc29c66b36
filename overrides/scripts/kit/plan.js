/** The plan of a talk on the page: its parts, and which of them is on. */

import {findAll} from './find.js'

/** @typedef {{from: number, label: string}} Part A part, and the minute it begins at. */

/**
 * Lists the parts of the plan that is shown, by its picture.
 *
 * @param {ParentNode} parent
 * @returns {Part[]}
 */
export function partsOf(parent) {
  const pictures = Array.from(parent.querySelectorAll('.plan-bar'))
  const shown = pictures.find(picture => !picture.closest('[hidden]'))
  return Array.from(shown?.children ?? []).flatMap(part => {
    const {from, label = ''} = /** @type {SVGElement} */ (part).dataset
    return from === undefined ? [] : [{from: Number(from), label}]
  })
}

/**
 * Marks a part wherever it stands, in the picture and in the table.
 *
 * @param {ParentNode} parent
 * @param {Part | undefined} part
 */
export function markPart(parent, part) {
  for (const each of parent.querySelectorAll('[data-from]')) {
    const isOn = part !== undefined && Number(each.getAttribute('data-from')) === part.from
    each.toggleAttribute('data-on', isOn)
    if (each instanceof HTMLElement) each.ariaCurrent = isOn ? 'step' : null
  }
}

/**
 * Shows of several plans the one whose length comes nearest; of two as near the shorter: it keeps
 * the promise.
 *
 * @param {ParentNode} parent
 * @param {number} minutes
 */
export function showNearestPlan(parent, minutes) {
  const plans = findAll(parent, '[data-minutes]')
  const away = (/** @type {HTMLElement} */ plan) => Math.abs(Number(plan.dataset.minutes) - minutes)
  const least = Math.min(...plans.map(away))
  const nearest = plans.find(plan => away(plan) === least)
  for (const plan of plans) plan.hidden = plan !== nearest
  return Number(nearest?.dataset.minutes ?? minutes)
}
