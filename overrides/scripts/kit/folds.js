/**
 * Opens what is folded where it is wanted: what an address leads to, and everything on paper. Many
 * browsers do both by themselves; this is for those that do not yet.
 */

const CLOSED = 'details.fold:not([open])'

export function followFolds() {
  reveal()
  window.addEventListener('hashchange', reveal)
  if (!CSS.supports('selector(::details-content)')) openOnPaper()
}

function reveal() {
  const target = document.querySelector(':target')
  const fold = target?.closest(CLOSED)
  if (!(fold instanceof HTMLDetailsElement)) return
  fold.open = true
  target?.scrollIntoView()
}

function openOnPaper() {
  /** @type {HTMLDetailsElement[]} */
  let opened = []
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll(CLOSED)].filter(
      fold => fold instanceof HTMLDetailsElement,
    )
    for (const fold of opened) fold.open = true
  })
  window.addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false
  })
}
