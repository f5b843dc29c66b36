/**
 * What `today.js` goes by, taken from the reader's kit and the clock.
 */

import {localDay} from './local-day.js'
import {kit} from './kit.js'

/** Where the comparison of talks keeps what the reader made of them. */
const COMPARED = 'sheet/none/my-kit/compare'

/**
 * @param {import('./dates.js').Cadence} cadence
 * @param {Record<string, string>} sheets The paths of the sheets that tell how far somebody is, by
 *   role.
 * @returns {import('./today.js').Known}
 */
export function knownNow(cadence, sheets) {
  const {meetings, currentMeetingId: current} = kit
  const roles = Object.entries(sheets)
  const written = meetings.map(({id}) => [
    id,
    roles.filter(([, path]) => isFilled(kit.sheetDocument(path, id))).map(([role]) => role),
  ])
  const now = new Date()
  return {
    meetings,
    current,
    written: Object.fromEntries(written),
    isCompared: isFilled(COMPARED),
    cadence,
    today: localDay(now),
    now: now.getTime(),
  }
}

/** @param {string} name Of a document of answers. */
function isFilled(name) {
  return Object.values(kit.store.read(name) ?? {}).some(Boolean)
}
