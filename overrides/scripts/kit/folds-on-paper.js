/** Opens what is folded while a page is printed, for browsers that do not do so by themselves. */

/** @param {string} closed the selector of what is folded */
export function openOnPaper(closed) {
  /** @type {HTMLDetailsElement[]} */
  let opened = []
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll(closed)].filter(
      fold => fold instanceof HTMLDetailsElement,
    )
    for (const fold of opened) fold.open = true
  })
  addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false
  })
}
