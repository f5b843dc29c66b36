/** What is told of a form: at its fields, in its colors, and by the page beside it. */

import {reveal} from './going.js'
import {need, show} from './server.js'

/**
 * @typedef {import('./server.js').Said} Said
 * @typedef {import('./server.js').Told} Told
 * @typedef {import('./server.js').Colour} Colour
 */

/** @param {Said} told */
export function showTold(told) {
  if (told.error === undefined) show(need('[data-told]'), told.html)
  else need('[data-told]').textContent = told.error
  for (const each of document.querySelectorAll('[aria-invalid]'))
    each.removeAttribute('aria-invalid')
  for (const each of document.querySelectorAll('.fields p.problem')) {
    each.toggleAttribute('hidden', true)
  }
  for (const each of told.fields ?? []) showAtField(each)
  document.querySelector('[data-publish]')?.toggleAttribute('hidden', !told.is_whole)
}

/**
 * Says what the server is working at.
 *
 * @param {string} work what is looked at or made; nothing when all is done
 */
export function showWork(work) {
  document.querySelector('.looking')?.toggleAttribute('hidden', work !== 'looking')
  document.querySelector('.making')?.toggleAttribute('hidden', !work)
}

/** Takes back what was told of the field that somebody changes; what is told anew comes then. */
export function showOld() {
  showWork('looking')
  // What is kept so is what is saved: not while the form says something else.
  for (const each of document.querySelectorAll('[data-told] button')) each.remove()
  const field = document.activeElement
  if (!field?.hasAttribute('aria-invalid')) return
  field.removeAttribute('aria-invalid')
  document.getElementById(`${field.id}-told`)?.toggleAttribute('hidden', true)
}

/** @param {Told} told */
function showAtField({at, severity, words}) {
  const field = document.getElementById(`f${at}`)
  const place = document.getElementById(`f${at}-told`)
  if (!field || !place || !at) return
  place.textContent = words
  place.hidden = false
  if (severity === 'error') field.setAttribute('aria-invalid', 'true')
  reveal(field)
}

/**
 * Keeps a color's palette and its digits alike, whichever of them somebody changed.
 *
 * @param {EventTarget | null} field
 */
export function keepAlike(field) {
  if (!(field instanceof HTMLInputElement)) return
  const {pick} = field.dataset
  const other = document.getElementById(pick ?? `${field.id}-pick`)
  const isColor = /^#[0-9a-f]{6}$/i.test(field.value.trim())
  if (other instanceof HTMLInputElement && isColor) other.value = field.value.trim()
}

/** @param {Colour[]} colours those that are colors; of others nothing can be said */
export function showContrast(colours) {
  for (const place of document.querySelectorAll('[data-contrast]')) {
    if (!(place instanceof HTMLElement)) continue
    const found = colours.find(each => each.at === place.dataset.contrast)
    place.hidden = !found
    if (!found) continue
    need('.light', place).style.color = found.light
    need('.dark', place).style.color = found.dark
    need('[data-words]', place).textContent = found.words
  }
}

/**
 * Takes away what a page says to those whose browser does not run its tools: here none does.
 *
 * @param {HTMLIFrameElement} page
 */
function quieten(page) {
  for (const each of page.contentDocument?.querySelectorAll('.not-loaded') ?? []) each.remove()
}

/**
 * @param {HTMLIFrameElement} page
 * @param {Said} made
 * @param {number} number tells its address from earlier ones
 */
export function showPreview(page, made, number) {
  const isFirst = page.hidden && made.is_there
  if (made.address && (made.is_new || isFirst)) turn(page, made.address, number)
  need('.stale').hidden = made.is_new !== false || page.hidden
  need('.unmade').hidden = made.is_new !== false || !page.hidden
}

/**
 * @param {HTMLIFrameElement} page
 * @param {string} address
 * @param {number} number
 */
function turn(page, address, number) {
  const [path = '', anchor = ''] = address.split('#')
  const isSame = page.dataset.at === address
  const at = isSame ? (inside(page)?.scrollY ?? 0) : 0
  const shown = () => {
    quieten(page)
    scrollInside(page, isSame ? '' : anchor, at)
  }
  page.addEventListener('load', shown, {once: true})
  page.dataset.at = address
  page.hidden = false
  page.src = `${path}?${number}`
}

/**
 * Scrolls inside the preview alone; an anchor in its address would scroll the form as well.
 *
 * @param {HTMLIFrameElement} page
 * @param {string} anchor
 * @param {number} at
 */
function scrollInside(page, anchor, at) {
  const place = anchor && page.contentDocument?.getElementById(anchor)
  inside(page)?.scrollTo(0, place ? place.getBoundingClientRect().top - 16 : at)
}

/**
 * The page's window, unless somebody followed a link there out of the guide.
 *
 * @param {HTMLIFrameElement} page
 */
function inside(page) {
  return page.contentDocument?.defaultView
}
