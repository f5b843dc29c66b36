/**
 * Finds a part of an element that its markup promises.
 *
 * @param {ParentNode} parent
 * @param {string} selector
 * @returns {HTMLElement}
 * @throws {Error} for whoever wrote the markup, naming the element and what is missing.
 */
export function find(parent, selector) {
  const found = parent.querySelector(selector)
  if (found instanceof HTMLElement) return found
  const tag = parent instanceof Element ? parent.localName : 'page'
  throw new Error(`<${tag}> needs ${selector} inside`)
}
