/**
 * What the page tells the reader about saving: elements say it here, `<kit-status>` shows it.
 */

/** @typedef {import('./store.mjs').Outcome} Outcome */

export const notices = new EventTarget()

/**
 * Announces a notice by its name; its words stand in the page's frame.
 *
 * @param {string} notice
 * @param {Record<string, string | number>} [values] What replaces {name} in the words.
 */
export function announce(notice, values = {}) {
  notices.dispatchEvent(new CustomEvent('notice', {detail: {notice, values}}))
}

/**
 * Tells how saving went.
 *
 * @param {Outcome} outcome
 */
export function announceOutcome(outcome) {
  announce(outcome)
}

/**
 * Asks the reader which of two versions to keep. The first to ask waits for the answer; nothing is written meanwhile.
 *
 * @param {(mine: boolean) => void} decide
 */
export function askConflict(decide) {
  notices.dispatchEvent(new CustomEvent('conflict', {detail: {decide}}))
}
