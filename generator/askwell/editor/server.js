/** What the server is asked, what it answers, and where in the page that goes. */

/**
 * @typedef {[at: string, as: string, value: string | string[]]} Answer
 * @typedef {{at: string, severity: string, words: string}} Told
 * @typedef {{at: string, light: string, dark: string, words: string}} Colour
 * @typedef {{html?: string, error?: string, to?: string, seen?: string, place?: string,
 *   address?: string, is_new?: boolean, is_there?: boolean, is_whole?: boolean,
 *   is_quiet?: boolean, went?: Record<string, string>, blank?: string, fields?: Told[],
 *   colours?: Colour[]}} Said
 */

/**
 * @param {string} selector
 * @param {ParentNode} [inside]
 * @returns {HTMLElement}
 */
export function need(selector, inside = document) {
  const found = inside.querySelector(selector)
  if (!(found instanceof HTMLElement)) throw new Error(`The page has no ${selector}`)
  return found
}

/**
 * @param {string} path
 * @param {object} body
 * @returns {Promise<Said>}
 */
export async function send(path, body) {
  const token = document.querySelector('meta[name="token"]')?.getAttribute('content') ?? ''
  const headers = {'Content-Type': 'application/json', 'X-Askwell-Token': token}
  try {
    const answer = await fetch(path, {method: 'POST', headers, body: JSON.stringify(body)})
    return await answer.json()
  } catch {
    return {error: need('#_status').dataset.failed}
  }
}

/**
 * @param {File} file
 * @returns {Promise<string>} its bytes as letters, of base 64
 */
export async function lettersOf(file) {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let letters = ''
  for (const byte of bytes) letters += String.fromCharCode(byte)
  return btoa(letters)
}

/**
 * Puts a part that the server made into the page.
 *
 * @param {Element} place
 * @param {string | undefined} html
 */
export function show(place, html) {
  const made = new DOMParser().parseFromString(html ?? '', 'text/html')
  place.replaceChildren(...made.body.childNodes)
}
