/**
 * What stored texts hold: each is read and checked once, and again only when it has changed.
 */

import {validated} from './description.js'
import {unwrap} from './envelope.js'
import {SCHEMA, migrate} from './migrations.js'

/** @typedef {import('./envelope.js').Envelope} Envelope */
/**
 * @typedef {object} Content
 * @property {string | null} text As it is stored.
 * @property {Envelope | undefined} envelope Undefined if it is none.
 * @property {unknown} data In today's form; undefined if this version cannot read it.
 * @property {boolean} isWhole Whether nothing of it has to be set aside.
 */

export class Contents {
  /** @type {Map<string, Content>} */
  #known = new Map()

  /**
   * @param {string} name Of the document.
   * @param {string | null} text
   * @returns {Content}
   */
  of(name, text) {
    const known = this.#known.get(name)
    if (known?.text === text) return known
    const content = read(name, text)
    this.#known.set(name, content)
    return content
  }
}

/**
 * @param {string} name
 * @param {string | null} text
 * @returns {Content}
 */
function read(name, text) {
  const envelope = unwrap(text)
  if (!envelope) return {text, envelope, data: undefined, isWhole: text === null}
  if (envelope.schema > SCHEMA) return {text, envelope, data: undefined, isWhole: true}
  const {data, dropped} = validated(name, migrate(name, envelope))
  return {text, envelope, data, isWhole: dropped === 0}
}
