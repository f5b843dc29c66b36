/**
 * The keys of this site in the browser's two storage areas: which names there are, and what may not
 * be lost among them.
 *
 * Other sites may share the origin (a university's host, GitHub Pages), hence the site in the key.
 */

import {hasKeyWithPrefix, keysWithPrefix, storageArea, writeAll} from './area.js'

/** @typedef {import('./area.js').AreaName} AreaName */
/**
 * @typedef {'undecided' | 'device' | 'tab'} Keeping Where documents live; undecided ones live in
 *   the tab.
 */

/** Names that are no documents: the choice, the colors, the sign that everything was erased. */
export const KEEPING = 'keeping'
const SCHEME = 'scheme'
export const ERASED = 'erased'
/** What begins the names of notes of a tab, and of what could not be read, as it was. */
export const NOTE = 'note/'
const ASIDE = 'aside/'

export class Shelf {
  /** @param {string} site The path of the site, such as "/ask-well/". */
  constructor(site) {
    this.prefix = `askwell:${site}:`
  }

  /**
   * A tab that holds documents stays undecided when another tab decides: its documents would be out
   * of sight.
   *
   * @returns {Keeping}
   */
  get keeping() {
    if (this.item('sessionStorage', KEEPING) === 'tab') return 'tab'
    if (this.item('localStorage', KEEPING) !== 'device') return 'undecided'
    return this.hasDocument('sessionStorage') ? 'undecided' : 'device'
  }

  /** @returns {AreaName} */
  get areaName() {
    return this.keeping === 'device' ? 'localStorage' : 'sessionStorage'
  }

  /**
   * @param {AreaName} areaName
   * @param {string} name
   */
  item(areaName, name) {
    return storageArea(areaName)?.getItem(this.prefix + name) ?? null
  }

  /** @param {AreaName} areaName */
  hasDocument(areaName) {
    return hasKeyWithPrefix(areaName, this.prefix, isDocument)
  }

  /**
   * Lists the names of documents.
   *
   * @param {AreaName} areaName
   */
  documents(areaName) {
    return keysWithPrefix(areaName, this.prefix).filter(isDocument)
  }

  /**
   * Lists the names of what was set aside.
   *
   * @param {AreaName} areaName
   */
  aside(areaName) {
    return keysWithPrefix(areaName, this.prefix).filter(isAside)
  }

  /**
   * Writes all entries or none.
   *
   * @param {AreaName} areaName
   * @param {[string, string][]} entries By name.
   */
  put(areaName, entries) {
    return writeAll(
      areaName,
      entries.map(([name, text]) => [this.prefix + name, text]),
    )
  }

  /**
   * @param {AreaName} areaName
   * @param {string[]} names
   */
  remove(areaName, names) {
    for (const name of names) storageArea(areaName)?.removeItem(this.prefix + name)
  }

  /** Removes every key of this site. */
  wipe() {
    for (const areaName of /** @type {AreaName[]} */ (['localStorage', 'sessionStorage']))
      this.remove(areaName, keysWithPrefix(areaName, this.prefix))
  }

  /**
   * Returns the entry that keeps a text beside the documents; the same text has only one.
   *
   * @param {string} name Of the document that it was.
   * @param {string} text
   * @returns {[string, string]}
   */
  besides(name, text) {
    const key = (/** @type {number} */ number) => `${ASIDE}${name}${number ? `~${number}` : ''}`
    let number = 0
    while (![null, text].includes(this.item(this.areaName, key(number)))) number += 1
    return [key(number), text]
  }
}

/**
 * Returns the name of the document that something set aside was.
 *
 * @param {string} name
 */
export function nameOfAside(name) {
  return name.slice(ASIDE.length)
}

/** @param {string} name */
function isAside(name) {
  return name.startsWith(ASIDE)
}

/** @param {string} name */
function isDocument(name) {
  return ![KEEPING, SCHEME, ERASED].includes(name) && !name.startsWith(NOTE) && !isAside(name)
}
