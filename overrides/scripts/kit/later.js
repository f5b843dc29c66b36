/**
 * Code that is loaded when it is needed. From the first press or key on a page all of it is fetched
 * ahead, so that a button works when the line is gone since; what does not come is told, and can be
 * tried again.
 */

import {announce} from './notices.js'

/** @type {(() => Promise<unknown>)[]} */
const waiting = []

/**
 * Lets something be fetched ahead. Whoever asks for it tells what is so without it.
 *
 * @template Module
 * @param {() => Promise<Module>} load
 */
export function ahead(load) {
  waiting.push(load)
  return load
}

/**
 * Returns a function that does something with modules once they are there. Where they do not come
 * it does nothing but tell so, by a notice that says what helps.
 *
 * @template {unknown[]} Modules
 * @param {{[At in keyof Modules]: () => Promise<Modules[At]>}} loads
 */
export function later(...loads) {
  loads.forEach(ahead)
  /**
   * @param {(...modules: Modules) => unknown} use
   * @param {'press-again' | 'load-again'} notice
   */
  return async (use, notice = 'press-again') => {
    const modules = await Promise.all(loads.map(load => load())).catch(() => announce(notice))
    if (modules) await use(.../** @type {Modules} */ (modules))
  }
}

/** A module is fetched once, whoever asks for it again; what it may need itself comes after it. */
function fetchAhead() {
  for (const load of waiting.splice(0)) load().then(fetchAhead, () => undefined)
}

for (const type of ['pointerdown', 'keydown'])
  addEventListener(type, fetchAhead, {once: true, capture: true})
