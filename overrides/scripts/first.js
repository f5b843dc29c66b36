/**
 * Runs before the first paint and settles what nobody should see change: a page chosen dark never
 * flashes white, files for another paper are not listed, the front page is Today at once for
 * readers who have begun, and whoever is new waits for nothing of theirs.
 */
import {isBegun, showBegun} from './kit/begun.js'

const {src} = /** @type {HTMLScriptElement} */ (document.currentScript)
const site = new URL('../..', src).pathname
try {
  for (const name of ['scheme', 'paper']) {
    const chosen = localStorage.getItem(`askwell:${site}:${name}`)
    if (chosen) document.documentElement.dataset[name] = chosen
  }
} catch {
  // Storage is blocked: the device's own setting decides.
}
if (isBegun(site)) showBegun()
else document.documentElement.dataset.new = ''
