/**
 * The editor in the browser: sends what a form holds, and shows what comes back. What it shows is
 * made by the server's templates; no site holds this script.
 */

import {afterAct, answersOf, heldIn} from './answers.js'
import {noteTurn, replace} from './remaking.js'
import {isWanted} from './saving.js'
import {need, send, show} from './server.js'
import {keepAlike, showContrast, showPreview, showTold} from './told.js'

/**
 * @typedef {import('./answers.js').Act} Act
 * @typedef {import('./server.js').Answer} Answer
 * @typedef {import('./server.js').Said} Said
 */

const PATIENCE = 500
const SILENCE = 300
const MOST_BACK = 100

const news = need('#_status')
const dialog = /** @type {HTMLDialogElement} */ (need('dialog'))
const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-key]'))
const frame = /** @type {HTMLIFrameElement | null} */ (document.querySelector('iframe'))

/** @type {Answer[][]} */
const before = []
let isChanged = false
let isChecking = false
let isStale = false
let isSaving = false
let shown = 0
/** @type {number | undefined} */
let resting
/**
 * What was pressed and is not done yet; each is done when those before it are.
 *
 * @type {Act[]}
 */
const waiting = []
let line = Promise.resolve()

/** @param {string | undefined} words */
function say(words) {
  news.textContent = words ?? ''
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
    await look(held())
  }
  isChecking = false
}

/** @param {object} body */
async function look(body) {
  const told = await send('/check', body)
  if (isStale) return
  showTold(told)
  if (!frame || isSaving) return
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
  if (!form?.hasAttribute('aria-busy')) say(news.dataset.unsaved)
  showBack()
  clearTimeout(resting)
  resting = setTimeout(() => {
    showColors()
    check()
  }, PATIENCE)
}

/** Keeps how the form was, so that it can be had back. */
function remember() {
  if (isOther()) before.push(answersOf(form))
  if (before.length > MOST_BACK) before.shift()
  showBack()
}

/** Tells whether the form is not as it was when it was kept last. */
function isOther() {
  return JSON.stringify(before.at(-1)) !== JSON.stringify(answersOf(form))
}

function showBack() {
  const back = document.querySelector('[data-back]')
  if (back instanceof HTMLButtonElement) back.disabled = before.length < 2 && !isOther()
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
  replace(fields, said.html, then, act)
  for (const each of waiting) each.at = afterAct(each.at, act) ?? ''
  changed()
}

/** @param {HTMLElement} button */
function act(button) {
  const {do: what = '', on: at = ''} = button.dataset
  const beside = button.parentElement
  const kind = /** @type {HTMLSelectElement | null} */ (
    beside?.querySelector('[data-kind]') ?? null
  )
  const name = /** @type {HTMLInputElement | null} */ (beside?.querySelector('[data-name]') ?? null)
  if (what === 'name' && !name?.value.trim()) {
    name?.focus()
    return
  }
  noteTurn()
  waiting.push({do: what, at, kind: kind?.value, name: name?.value.trim()})
  line = line.then(async () => {
    const next = waiting.shift()
    if (next?.at) await remake(answersOf(form), next) // an entry may have gone meanwhile
    remember()
  })
}

async function back() {
  remember()
  before.pop()
  const rows = before.at(-1)
  if (rows) await remake(rows)
  showBack()
}

/**
 * Shows what saving would change, and saves it if that is wanted: what was typed until it shows is
 * in it, and nothing can be typed from then on.
 *
 * @param {() => object} asked what is to be saved
 * @param {boolean} [isForm]
 */
async function save(asked, isForm = false) {
  if (isSaving) return
  isSaving = true
  await line
  let body = asked()
  let found = await awaited(send('/diff', body))
  while (found.error === undefined && JSON.stringify(body) !== JSON.stringify(asked())) {
    body = asked()
    found = await awaited(send('/diff', body))
  }
  if (found.error === undefined) {
    show(dialog, found.html)
    const wanted = await isWanted(dialog, news.dataset.waiting)
    const said = wanted ? await send('/save', {...body, seen: found.seen}) : {}
    if (said.to !== undefined && isForm) isChanged = false
    else dialog.close()
    leave(said)
  } else say(found.error)
  isSaving = false
}

/** @param {Said} said */
function leave(said) {
  if (said.to !== undefined) location.assign(said.to)
  else if (said.error !== undefined) say(said.error)
}

/**
 * @param {File} file
 * @param {string} at
 */
async function takePicture(file, at) {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let letters = ''
  for (const byte of bytes) letters += String.fromCharCode(byte)
  const said = await awaited(
    send('/picture', {key: form?.dataset.key, name: file.name, data: btoa(letters)}),
  )
  const field = document.getElementById(`f${at}`)
  if (said.place !== undefined && field instanceof HTMLInputElement) {
    field.value = said.place
  } else if (said.place !== undefined && field instanceof HTMLTextAreaElement) {
    const {selectionStart, selectionEnd} = field
    field.setRangeText(`![](/${said.place})`, selectionStart, selectionEnd, 'end')
  } else {
    say(said.error)
    return
  }
  remember()
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
  if ('undo' in button.dataset) leave(await send('/undo', {}))
  if ('back' in button.dataset) line = line.then(back)
})

form?.addEventListener('input', event => {
  if (event.target instanceof HTMLInputElement && event.target.type === 'file') return
  keepAlike(event.target)
  noteTurn()
  changed()
})
form?.addEventListener('change', event => {
  const field = event.target
  if (field instanceof HTMLInputElement && field.type === 'file') {
    const [file] = field.files ?? []
    if (file) takePicture(file, field.id.slice(1, -'-file'.length))
    return
  }
  remember()
})
form?.addEventListener('submit', event => {
  event.preventDefault()
  save(held, true)
})

for (const name of ['dragover', 'dragleave', 'drop']) {
  document.addEventListener(name, event => {
    const place = event.target instanceof Element ? event.target.closest('[data-drop]') : null
    if (!(event instanceof DragEvent) || !event.dataTransfer?.types.includes('Files')) return
    event.preventDefault() // a picture beside the place would be opened instead of the form
    if (!(place instanceof HTMLElement)) return
    place.toggleAttribute('data-over', name === 'dragover')
    const [file] = (name === 'drop' && event.dataTransfer.files) || []
    if (file) takePicture(file, place.dataset.drop ?? '')
  })
}

addEventListener('beforeunload', event => {
  if (isChanged) event.preventDefault()
})

const done = new URL(location.href).searchParams.get('done')
if (done) say(done === 'saved' ? news.dataset.saved : news.dataset.undone)
if (form) {
  before.push(answersOf(form))
  showColors()
  check()
}
