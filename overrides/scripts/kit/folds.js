/**
 * Opens what is folded where it is wanted: what an address leads to, and everything on paper. Many
 * browsers do both by themselves; this is for those that do not yet.
 */

export const CLOSED = 'details.fold:not([open])'

export function followFolds() {
  reveal()
  window.addEventListener('hashchange', reveal)
  if (!CSS.supports('selector(::details-content)')) void import('./folds-on-paper.js')
}

function reveal() {
  const target = document.querySelector(':target')
  const fold = target?.closest(CLOSED)
  if (!(fold instanceof HTMLDetailsElement)) return
  fold.open = true
  target?.scrollIntoView()
}
