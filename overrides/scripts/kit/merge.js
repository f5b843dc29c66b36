/**
 * Two versions of a sheet that two tabs wrote: what can stand together, and where the reader has to
 * say.
 */

import {answerName} from './fields.js'
import {linesOfField} from './lines.js'
import {askConflict} from './notices.js'
import {plainText} from './plain-text.js'

/** @typedef {import('./fields.js').Field} Field */
/** @typedef {import('./description.js').Answers} Answers */

/**
 * Joins both versions, or asks which one counts where they clash.
 *
 * @param {() => Field[]} fields
 * @param {() => {base: Answers, mine: Answers, theirs: Answers}} versions As they are when asked.
 * @param {(answers: Answers) => void} adopt
 */
export function bringTogether(fields, versions, adopt) {
  const {base, mine, theirs} = versions()
  const both = (/** @type {boolean} */ mineWins) => {
    const now = versions()
    return mergeAnswers(now.base, now.mine, now.theirs, mineWins)
  }
  const clashes = conflictingFields(base, mine, theirs).map(name =>
    describeClash(fields(), name, mine, theirs),
  )
  if (clashes.length) askConflict(isMine => adopt(both(isMine)), clashes)
  else adopt(both(true))
}

/**
 * Lists the fields in which both changed what they had before, and not in the same way.
 *
 * @param {Answers} before
 * @param {Answers} mine
 * @param {Answers} theirs
 */
export function conflictingFields(before, mine, theirs) {
  return fields(mine, theirs, before).filter(
    name =>
      mine[name] !== before[name] && theirs[name] !== before[name] && mine[name] !== theirs[name],
  )
}

/**
 * Returns both versions in one; where they clash one of them wins.
 *
 * @param {Answers} before
 * @param {Answers} mine
 * @param {Answers} theirs
 * @param {boolean} [mineWins]
 * @returns {Answers}
 */
export function mergeAnswers(before, mine, theirs, mineWins = true) {
  const entries = fields(mine, theirs, before).flatMap(name => {
    const isMine = mine[name] !== before[name] && (mineWins || theirs[name] === before[name])
    const answer = isMine ? mine[name] : theirs[name]
    return answer === undefined ? [] : [[name, answer]]
  })
  return Object.fromEntries(entries)
}

/**
 * Says how two versions of an answer read.
 *
 * @param {Field[]} fields
 * @param {string} name Under which the answer is kept.
 * @param {Answers} mine
 * @param {Answers} theirs
 * @returns {import('./notices.js').Clash}
 */
export function describeClash(fields, name, mine, theirs) {
  const sameName = fields.filter(field => answerName(field) === name)
  const {block = '', label = ''} = sameName[0] ? (linesOfField(sameName[0])[0] ?? {}) : {}
  const say = (/** @type {string | boolean | undefined} */ answer) => {
    const choice = sameName.find(field => field.type === 'radio' && field.value === answer)
    if (choice) return plainText(choice.closest('label'))
    return typeof answer === 'string' ? answer : `[${answer ? 'x' : ' '}]`
  }
  return {
    label: [block, sameName[0]?.type === 'radio' ? '' : label].filter(Boolean).join(' '),
    mine: say(mine[name] ?? ''),
    theirs: say(theirs[name] ?? ''),
  }
}

/** @param {Answers[]} versions */
function fields(...versions) {
  return [...new Set(versions.flatMap(Object.keys))]
}
