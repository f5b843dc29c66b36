/**
 * From every older form of a saved document to today's. Pure; tests hold a frozen example of each old form.
 */

/** @typedef {import('./store.mjs').Envelope} Envelope */

/** The form in which documents are written today. */
export const SCHEMA = 1

/**
 * The step from each schema to the next; the first change of the form adds the first one here.
 *
 * @type {Record<number, (data: unknown) => unknown>}
 */
const STEPS = {}

/**
 * @param {Envelope} envelope
 * @returns {Envelope}
 */
export function migrate(envelope) {
  const step = STEPS[envelope.schema]
  return step ? migrate({...envelope, schema: envelope.schema + 1, data: step(envelope.data)}) : envelope
}
