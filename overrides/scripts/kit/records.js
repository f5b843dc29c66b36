/**
 * Records whose names came from outside: only what they hold themselves counts, not what every
 * object inherits.
 */

/**
 * @template T
 * @param {Record<string, T> | undefined} record
 * @param {string} name
 * @returns {T | undefined}
 */
export function lookUp(record, name) {
  return record && Object.hasOwn(record, name) ? record[name] : undefined
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
