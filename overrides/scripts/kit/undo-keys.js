/**
 * The keys that undo everywhere, where a button that undoes stands far from the reader.
 */

/** Where the keys undo what is typed; what is only pressed has nothing of its own to undo. */
const TYPED = 'input:not([type=checkbox], [type=radio]), textarea, select'

/** @type {WeakSet<HTMLElement>} */
const known = new WeakSet()

/**
 * Lets the keys press a button while it is shown; who types has them for the field.
 *
 * @param {HTMLElement} button
 */
export function undoByKeys(button) {
  if (known.has(button)) return
  known.add(button)
  button.setAttribute('aria-keyshortcuts', 'Control+Z Meta+Z')
  document.addEventListener('keydown', event => {
    const {target, key, ctrlKey, metaKey, shiftKey} = event
    const isTyping = target instanceof Element && target.matches(TYPED)
    // What a browser fills in by itself comes as a key without a name.
    const isAsked = key?.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey
    if (!isAsked || isTyping || !button.offsetParent) return
    event.preventDefault()
    button.click()
  })
}
