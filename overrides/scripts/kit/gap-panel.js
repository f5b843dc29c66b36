/**
 * The panel that names the blanks in the way of a message, each a button that leads to its field.
 */

import {find} from './find.js'

/**
 * @param {HTMLElement} panel
 * @param {Map<string, string>} gaps The label of each blank by its name; none to hide the panel.
 * @param {string} task What the reader wanted: "mail", "copy", or to save.
 */
export function nameGaps(panel, gaps, task) {
  panel.hidden = gaps.size === 0
  const template = /** @type {HTMLTemplateElement} */ (find(panel, 'template'))
  find(panel, 'ul').replaceChildren(
    ...Array.from(gaps, ([name, label]) => entry(template, name, label)),
  )
  const button = find(panel, '[data-do="anyway"]')
  const {copy, mail, save} = button.dataset
  button.textContent = (task === 'mail' ? mail : task.startsWith('copy') ? copy : save) ?? ''
}

/**
 * @param {HTMLTemplateElement} template
 * @param {string} name
 * @param {string} label
 */
function entry(template, name, label) {
  const copied = /** @type {DocumentFragment} */ (template.content.cloneNode(true))
  const button = find(copied, 'button')
  button.dataset.go = name
  button.textContent = label
  return copied
}
