/**
 * The guide's questions, as the build wrote them: picked questions are known by their ids, and here are their words.
 *
 * Fetched once for a page. Until then, and without a line, a picked question has the words it had when it was picked.
 */

/** @typedef {import('./description.js').Picked} Picked */
/** @typedef {import('./description.js').Span} Span */
/** @typedef {{questions: Record<string, {words: Span[], minutes: number}>, former: Record<string, string>}} File */

/** Minutes for a question that nobody gave any. */
const USUAL = 3

export class Bank {
  /** @type {File} */
  #file = {questions: {}, former: {}}
  /** @type {Promise<boolean> | undefined} */
  #loading
  #url

  /** @param {URL} url */
  constructor(url) {
    this.#url = url
  }

  /** Fetches the questions; false if that failed, and another try is worth it. */
  load() {
    this.#loading ??= this.#fetch()
    return this.#loading
  }

  async #fetch() {
    try {
      const answer = await fetch(this.#url)
      if (!answer.ok) throw new Error(answer.statusText)
      this.#file = await answer.json()
      return true
    } catch {
      this.#loading = undefined
      return false
    }
  }

  /**
   * Returns picked questions under today's ids, each once, with today's words.
   *
   * @param {Picked[]} picked
   * @returns {Required<Picked>[]}
   */
  known(picked) {
    const {questions, former} = this.#file
    const found = picked.map(({id: old, words = [], minutes = USUAL}) => {
      const id = (Object.hasOwn(former, old) && former[old]) || old
      const known = Object.hasOwn(questions, id) ? questions[id] : undefined
      const picked = words.length ? words : [id.replaceAll('-', ' ')]
      return {id, words: known?.words ?? picked, minutes: known?.minutes ?? minutes}
    })
    return [...new Map(found.map(each => [each.id, each])).values()]
  }
}

/**
 * Returns words with what is known in their blanks; the others stand in brackets.
 *
 * @param {Span[]} words
 * @param {Record<string, string>} values
 */
export function spoken(words, values) {
  return words
    .map(span => {
      if (typeof span === 'string') return span
      return (Object.hasOwn(values, span.gap) && values[span.gap]) || `[${span.label}]`
    })
    .join('')
}
