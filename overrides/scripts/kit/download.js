/**
 * Hands a text to the reader as a file.
 *
 * @param {string} name
 * @param {string} type Such as "text/plain".
 * @param {string} text
 */
export function download(name, type, text) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], {type: `${type};charset=utf-8`}))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/**
 * Returns a name that every system takes, such as "marisol-vega.ics".
 *
 * @param {string} words
 * @param {string} ending
 */
export function fileName(words, ending) {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `${plain.slice(0, 60) || 'meeting'}.${ending}`
}
