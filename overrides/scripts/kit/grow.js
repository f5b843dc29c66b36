/**
 * Text fields as high as their text, for browsers whose CSS cannot do that (`field-sizing`). Loaded
 * only there.
 */

/** @param {Element[]} fields */
export function fitToText(fields) {
  for (const field of fields.filter(each => each instanceof HTMLTextAreaElement)) {
    field.style.height = 'auto'
    field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`
  }
}
