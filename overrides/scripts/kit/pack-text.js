/**
 * The meeting pack as plain text, part by part as it stands on the page: for phones that cannot print.
 */

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
    if (part.matches('h2, h3')) return `\n${underlined(words(part))}`
    if (part.matches('dt')) return `${words(part)}: ${words(part.nextElementSibling)}`
    if (part.matches('tr')) return Array.from(part.children, words).filter(Boolean).join('  ')
    if (part.matches('.pack-ask')) return `${(question += 1)}. ${words(part)}\n`
    return part.matches('li') ? `[ ] ${words(part)}` : words(part)
  })
  return `${lines.join('\n').trim()}\n`
}

/** @param {Element | null} part */
function words(part) {
  return part?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
}

/** @param {string} text */
function underlined(text) {
  return `${text}\n${'-'.repeat([...text].length)}`
}
