/**
 * Tells readers of a browser that forgets, on the first page they fill in and in My kit.
 */

import {kit} from './kit.js'

/**
 * @param {HTMLElement} status
 * @param {boolean} isKept Whether something is kept on the device.
 */
export function showWarning(status, isKept) {
  const warning = status.querySelector('.kit-safari')
  if (!(warning instanceof HTMLElement)) return
  if (isKept && warning.hidden)
    warning.hidden = kit.store.notes.recall('warned') === true && !('always' in warning.dataset)
  if (!isKept) warning.hidden = true
  if (!warning.hidden) kit.store.notes.remember('warned', true)
}
