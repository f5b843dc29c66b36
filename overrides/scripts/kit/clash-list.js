/**
 * Shows in which answers two tabs differ. Loaded when that happens.
 */

import {find} from './find.js'

/**
 * @param {HTMLElement} list
 * @param {HTMLTemplateElement} template Of a line, with a place for each version.
 * @param {import('./notices.js').Clash[]} clashes
 */
export function listClashes(list, template, clashes) {
  const lines = clashes.map(({label, mine, theirs}) => {
    const line = /** @type {DocumentFragment} */ (template.content.cloneNode(true))
    find(line, 'b').textContent = label
    const [here, there] = line.querySelectorAll('q')
    if (here) here.textContent = mine
    if (there) there.textContent = theirs
    return line
  })
  list.replaceChildren(...lines)
}
