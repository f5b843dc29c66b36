/** Lines to say aloud, as they fit the way of meeting and the questions that are picked. */

import {findAll} from './find.js'

/**
 * Shows of each line what is said in this way of meeting, and leaves out those that ask what is on
 * the reader's list. A line of a plan has words that stand there instead.
 *
 * @param {ParentNode} parent
 * @param {string} how Empty if nobody knows yet.
 * @param {string[]} [picked] The ids of the questions on the list.
 */
export function showSpoken(parent, how, picked = []) {
  for (const line of findAll(parent, '.spoken')) {
    const words = findAll(line, '[data-way]')
    const fitting = words.find(({dataset}) => dataset.way === how) ?? words[0]
    for (const each of words) each.hidden = each !== fitting
    const asks = (line.dataset.asks ?? '').split(' ')
    const holder = line.closest('[data-line]')
    if (!(holder instanceof HTMLElement)) continue
    holder.hidden = asks.some(id => picked.includes(id))
    const instead = holder.nextElementSibling
    if (instead instanceof HTMLSpanElement) instead.hidden = !holder.hidden
  }
}
