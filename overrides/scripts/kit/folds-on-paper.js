/** Opens what is folded while a page is printed, for browsers that do not do so by themselves. */

import {CLOSED} from './folds.js'

/** @type {HTMLDetailsElement[]} */
let opened = []

addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll(CLOSED)].filter(fold => fold instanceof HTMLDetailsElement)
  for (const fold of opened) fold.open = true
})
addEventListener('afterprint', () => {
  for (const fold of opened) fold.open = false
})
