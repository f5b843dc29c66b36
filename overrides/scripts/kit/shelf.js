/**
 * The keys of this site in the browser's two storage areas: which names there are, and what may not
 * be lost among them.
 *
 * Other sites may share the origin (a university's host, GitHub Pages), hence the site in the key.
 */

import {keysWithPrefix, storageArea, writeAll} from './area.js'

/** @typedef {import('./area.js').AreaName} AreaName */
/** @typedef {import('./clashes.js').Entry} Entry */
/**
 * @typedef {'undecided' | 'device' | 'tab'} Keeping Where documents live; undecided ones live in
 *   the tab.
 */

/** The names of where documents live, and of the sign that everything was erased. */
export const KEEPING = 'keeping'
export const ERASED = 'erased'
/** What begins the names of notes of a tab, and of what could not be read, as it was. */
export const NOTE = 'note/'
export const ASIDE = 'aside/'
/** How names begin that are no documents: those, and what is chosen for all pages. */
const OTHERS = /^(?:keeping|erased|scheme|paper|note\/|aside\/)/

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
    return this.documents(areaName).length > 0
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
   * Returns the entries that keep texts beside the documents; the same text of one has only one.
   *
   * @param {Entry[]} texts By name of the document that each was.
   * @param {AreaName} [areaName]
   * @returns {Entry[]}
   */
  besides(texts, areaName = this.areaName) {
    const there = (/** @type {string} */ name) => this.item(areaName, ASIDE + name)
    return [...numbered(texts, there)].map(([name, text]) => [ASIDE + name, text])
  }
}

/**
 * Returns texts by name, with a number where another text has the name already.
 *
 * @param {Entry[]} texts
 * @param {(name: string) => string | null} there
 */
export function numbered(texts, there) {
  /** @type {Map<string, string>} */
  const found = new Map()
  for (const [name, text] of texts) {
    let [free, number] = [name, 0]
    while (![null, text].includes(found.get(free) ?? there(free))) free = `${name}~${(number += 1)}`
    found.set(free, text)
  }
  return found
}

/** @param {string} name */
function isDocument(name) {
  return !OTHERS.test(name)
}
