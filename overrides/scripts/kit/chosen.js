/** What a reader chose for all pages: `first.js` settles it on the next before it is painted. */

const SITE = new URL('../..', import.meta.url).pathname

/**
 * Follows a choice, and remembers it on this device.
 *
 * @param {'scheme' | 'paper'} name
 * @param {string} value
 */
export function choose(name, value) {
  document.documentElement.dataset[name] = value
  try {
    localStorage.setItem(`askwell:${SITE}:${name}`, value)
  } catch {
    // Storage is blocked or full: the choice holds for this page.
  }
}
