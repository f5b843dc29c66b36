/**
 * Whether a reader keeps anything of their own here: asked before the first paint, so that it waits
 * for nothing and needs no more than the names of what is kept.
 */

/** The names that documents have (`description.js`); a choice alone is no beginning. */
const DOCUMENT = /^(?:meetings$|me$|(?:blanks|questions|sheet)\/)/

/** @param {string} site The path of the site, such as "/ask-well/". */
export function isBegun(site) {
  const prefix = `askwell:${site}:`
  return [() => localStorage, () => sessionStorage].some(area => {
    try {
      return Object.keys(area()).some(
        key => key.startsWith(prefix) && DOCUMENT.test(key.slice(prefix.length)),
      )
    } catch {
      return false // this area is blocked
    }
  })
}

/** Makes the page one for readers who have begun, with the style sheet that only they need. */
export function showBegun() {
  document.documentElement.dataset.begun = ''
  document.querySelector('link[disabled][href$="/today.css"]')?.removeAttribute('disabled')
}
