/**
 * What the markup of an element promises: its parts, and the templates of what scripts add.
 */

/**
 * Finds a part of an element.
 *
 * @template {HTMLElement} [T=HTMLElement]
 * @param {ParentNode} parent
 * @param {string} selector
 * @param {new () => T} [type] What kind of element it has to be.
 * @returns {T}
 * @throws {Error} for whoever wrote the markup, naming the element and what is missing.
 */
export function find(parent, selector, type) {
  const found = parent.querySelector(selector)
  if (found instanceof (type ?? HTMLElement)) return /** @type {T} */ (found)
  const tag = parent instanceof Element ? parent.localName : 'page'
  throw new Error(`<${tag}> needs ${selector} inside`)
}

/**
 * Finds all parts that a selector names.
 *
 * @param {ParentNode} parent
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
export function findAll(parent, selector) {
  return Array.from(parent.querySelectorAll(selector)).filter(part => part instanceof HTMLElement)
}

/**
 * Returns a copy of what a template holds.
 *
 * @param {ParentNode} parent
 * @param {string} [selector]
 * @returns {DocumentFragment}
 */
export function cloneTemplate(parent, selector = 'template') {
  return document.importNode(find(parent, selector, HTMLTemplateElement).content, true)
}
