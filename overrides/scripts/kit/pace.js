/**
 * When messages follow a meeting: by the house rules, which the page knows, and by the pace that
 * the reader chose for staying in touch.
 */

import {kit} from './kit.js'

/** @typedef {import('./dates.js').Cadence} Cadence */

/** Where the choices of My kit are kept. */
export const CHOICES = 'sheet/none/my-kit/choices'

/**
 * @param {DOMStringMap} dataset `nudge-days` and `thanks-days`, left out where no rule counts them.
 * @param {Record<string, number>} paces The days of each pace, the usual one first.
 * @returns {Cadence}
 */
export function cadenceOf({nudgeDays, thanksDays}, paces) {
  const count = (/** @type {string | undefined} */ days) =>
    days === undefined ? undefined : Number(days)
  const update = paces[chosenPace()] ?? Object.values(paces)[0]
  return {nudge: count(nudgeDays), thanks: count(thanksDays), update}
}

function chosenPace() {
  const choices = /** @type {Record<string, unknown> | undefined} */ (kit.store.read(CHOICES))
  return String(choices?.cadence)
}
