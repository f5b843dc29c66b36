/**
 * The service worker of a guide: what was opened opens again without a network. `sw.js`, which the
 * build writes, says what there is to keep and runs this.
 */

import {Keeper} from './app/keeper.js'
import {placeOf} from './app/rules.js'

// TypeScript knows pages or workers, not both.
const worker = /** @type {any} */ (self)
const {scope} = worker.registration
const keeper = new Keeper(worker.kept, scope)

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(install()))

worker.addEventListener('activate', (/** @type {any} */ event) =>
  event.waitUntil(keeper.activate().then(() => worker.clients.claim())),
)

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const place = placeOf(event.request, scope)
  // Who asks for a part of a file gets no whole one.
  if (place === undefined || event.request.headers.has('range')) return
  event.respondWith(keeper.answer(event.request, place, !worker.registration.waiting))
})

worker.addEventListener('message', (/** @type {any} */ event) => {
  const [port] = event.ports
  const tell = (/** @type {unknown} */ progress) => port?.postMessage(progress)
  event.waitUntil(keeper.perform(event.data, tell).catch(() => tell({failed: true})))
})

async function install() {
  const pages = await worker.clients.matchAll({includeUncontrolled: true, type: 'window'})
  await keeper.install(pages.map((/** @type {{url: string}} */ {url}) => url))
}
