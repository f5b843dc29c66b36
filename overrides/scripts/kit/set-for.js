/**
 * Which set suits a reader: the one taken last, or one for the same people that goes with what the
 * reader has said since to be after. Pure.
 */

/** @typedef {import('./fitting.js').QuestionSet} QuestionSet */
/**
 * @typedef {object} Taken A choice of questions.
 * @property {string} at When it was kept: a list that was changed says so, too.
 * @property {string} [set]
 * @property {string[]} [questions]
 * @property {string} [told] What the reader was after then; undefined if nobody wrote it down.
 */
/** @typedef {{at: string, aim: string}} Told What the reader is after, and when that was kept. */

/** Fewer questions of a set tell nothing: they may be there by chance. */
const FEW = 3

/**
 * Returns the id of a set; empty where nothing speaks for one.
 *
 * @param {[string, QuestionSet][]} sets By id, in their order.
 * @param {Taken} choice The set that was taken by its name.
 * @param {Taken[]} lists What was picked otherwise: it counts as long as no set was taken.
 * @param {Told | undefined} told
 */
export function setFor(sets, choice, lists, told) {
  const latest = [...lists].sort((one, other) => other.at.localeCompare(one.at, 'en'))
  const [last] = [choice, ...latest]
    .map(taken => ({...taken, id: idOf(sets, taken)}))
    .filter(({id}) => id)
  const id = last?.id ?? ''
  if (!told || (last && !hasSaidSince(last, told))) return id
  const {audience = '', aim} = sets.find(([each]) => each === id)?.[1] ?? {}
  if (aim === told.aim) return id
  const fits = (/** @type {string} */ whom) =>
    sets.find(([, set]) => set.aim === told.aim && (set.audience ?? '') === whom)?.[0]
  return fits(audience) ?? fits('') ?? id
}

/**
 * Whether a reader says something else than when a choice was made. The sheet on which it stands
 * holds more, so that its time counts only where nothing else is known.
 *
 * @param {Taken} taken
 * @param {Told} told
 */
function hasSaidSince(taken, told) {
  return taken.told === undefined ? told.at >= taken.at : told.aim !== taken.told
}

/**
 * Returns the id of the set that was taken, or that all questions are of.
 *
 * @param {[string, QuestionSet][]} sets
 * @param {Taken} taken
 */
function idOf(sets, {set = '', questions = []}) {
  const isOf = (/** @type {[string, QuestionSet]} */ [id, each]) =>
    id === set ||
    (questions.length >= FEW && questions.every(question => each.questions.includes(question)))
  return sets.find(isOf)?.[0] ?? ''
}
