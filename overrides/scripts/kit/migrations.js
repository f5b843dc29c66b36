/**
 * From every older form of a saved document to today's. Pure; tests hold a frozen example of each old form.
 */

/** The form in which documents are written today. */
export const SCHEMA = 1

/** @typedef {(data: unknown, name: string) => unknown} Step */

/**
 * The step from each schema to the next; the first change of the form adds the first one here.
 *
 * @type {Record<number, Step>}
 */
const STEPS = {}

/**
 * Returns what a document holds, in the newest form.
 *
 * @param {string} name Of the document, such as "meetings".
 * @param {{schema: number, data: unknown}} kept
 * @param {Record<number, Step>} [steps]
 * @returns {unknown}
 */
export function migrate(name, {schema, data}, steps = STEPS) {
  const step = steps[schema]
  return step ? migrate(name, {schema: schema + 1, data: step(data, name)}, steps) : data
}
