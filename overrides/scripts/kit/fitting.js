/**
 * What fits into a talk. Pure; askwell/library/fitting.py finds the same for the talk that the
 * guide has its readers ask for, and both are held to the same cases by
 * tests/library/fitting.json. A reader's own talk may be too short for a set.
 */

/**
 * @typedef {object} QuestionSet
 * @property {string[]} questions Ids, in order.
 * @property {string[]} core Those to ask when time is short, the most important first.
 * @property {number[]} minutes Of each question.
 * @property {string} [audience] Whom it is for; empty for everybody.
 * @property {string} [aim] What for.
 */

/**
 * Returns the minutes that a talk leaves for questions.
 *
 * @param {number} minutes
 */
export function room(minutes) {
  return Math.floor((minutes * 3) / 4)
}

/**
 * Returns the questions of a set that fit a talk, in the set's order: all, or as many of its core
 * as do, and at least one.
 *
 * @param {QuestionSet} set
 * @param {number} minutes
 */
export function fitting({questions, core, minutes: each}, minutes) {
  const most = room(minutes)
  const takes = (/** @type {string[]} */ ids) =>
    ids.reduce((sum, id) => sum + (each[questions.indexOf(id)] ?? 0), 0)
  if (takes(questions) <= most) return questions
  const first = core.length ? core : questions
  let count = first.length
  while (count > 1 && takes(first.slice(0, count)) > most) count -= 1
  return questions.filter(id => first.slice(0, count).includes(id))
}
