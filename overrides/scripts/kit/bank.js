/**
 * The guide's questions, as the build wrote them: picked questions are known by their ids, and here
 * are their words.
 *
 * Until they have come, and without a line, a picked question has the words it had when it was
 * picked.
 */

import {DataFile} from './data-file.js'
import {lookUp} from './records.js'

/** @typedef {import('./description.js').Picked} Picked */
/** @typedef {import('./description.js').Span} Span */
/**
 * @typedef {object} File
 * @property {Record<string, {words: Span[], minutes: number, language?: string}>} questions By id.
 * @property {Record<string, string>} former By former id: the id of today.
 * @property {Record<string, import('./fitting.js').QuestionSet>} [sets] By id.
 * @property {string} [usual] The id of the set that a talk comes with.
 * @property {Record<string, Record<string, Record<string, string>>>} [aims] What answers on sheets
 *   about the reader stand for, by path, block and answer.
 */

/** Minutes for a question that nobody gave any. */
export const USUAL_MINUTES = 3

/** @extends {DataFile<File>} */
export class QuestionBank extends DataFile {
  /** @param {URL} url */
  constructor(url) {
    super(url, {questions: {}, former: {}})
  }

  /** The id of the set that a talk comes with. */
  get usual() {
    return this.data.usual ?? ''
  }

  /** Every set, by its id. */
  get sets() {
    return Object.entries(this.data.sets ?? {})
  }

  /**
   * Returns a set; undefined if there is none of that id, or they have not come yet.
   *
   * @param {string} id
   */
  set(id) {
    return lookUp(this.data.sets, id)
  }

  /**
   * Returns picked questions under today's ids, each once, with today's words.
   *
   * @param {Picked[]} picked
   * @returns {Required<Picked>[]}
   */
  withCurrentWords(picked) {
    const {questions, former} = this.data
    const found = picked.map(({id: old, words = [], minutes = USUAL_MINUTES}) => {
      const id = lookUp(former, old) ?? old
      const known = lookUp(questions, id)
      const picked = words.length ? words : wordsOfId(id)
      return {id, words: known?.words ?? picked, minutes: known?.minutes ?? minutes}
    })
    return [...new Map(found.map(each => [each.id, each])).values()]
  }
}

/**
 * Returns what is kept of picked questions: of one whose words are not known yet, none.
 *
 * @param {Picked[]} picked
 * @returns {Picked[]}
 */
export function withoutWordsOfIds(picked) {
  return picked.map(question => {
    const {words, ...rest} = question
    return String(words) === String(wordsOfId(rest.id)) ? rest : question
  })
}

/**
 * Returns what stands for the words of a question as long as they are not known.
 *
 * @param {string} id
 */
function wordsOfId(id) {
  return [id.replaceAll('-', ' ')]
}

/**
 * Returns words with what is known in their blanks; the others stand in brackets. What is known is
 * asked for only where there is a blank: to tell a day and a time takes long.
 *
 * @param {Span[]} words
 * @param {{blankValues: Record<string, string>}} kit
 */
export function fillSpans(words, kit) {
  return words
    .map(span => {
      if (typeof span === 'string') return span
      return lookUp(kit.blankValues, span.gap) || `[${span.label}]`
    })
    .join('')
}
