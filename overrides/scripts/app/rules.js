/**
 * What the worker keeps, and under which names: pure, so that it can be asked without a worker.
 */

/** Pages that stand in other sites: a browser gives them a storage of their own there. */
const ELSEWHERE = 'embed/'

/**
 * @typedef {object} Kept What `sw.js` says of a guide; the build writes it.
 * @property {string} version A digest of all its files.
 * @property {number} bytes What they take on a device.
 * @property {string[]} first What is kept from the first visit on, relative to the guide.
 * @property {string[]} all Everything.
 */

/**
 * Returns the place of what is asked for, relative to the guide; undefined if the worker is not to
 * answer: what belongs to others, and what changes something.
 *
 * @param {{method: string, url: string}} request
 * @param {string} scope The guide's address, with "/" at its end.
 */
export function placeOf({method, url}, scope) {
  if (method !== 'GET' || !url.startsWith(scope)) return undefined
  const place = placeIn(url, scope)
  return place.startsWith(ELSEWHERE) ? undefined : place
}

/**
 * Returns the place that an address names, without what is asked there.
 *
 * @param {string} url
 * @param {string} scope
 */
export function placeIn(url, scope) {
  return url.slice(scope.length).replace(/[?#].*$/s, '')
}

/**
 * Returns the name of the store of one version. Guides at one host keep theirs apart.
 *
 * @param {string} scope
 * @param {string} version
 */
export function storeName(scope, version) {
  return `askwell:${new URL(scope).pathname}:${version}`
}

/**
 * Lists the stores of this guide, whatever their version.
 *
 * @param {string[]} names
 * @param {string} scope
 */
export function storesOf(names, scope) {
  return names.filter(name => name.startsWith(storeName(scope, '')))
}

/**
 * Lists what a version keeps: the first, what the reader opened before, or everything.
 *
 * @param {Kept} kept
 * @param {Iterable<string>} opened
 * @param {boolean} whole
 */
export function placesToKeep({first, all}, opened, whole) {
  const wanted = new Set([...first, ...opened])
  return whole ? all : all.filter(place => wanted.has(place))
}
