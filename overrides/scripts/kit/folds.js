/**
 * Opens what is folded where it is wanted: what an address leads to, and everything on paper. Many
 * browsers do both by themselves; this is for those that do not yet.
 */

const CLOSED = 'details.fold:not([open])'

export function followFolds() {
  reveal()
  window.addEventListener('hashchange', reveal)
  // Without it, what is closed stays so on paper.
  if (!CSS.supports('selector(::details-content)'))
    import('./folds-on-paper.js').then(paper => paper.openOnPaper(CLOSED)).catch(() => undefined)
}

function reveal() {
  const target = document.querySelector(':target')
  const fold = target?.closest(CLOSED)
  fold?.setAttribute('open', '')
  if (fold) target?.scrollIntoView()
}
