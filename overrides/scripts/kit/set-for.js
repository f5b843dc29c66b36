/**
 * Which set suits a reader: the one taken last, or one for the same people that goes with what the
 * reader has said since to be after. Pure.
 */

/** @typedef {import('./fitting.js').QuestionSet} QuestionSet */
/** @typedef {{at: string, set?: string, questions?: string[]}} Taken A choice of questions, and when. */
/** @typedef {{at: string, aim: string}} Told What the reader is after, and when that was said. */

/** Fewer questions of a set tell nothing: they may be there by chance. */
const FEW = 3

/**
 * Returns the id of a set; empty where nothing speaks for one.
 *
 * @param {[string, QuestionSet][]} sets By id, in their order.
 * @param {Taken[]} taken
 * @param {Told | undefined} told
 */
export function setFor(sets, taken, told) {
  const found = taken
    .map(({at, ...each}) => ({at, id: idOf(sets, each)}))
    .filter(({id}) => id)
    .sort((one, other) => other.at.localeCompare(one.at, 'en'))
  const last = found[0] ?? {at: '', id: ''}
  if (!told || told.at < last.at) return last.id
  const {audience = '', aim} = sets.find(([id]) => id === last.id)?.[1] ?? {}
  if (aim === told.aim) return last.id
  const fits = (/** @type {string} */ whom) =>
    sets.find(([, set]) => set.aim === told.aim && (set.audience ?? '') === whom)?.[0]
  return fits(audience) ?? fits('') ?? last.id
}

/**
 * Returns the id of the set that was taken, or that all questions are of.
 *
 * @param {[string, QuestionSet][]} sets
 * @param {Omit<Taken, 'at'>} taken
 */
function idOf(sets, {set = '', questions = []}) {
  const isOf = (/** @type {[string, QuestionSet]} */ [id, each]) =>
    id === set ||
    (questions.length >= FEW && questions.every(question => each.questions.includes(question)))
  return sets.find(isOf)?.[0] ?? ''
}
