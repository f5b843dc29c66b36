/**
 * Shows in which answers two tabs differ. Loaded when that happens.
 */

import {cloneTemplate, find} from './find.js'

/**
 * @param {ParentNode} status Holds the list, and the template of a line with a place for each
 *   version.
 * @param {import('./notices.js').Clash[]} clashes
 */
export function listClashes(status, clashes) {
  const lines = clashes.map(({label, mine, theirs}) => {
    const line = cloneTemplate(status, 'template.kit-clash')
    find(line, 'b').textContent = label
    const [here, there] = line.querySelectorAll('q')
    if (here) here.textContent = mine
    if (there) there.textContent = theirs
    return line
  })
  find(status, '.kit-clashes').replaceChildren(...lines)
}
