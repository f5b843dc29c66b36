/**
 * The buttons that say what happened with a meeting: `<button data-step="sent">`, one for each step
 * in a row `.steps`; the words are the page's.
 */

import {localDay} from './local-day.js'
import {find} from './find.js'
import {isStep, possibleSteps} from './steps.js'

/**
 * Shows those that fit how things stand, the likeliest first.
 *
 * @param {ParentNode} parent
 * @param {import('./description.js').Meeting} meeting
 */
export function showSteps(parent, meeting) {
  const row = find(parent, '.steps')
  const possible = possibleSteps(meeting, localDay(new Date()))
  for (const button of row.querySelectorAll('button')) button.hidden = true
  for (const step of possible) {
    const button = find(row, `[data-step="${step}"]`)
    button.hidden = false
    row.append(button)
  }
  row.hidden = possible.length === 0
}

/**
 * Returns the step whose button was pressed, if one was.
 *
 * @param {EventTarget | null} target
 */
export function pressedStep(target) {
  const button = target instanceof Element ? target.closest('button[data-step]') : null
  const name = button instanceof HTMLElement ? button.dataset.step : ''
  return isStep(name) ? name : undefined
}
