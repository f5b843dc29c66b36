/**
 * The panel that names the blanks in the way of a message, each a button that leads to its field.
 */

import {blanksIn} from './blanks.js'
import {cloneTemplate, find} from './find.js'

/**
 * Lists the blanks that nothing fills yet: the label of each by its name.
 *
 * @param {ParentNode[]} parents
 * @returns {Map<string, string>}
 */
export function gapsIn(parents) {
  const gaps = parents
    .flatMap(blanksIn)
    .filter(blank => !blank.hidden && !blank.hasAttribute('data-filled'))
  return new Map(gaps.map(({dataset}) => [dataset.blank ?? '', (dataset.gap ?? '').slice(1, -1)]))
}
/**
 * @param {HTMLElement} panel
 * @param {Map<string, string>} gaps The label of each blank by its name; none to hide the panel.
 * @param {string} task What the reader wanted: "mail", "copy", or to save.
 */
export function showGaps(panel, gaps, task) {
  panel.hidden = gaps.size === 0
  find(panel, 'ul').replaceChildren(
    ...Array.from(gaps, ([name, label]) => entry(panel, name, label)),
  )
  const button = find(panel, '[data-do="anyway"]')
  const {copy, mail, save} = button.dataset
  button.textContent = (task === 'mail' ? mail : task.startsWith('copy') ? copy : save) ?? ''
}

/**
 * @param {HTMLElement} panel
 * @param {string} name
 * @param {string} label
 */
function entry(panel, name, label) {
  const entry = cloneTemplate(panel)
  const button = find(entry, 'button')
  button.dataset.go = name
  button.textContent = label
  return entry
}
