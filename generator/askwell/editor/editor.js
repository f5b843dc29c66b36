/**
 * The editor in the browser: sends what a form holds, and shows what comes back. What it shows is
 * made by the server's templates; no site holds this script.
 */

import {answersOf, heldIn} from './answers.js'
import {Before} from './before.js'
import {follow} from './going.js'
import {Offers} from './offers.js'
import {Pictures, put} from './pictures.js'
import {Presses} from './presses.js'
import {isOffered, noteTurn, replace} from './remaking.js'
import {isWanted, showSaving} from './saving.js'
import {need, send, show} from './server.js'
import {keepAlike, showContrast, showOld, showPreview, showTold, showWork} from './told.js'

/**
 * @typedef {import('./answers.js').Act} Act
 * @typedef {import('./server.js').Answer} Answer
 * @typedef {import('./server.js').Said} Said
 */

const PATIENCE = 500
const SILENCE = 300

const news = need('#_status')
const dialog = /** @type {HTMLDialogElement} */ (need('dialog'))
const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-key]'))
const frame = /** @type {HTMLIFrameElement | null} */ (document.querySelector('iframe'))

const before = new Before(form)
let isChanged = false
let isChecking = false
let isStale = false
let isSaving = false
let shown = 0
/** @type {number | undefined} */
let resting
const presses = new Presses(error => leave(failed(error)))
const pictures = new Pictures(presses, putPicture)

/** @param {string | undefined} words */
function say(words) {
  news.textContent = words ?? ''
}

/**
 * @param {unknown} error
 * @returns {Said}
 */
function failed(error) {
  reportError(error)
  return {error: news.dataset.failed}
}

/**
 * Shows that something is awaited, in words if it takes longer.
 *
 * @template T
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
async function awaited(work) {
  form?.setAttribute('aria-busy', 'true')
  const telling = setTimeout(() => say(news.dataset.waiting), SILENCE)
  try {
    return await work
  } finally {
    clearTimeout(telling)
    if (news.textContent === news.dataset.waiting) say(isChanged ? news.dataset.unsaved : '')
    form?.removeAttribute('aria-busy')
  }
}

/** @returns {object} */
function held() {
  const key = form?.dataset.key
  const text = /** @type {HTMLTextAreaElement | null} */ (document.querySelector('#text'))
  return text ? {key, text: text.value} : {key, answers: answersOf(form)}
}

/** Asks what is wrong, then for the page, again as long as something changed meanwhile. */
async function check() {
  isStale = true
  if (!form || isChecking) return
  isChecking = true
  while (isStale) {
    isStale = false
    await look(held()).catch(error => leave(failed(error)))
  }
  isChecking = false
  showWork('')
}

/** @param {object} body */
async function look(body) {
  showWork('looking')
  const told = await send('/check', body)
  if (isStale) return
  showTold(told)
  if (!frame || isSaving) return
  showWork('making')
  const made = await send('/preview', body)
  if (!isStale) showPreview(frame, made, ++shown)
}

async function showColors() {
  if (!document.querySelector('[data-contrast]')) return
  const body = held()
  const {colours = []} = await send('/colours', body)
  if (JSON.stringify(body) === JSON.stringify(held())) showContrast(colours)
}

/** Notes that something changed, and checks it when nobody has typed for a moment. */
function changed() {
  isChanged = true
  showOld()
  if (!form?.hasAttribute('aria-busy')) say(news.dataset.unsaved)
  before.show()
  clearTimeout(resting)
  resting = setTimeout(() => {
    showColors()
    check()
  }, PATIENCE)
}

/**
 * Has the server make the form anew; what is typed until it answers goes along.
 *
 * @param {Answer[]} rows
 * @param {Act} [act]
 */
async function remake(rows, act) {
  const fields = need('.fields')
  const then = heldIn(fields)
  const said = await awaited(send('/form', {key: form?.dataset.key, answers: rows, act}))
  if (said.error !== undefined) {
    say(said.error)
    return
  }
  if (act) Object.assign(act, {went: said.went, blank: said.blank})
  replace(fields, said.html, then, act)
  if (act) presses.moved(act)
  changed()
}

