/**
 * All that belongs to one meeting, in the fragment of an address, which browsers send to no server.
 * The device that opens it shows what there is, and asks.
 */

import {backupText} from './backup.js'
import {documentsOf, storedDocuments} from './documents.js'

/** What such a fragment begins with. */
export const TAKE = '#_take='

/** Characters of an address that a camera still reads off a phone: a code of 129 by 129 squares. */
const MOST = 1500

/**
 * @typedef {object} HandedOver
 * @property {string} address
 * @property {boolean} isWhole Whether the sheets are in it, too.
 */

/**
 * Returns an address that holds a meeting; without its sheets where they are too much.
 *
 * @param {import('./kit.js').Kit} kit
 * @param {string} page Where My kit is.
 * @returns {Promise<HandedOver | undefined>} Undefined where that is too much for one address, or
 *   the browser cannot make it small.
 */
export async function handedOver(kit, page) {
  if (!('CompressionStream' in globalThis)) return undefined
  for (const isWhole of [true, false]) {
    const address = page + TAKE + (await packed(textOf(kit, isWhole)))
    if (address.length <= MOST) return {address, isWhole}
  }
  return undefined
}

/**
 * @param {import('./kit.js').Kit} kit
 * @param {boolean} isWhole
 */
function textOf({store, currentMeeting, currentMeetingId}, isWhole) {
  const names = documentsOf(store, currentMeetingId)
  const all = storedDocuments(store)
  const ours = [...all].filter(
    ([name]) => name === 'current' || (names.includes(name) && (isWhole || !isSheet(name))),
  )
  const meetings = currentMeeting && {
    schema: all.get('meetings')?.schema ?? 1,
    data: [currentMeeting],
  }
  const documents = meetings ? [...ours, /** @type {const} */ (['meetings', meetings])] : ours
  return backupText(new Map(documents), new Map(), new Date())
}

/** @param {string} name */
function isSheet(name) {
  return name.startsWith('sheet/')
}

/**
 * Returns the text that a fragment holds; nothing for one that holds none.
 *
 * @param {string} fragment
 */
export async function takenText(fragment) {
  try {
    if (fragment.length > MOST) return ''
    const base64 = fragment.slice(TAKE.length).replaceAll('-', '+').replaceAll('_', '/')
    const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    return await new Response(stream).text()
  } catch {
    return ''
  }
}

/** @param {string} text */
async function packed(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  const base64 = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
