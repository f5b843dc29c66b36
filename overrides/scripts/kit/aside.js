/**
 * What was set aside because nothing can be made of it: where all is copied or moved, it goes too.
 */

import {keysWithPrefix} from './area.js'
import {ASIDE} from './shelf.js'

/** @typedef {import('./area.js').AreaName} AreaName */
/** @typedef {import('./clashes.js').Entry} Entry */

/**
 * Lists it by name of the document that it was.
 *
 * @param {import('./shelf.js').Shelf} shelf
 * @param {AreaName} [areaName]
 * @returns {Entry[]}
 */
export function asideOn(shelf, areaName = shelf.areaName) {
  const names = keysWithPrefix(areaName, shelf.prefix).filter(name => name.startsWith(ASIDE))
  return names.map(name => [name.slice(ASIDE.length), shelf.item(areaName, name) ?? ''])
}

/**
 * Removes names, and what was set aside.
 *
 * @param {import('./shelf.js').Shelf} shelf
 * @param {AreaName} areaName
 * @param {string[]} names
 */
export function clearWithAside(shelf, areaName, names) {
  shelf.remove(areaName, [...names, ...asideOn(shelf, areaName).map(([name]) => ASIDE + name)])
}