/** @param {HTMLElement} button */
function act(button) {
  const {do: what = '', on: at = ''} = button.dataset
  const beside = button.parentElement
  const kind = /** @type {HTMLSelectElement | null} */ (
    beside?.querySelector('[data-kind]') ?? null
  )
  const name = /** @type {HTMLInputElement | HTMLSelectElement | null} */ (
    beside?.querySelector('[data-name]') ?? null
  )
  if (['name', 'swap'].includes(what) && !name?.value.trim()) {
    name?.focus()
    return
  }
  noteTurn()
  presses.take({do: what, at, kind: kind?.value, name: name?.value.trim()}, async pressed => {
    if (isOffered(pressed)) await remake(answersOf(form), pressed)
    before.remember()
  })
}

/** Takes the form back; in what it takes the place of, nothing is typed or pressed meanwhile. */
async function goBack() {
  const fields = need('.fields')
  fields.inert = true
  await presses.take({do: 'back', at: ''}, async () => {
    const rows = before.back()
    if (rows) await remake(rows)
    before.settle()
  })
  fields.inert = presses.has('back')
}

/**
 * @param {() => object} asked what is to be saved
 * @param {boolean} [isForm]
 */
async function save(asked, isForm = false) {
  if (isSaving) return
  isSaving = true
  const said = await saved(asked).catch(failed)
  isSaving = false
  if (said.to !== undefined && isForm) isChanged = false
  else dialog.close()
  leave(said)
  if (said.to === undefined) check() // no page was asked for meanwhile
}

/**
 * Shows what saving would change, and saves it if that is wanted; words that readers do not see
 * yet are saved at once. What was typed and pressed until then is in it, and nothing can be after.
 *
 * @param {() => object} asked
 * @returns {Promise<Said>}
 */
async function saved(asked) {
  let body, found
  do {
    await presses.done()
    body = asked()
    found = await awaited(send('/diff', body))
    await presses.done()
  } while (JSON.stringify(body) !== JSON.stringify(asked()))
  if (found.error !== undefined) return found
  if (found.is_quiet) {
    showSaving(dialog, news.dataset.waiting)
  } else {
    show(dialog, found.html)
    if (!(await isWanted(dialog, news.dataset.waiting))) return {}
  }
  return await send('/save', {...body, seen: found.seen})
}

/** @param {HTMLElement} button */
async function undo(button) {
  if (isChanged && !confirm(news.dataset.without)) return
  const said = await send('/undo', {at: button.dataset.undo})
  if (said.to !== undefined) isChanged = false
  leave(said)
}

/** @param {Said} said */
function leave(said) {
  if (said.to !== undefined) location.assign(said.to)
  else if (said.error !== undefined) say(said.error)
}

/**
 * Puts a picture into its field, or its words into a text.
 *
 * @param {File} file
 * @param {HTMLElement} field
 */
async function putPicture(file, field) {
  const error = await put(file, field, body =>
    awaited(send('/picture', {key: form?.dataset.key, ...body})),
  )
  if (error !== undefined) {
    say(error)
    return
  }
  before.remember()
  changed()
}

document.addEventListener('click', async event => {
  const button = event.target instanceof Element ? event.target.closest('button') : null
  if (!button) return
  if (button.dataset.do) act(button)
  if (button.dataset.send) {
    const list = /** @type {HTMLElement | null} */ (button.closest('[data-with]'))
    const what = {...JSON.parse(list?.dataset.with ?? '{}'), ...JSON.parse(button.dataset.send)}
    await save(() => what)
  }
  if ('publish' in button.dataset) await save(() => ({...held(), publish: true}), true)
  if ('undo' in button.dataset) await undo(button)
  if ('back' in button.dataset) goBack()
})

form?.addEventListener('input', event => {
  if (event.target instanceof HTMLInputElement && event.target.type === 'file') return
  keepAlike(event.target)
  noteTurn()
  // What an act is to bring is no part of the form yet.
  if (event.target instanceof Element && event.target.matches('[data-name], [data-kind]')) return
  changed()
})
form?.addEventListener('change', event => {
  const field = event.target
  if (field instanceof HTMLInputElement && field.type === 'file') {
    const [file] = field.files ?? []
    if (file) pictures.take(file, field.id.slice(1, -'-file'.length))
    return
  }
  before.remember()
})
form?.addEventListener('submit', event => {
  event.preventDefault()
  save(held, true)
})

addEventListener('beforeunload', event => {
  if (isChanged) event.preventDefault()
})

const done = new URL(location.href).searchParams.get('done')
if (done) say(done === 'saved' ? news.dataset.saved : news.dataset.undone)
if (form && frame) new Offers(form)
if (form) {
  follow()
  showColors()
  check()
}
