/**
 * Parts of a page as plain text.
 */

/** @param {Element | null | undefined} element */
export function plainText(element) {
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
}

/** @param {string} title */
export function underlined(title) {
  return `${title}\n${'-'.repeat([...title].length)}`
}
