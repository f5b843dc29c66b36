/** What the fields of sheets and the blanks are called, from a file beside the pages. */

import {loadData} from './data.js'

/**
 * Fetches what the fields of the sheets are called; without it their short names must do.
 *
 * @param {string} url
 * @returns {Promise<import('./kit-text.js').Labels>}
 */
export async function labelsAt(url) {
  try {
    return await loadData(url)
  } catch {
    return {sheets: {}, blanks: {}}
  }
}
