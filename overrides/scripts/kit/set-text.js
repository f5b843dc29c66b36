/**
 * Changes a text only if it differs: a text that stays is not read aloud again.
 *
 * @param {Element} element
 * @param {string} [text]
 */
export function setText(element, text = '') {
  if (element.textContent !== text) element.textContent = text
}
