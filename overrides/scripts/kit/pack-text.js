/**
 * The meeting pack as plain text, part by part as it stands on the page: for phones that cannot
 * print.
 */

import {plainText, underlined} from './plain-text.js'

const PARTS = 'h2, h3, dt, tbody tr, .pack-ask, li:has(> .pack-box), .say, .pack-work'
const OUT = '[hidden], .screen-only'

/**
 * @param {Element} pack
 * @returns {string}
 */
export function packText(pack) {
  const parts = Array.from(pack.querySelectorAll(PARTS)).filter(part => !part.closest(OUT))
  let question = 0
  const lines = parts.map(part => {
    if (part.matches('h2, h3')) return `\n${underlined(plainText(part))}`
    if (part.matches('dt')) return `${plainText(part)}: ${plainText(part.nextElementSibling)}`
    if (part.matches('tr')) return Array.from(part.children, plainText).filter(Boolean).join('  ')
    if (part.matches('.pack-ask')) return `${(question += 1)}. ${plainText(part)}\n`
    return part.matches('li') ? `[ ] ${plainText(part)}` : plainText(part)
  })
  return `${lines.join('\n').trim()}\n`
}
