/**
 * Keeps a guide on a device, one store for each version: what is on the web comes first, what is
 * kept stands in for it. An old version's store goes when no page of it is open any more.
 */

import {placeIn, placesToKeep, storeName, storesOf} from './rules.js'

/** @typedef {import('./rules.js').Kept} Kept */
/** @typedef {{done: number, all: number, bytes: number, whole: boolean}} Progress */

/** Says that the reader wants everything; no guide has a place with a question mark. */
const WHOLE = '?whole'

const LOST = '404.html'

/** Milliseconds after which a line counts as too slow for what is kept anyway. */
const PATIENCE = 4000

/** How many files are fetched at once. */
const AT_ONCE = 6

export class Keeper {
  #kept
  #scope
  #name

  /**
   * @param {Kept} kept
   * @param {string} scope
   */
  constructor(kept, scope) {
    this.#kept = kept
    this.#scope = scope
    this.#name = storeName(scope, kept.version)
  }

  /**
   * Fetches what this version keeps; until all is there, the one before stays.
   *
   * @param {string[]} open The addresses of the pages that are open.
   */
  async install(open) {
    const stores = await Promise.all((await this.#stores()).map(name => caches.open(name)))
    const kept = (await Promise.all(stores.map(store => store.keys()))).flat().map(({url}) => url)
    const whole = kept.includes(this.#scope + WHOLE)
    const opened = [...open, ...kept].map(url => placeIn(url, this.#scope))
    await this.#fetchAll(placesToKeep(this.#kept, opened, whole))
    if (whole) await this.#markWhole()
  }

  /** Deletes what other versions kept. */
  async activate() {
    const former = (await this.#stores()).filter(name => name !== this.#name)
    await Promise.all(former.map(name => caches.delete(name)))
  }

  /**
   * Answers with what the web says now; with what is kept if it says nothing, or nothing for long.
   *
   * @param {Request} request
   * @param {string} place
   * @param {boolean} mayKeep False while a newer version waits: its pages are not this one's.
   */
  async answer(request, place, mayKeep) {
    const store = await caches.open(this.#name)
    const kept = await store.match(this.#scope + place)
    const fresh = fetch(request).then(async answer => {
      if (mayKeep && isWhole(answer) && this.#kept.all.includes(place))
        await store.put(this.#scope + place, answer.clone())
      return answer
    })
    if (!kept) return request.mode === 'navigate' ? fresh.catch(() => this.#lost(store)) : fresh
    const late = new Promise(resolve => setTimeout(resolve, PATIENCE))
    return Promise.race([fresh.catch(() => kept), late.then(() => kept)])
  }

  /**
   * The page of ours that says why another one is not there, and leads on.
   *
   * @param {Cache} store
   */
  async #lost(store) {
    return (await store.match(this.#scope + LOST)) ?? Response.error()
  }

  /**
   * Does what a page asks for.
   *
   * @param {unknown} task
   * @param {(progress: Progress) => void} tell
   */
  async perform(task, tell) {
    if (task === 'keep') {
      await this.#fetchAll(this.#kept.all, async () => tell(await this.#progress()))
      await this.#markWhole()
    }
    if (task === 'forget') {
      await caches.delete(this.#name)
      await this.#fetchAll(this.#kept.first)
    }
    tell(await this.#progress())
  }

  /** @returns {Promise<Progress>} */
  async #progress() {
    const store = await caches.open(this.#name)
    const places = (await store.keys()).map(({url}) => url.slice(this.#scope.length))
    const {all, bytes} = this.#kept
    const whole = places.includes(WHOLE)
    return {done: places.filter(place => place !== WHOLE).length, all: all.length, bytes, whole}
  }

  async #markWhole() {
    const store = await caches.open(this.#name)
    await store.put(this.#scope + WHOLE, new Response())
  }

  /**
   * @param {string[]} places
   * @param {() => Promise<void>} [told] Called after every few.
   */
  async #fetchAll(places, told) {
    const store = await caches.open(this.#name)
    for (let at = 0; at < places.length; at += AT_ONCE) {
      await Promise.all(
        places.slice(at, at + AT_ONCE).map(place => this.#fetchInto(store, this.#scope + place)),
      )
      await told?.()
    }
  }

  /**
   * @param {Cache} store
   * @param {string} url
   */
  async #fetchInto(store, url) {
    if (await store.match(url)) return
    const answer = await fetch(url, {cache: 'no-cache'})
    if (isWhole(answer)) await store.put(url, answer)
  }

  async #stores() {
    return storesOf(await caches.keys(), this.#scope)
  }
}

/** @param {Response} answer */
function isWhole({status, redirected}) {
  return status === 200 && !redirected
}
