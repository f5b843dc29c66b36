/**
 * One sheet in two tabs that both write: their answers are joined field by field. Where both
 * changed one field, a note of this tab keeps its version until the reader decides.
 */

import {kit} from './kit.js'
import {ahead} from './later.js'
import {askConflict} from './notices.js'

/** @typedef {import('./description.js').Answers} Answers */
/** @typedef {import('./fields.js').Field} Field */

const loadMerge = ahead(() => import('./merge.js'))

export class SheetConflict {
  #fields
  #answers
  #adopt
  /** The name of the sheet's document. */
  document = ''
  /**
   * What this page last read or wrote: what is different since then is the reader's.
   *
   * @type {Answers}
   */
  base = {}
  /** Whether two versions still have to be brought together. */
  isOpen = false

  /**
   * @param {() => Field[]} fields
   * @param {import('./sheet-answers.js').SheetAnswers} answers
   * @param {(answers: Answers) => void} adopt Shows and keeps what is the one version again.
   */
  constructor(fields, answers, adopt) {
    this.#fields = fields
    this.#answers = answers
    this.#adopt = adopt
  }

  get #note() {
    return `mine/${this.document}`
  }

  /** @returns {Answers} */
  get #theirs() {
    return this.#answers.today(kit.store.readStored(this.document))
  }

  /**
   * Returns what waits since an earlier visit of this tab.
   *
   * @returns {{answers: Answers, base: Answers} | undefined}
   */
  recall() {
    return /** @type {{answers: Answers, base: Answers} | undefined} */ (
      kit.store.notes.recall(this.#note)
    )
  }

  /** Another tab wrote: brings both versions together, or asks. */
  open() {
    this.isOpen = true
    kit.store.notes.remember(this.#note, {answers: this.#answers.all, base: this.base})
    const versions = () => ({base: this.base, mine: this.#answers.all, theirs: this.#theirs})
    loadMerge()
      .then(({bringTogether}) => this.isOpen && bringTogether(this.#fields, versions, this.#adopt))
      // Without a line there is no merging: one whole version stays.
      .catch(() => askConflict(mine => this.#adopt(mine ? this.#answers.all : this.#theirs)))
  }

  /** There is one version again. */
  close() {
    kit.store.notes.remember(this.#note, undefined)
    if (this.isOpen) askConflict(undefined)
    this.isOpen = false
  }
}
