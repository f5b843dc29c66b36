/**
 * What the page tells the reader about saving: elements say it here, `<kit-status>` shows it.
 */

/** @typedef {import('./store.js').Outcome} Outcome */

/**
 * @typedef {{label: string, mine: string, theirs: string}} Clash An answer that two tabs gave
 *   differently.
 */

export const notices = new EventTarget()

/**
 * Announces a notice by its name; its words stand in the page's frame.
 *
 * @param {string} notice
 * @param {Record<string, string | number>} [values] What replaces {name} in the words.
 * @param {() => void} [undo] What a button "Undo" next to the words does.
 */
export function announce(notice, values = {}, undo) {
  emit('notice', {notice, values, undo})
}

/**
 * Tells how saving went, of several documents the first that failed. Only the first save and what
 * fails is announced, once.
 *
 * @param {Outcome[]} outcomes
 */
export function announceOutcome(...outcomes) {
  emit('outcome', {outcome: outcomes.find(outcome => outcome !== 'saved') ?? 'saved'})
}

/**
 * Asks the reader which of two versions to keep. The last to ask gets the answer; nothing is
 * written meanwhile.
 *
 * @param {((mine: boolean) => void) | undefined} decide Undefined if there is nothing to ask any
 *   more.
 * @param {Clash[]} [clashes] What differs, to show.
 */
export function askConflict(decide, clashes = []) {
  emit('conflict', {decide, clashes})
}

/**
 * Elements may speak before the status of the page is there to hear them.
 *
 * @param {string} type
 * @param {object} detail
 */
function emit(type, detail) {
  void customElements
    .whenDefined('kit-status')
    .then(() => notices.dispatchEvent(new CustomEvent(type, {detail})))
}
