/**
 * The choice of a time zone. To ask a device for its zone takes longer than all else in a form: it
 * waits until somebody looks, or saves.
 */

import {find} from './find.js'
import {deviceZone, isZone} from './when.js'
import {interpolate} from './words.js'

/**
 * Shows a zone that was chosen before; none before anybody looked.
 *
 * @param {HTMLSelectElement} select
 * @param {string} zone Empty for none.
 */
export function fillZone(select, zone) {
  select.value = ''
  if (zone || select.dataset.usual) showZone(select, zone || undefined)
}

/**
 * Takes the device's zone where none is said.
 *
 * @param {HTMLSelectElement} select
 */
export function settleZone(select) {
  if (!select.value) showZone(select)
}

/**
 * Lists all other zones of the world behind those of the page, once: they are hundreds.
 *
 * @param {HTMLSelectElement} select
 */
export function listZones(select) {
  settleZone(select)
  const group = find(select, 'optgroup[data-all]')
  if (group.childElementCount) return
  const others = Intl.supportedValuesOf('timeZone').filter(
    name => ![select.dataset.usual, select.value].includes(name),
  )
  group.append(...others.map(name => new Option(name.replaceAll('_', ' '), name)))
}

/**
 * Shows a time zone: the reader's own, which comes first, or one that is asked for.
 *
 * @param {HTMLSelectElement} select
 * @param {string} [zone]
 */
function showZone(select, zone = deviceZone()) {
  if (!select.dataset.usual) {
    const own = deviceZone()
    select.prepend(
      new Option(interpolate(select.dataset.own, {zone: own.replaceAll('_', ' ')}), own),
    )
    select.dataset.usual = own
  }
  if (isZone(zone) && !Array.from(select.options).some(option => option.value === zone))
    select.append(new Option(zone, zone))
  select.value = isZone(zone) ? zone : deviceZone()
}
