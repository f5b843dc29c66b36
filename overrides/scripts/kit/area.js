/**
 * The browser's two storage areas, which may be blocked or full.
 */

/** @typedef {'localStorage' | 'sessionStorage'} AreaName */

/**
 * Returns a storage area, or nothing if the browser blocks it (the mere access may throw).
 *
 * @param {AreaName} areaName
 * @returns {Storage | undefined}
 */
export function storageArea(areaName) {
  try {
    return globalThis[areaName] ?? undefined
  } catch {
    return undefined
  }
}

/**
 * Lists the keys that start with a prefix, without it.
 *
 * @param {AreaName} areaName
 * @param {string} prefix
 */
export function keysWithPrefix(areaName, prefix) {
  return Object.keys(storageArea(areaName) ?? {})
    .filter(key => key.startsWith(prefix))
    .map(key => key.slice(prefix.length))
}

/**
 * Writes all entries or none.
 *
 * @param {AreaName} areaName
 * @param {[string, string][]} entries
 * @returns {'saved' | 'blocked' | 'full'}
 */
export function writeAll(areaName, entries) {
  const storage = storageArea(areaName)
  if (!storage) return 'blocked'
  /** @type {[string, string | null][]} */
  const written = []
  try {
    for (const [key, text] of entries) {
      const before = storage.getItem(key)
      storage.setItem(key, text)
      written.push([key, before])
    }
    return 'saved'
  } catch (error) {
    for (const [key] of written) storage.removeItem(key) // makes the room that what was there needs
    for (const [key, text] of written) if (text !== null) storage.setItem(key, text)
    return error instanceof DOMException && error.name === 'SecurityError' ? 'blocked' : 'full'
  }
}
