/**
 * The answers of a sheet: what its fields hold, and what is kept besides them because the sheet no
 * longer asks for it.
 */

import {answerName, answersOf, fillFields, isCheckable} from './fields.js'
import {renameAnswers} from './former.js'

/** @typedef {import('./description.js').Answers} Answers */
/** @typedef {import('./fields.js').Field} Field */
/** @typedef {import('./former.js').Former} Former */

export class SheetAnswers {
  #fields
  #former
  /** @type {Answers} */
  #besides = {}
  /** @type {Record<string, string>} What stands in fields before anybody writes there. */
  prefills = {}

  /**
   * @param {() => Field[]} fields
   * @param {() => Former} former
   */
  constructor(fields, former) {
    this.#fields = fields
    this.#former = former
  }

  /** What was called otherwise on this sheet before. */
  get former() {
    return this.#former()
  }

  /** Everything that is to be kept. */
  get all() {
    return {...this.#besides, ...answersOf(this.#fields(), this.prefills)}
  }

  /** What is kept and no longer asked; a choice gives way to a new one. */
  get gone() {
    const given = answersOf(this.#fields())
    return Object.fromEntries(
      Object.entries(this.#besides).filter(([name]) => !Object.hasOwn(given, name)),
    )
  }

  /**
   * Returns kept answers under today's names.
   *
   * @param {unknown} kept
   */
  today(kept) {
    return renameAnswers(/** @type {Answers} */ (kept ?? {}), this.#former())
  }

  /** @param {Answers} answers */
  show(answers) {
    fillFields(this.#fields(), answers, this.prefills)
    this.#besides = besides(this.#fields(), answers)
  }
}

/**
 * Returns the answers for which there is no field, or no such choice, or which their field refuses.
 *
 * @param {Field[]} fields
 * @param {Answers} answers
 */
function besides(fields, answers) {
  const names = new Set(fields.filter(({validity}) => validity.valid).map(answerName))
  const choices = fields.filter(field => isCheckable(field) && field.type === 'radio')
  const asked = new Set(choices.map(({name}) => name))
  const offered = new Set(choices.map(({name, value}) => `${name}=${value}`))
  const isHere = (/** @type {[string, unknown]} */ [name, answer]) =>
    asked.has(name) ? offered.has(`${name}=${answer}`) : names.has(name)
  // A newer guide may know more.
  const isAnswer = (/** @type {unknown} */ answer) => typeof answer === 'string' || answer === true
  return Object.fromEntries(
    Object.entries(answers).filter(entry => isAnswer(entry[1]) && !isHere(entry)),
  )
}
