/**
 * The editor in the browser: sends what a form holds, and shows what comes back. What it shows is
 * made by the server's templates; no site holds this script.
 */

import {need, send, show} from './server.js'
import {reveal, showContrast, showPreview, showTold} from './told.js'

/**
 * @typedef {import('./server.js').Answer} Answer
 * @typedef {import('./server.js').Said} Said
 */

const PATIENCE = 500
const MOST_BACK = 100

const news = need('#_status')
const dialog = /** @type {HTMLDialogElement} */ (need('dialog'))
const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-key]'))
const frame = /** @type {HTMLIFrameElement | null} */ (document.querySelector('iframe'))

/** @type {Answer[][]} */
const before = []
let isChanged = false
let asked = 0
/** @type {number | undefined} */
let waiting

/** @param {string | undefined} words */
function say(words) {
  news.textContent = words ?? ''
}

/** @returns {Answer[]} */
function answers() {
  /** @type {Answer[]} */
  const found = []
  for (const each of form?.querySelectorAll('[data-as]') ?? []) {
    if (each instanceof HTMLElement) found.push(answer(each))
  }
  return found
}

/**
 * @param {HTMLElement} field
 * @returns {Answer}
 */
function answer(field) {
  const {at = '', as = ''} = field.dataset
  if (as !== 'ticks') return [at, as, 'value' in field ? String(field.value) : '']
  const ticked = field.querySelectorAll('input:checked')
  return [at, as, [...ticked].map(each => /** @type {HTMLInputElement} */ (each).value)]
}

/** @returns {object} */
function held() {
  const key = form?.dataset.key
  const text = /** @type {HTMLTextAreaElement | null} */ (document.querySelector('#text'))
  return text ? {key, text: text.value} : {key, answers: answers()}
}

/** Asks what is wrong, then for the page; an answer that came too late is left. */
async function check() {
  if (!form) return
  const mine = ++asked
  const body = held()
  if (document.querySelector('[data-contrast]')) {
    const {colours = []} = await send('/colours', body)
    colours.forEach(showContrast)
  }
  const told = await send('/check', body)
  if (mine !== asked) return
  showTold(told)
  if (!frame) return
  const made = await send('/preview', body)
  if (mine === asked) showPreview(frame, made, mine)
}

/** Notes that something changed, and checks it when nobody has typed for a moment. */
function changed() {
  isChanged = true
  say(news.dataset.unsaved)
  clearTimeout(waiting)
  waiting = setTimeout(check, PATIENCE)
}

/** Keeps how the form was, so that it can be had back. */
function remember() {
  const now = answers()
  if (JSON.stringify(before.at(-1)) !== JSON.stringify(now)) before.push(now)
  if (before.length > MOST_BACK) before.shift()
  showBack()
}

function showBack() {
  const back = document.querySelector('[data-back]')
  if (back instanceof HTMLButtonElement) back.disabled = before.length < 2
}

/**
 * Has the server make the form anew.
 *
 * @param {Answer[]} rows
 * @param {object} [act]
 */
async function remake(rows, act) {
  const said = await send('/form', {key: form?.dataset.key, answers: rows, act})
  if (said.error !== undefined) {
    say(said.error)
    return
  }
  const open = [...boxes()].filter(box => box.open).map(box => box.dataset.rest)
  show(need('.fields'), said.html)
  for (const box of boxes()) box.open = open.includes(box.dataset.rest)
  changed()
}

/** @returns {NodeListOf<HTMLDetailsElement>} */
function boxes() {
  return document.querySelectorAll('details[data-rest]')
}

/** @param {HTMLElement} button */
async function act(button) {
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
  await remake(answers(), {do: what, at, kind: kind?.value, name: name?.value.trim()})
  remember()
  focusAfter(what, at, name?.value.trim())
}

/**
 * @param {string} what
 * @param {string} at
 * @param {string | undefined} name
 */
function focusAfter(what, at, name) {
  const [list, number] = [
    at.slice(0, at.lastIndexOf('/')),
    Number(at.slice(at.lastIndexOf('/') + 1)),
  ]
  const entries = document.getElementById(`f${at}`)?.querySelectorAll(':scope > .entry')
  const place = {
    add: `f${at}/${(entries?.length ?? 1) - 1}`,
    name: `f${at}/${name}`,
    up: `f${list}/${number - 1}`,
    down: `f${list}/${number + 1}`,
    remove: `f${list}`,
  }[what]
  const field = document.getElementById(place ?? '')
  if (field) reveal(field)
  field?.focus()
}

async function back() {
  before.pop()
  const rows = before.at(-1)
  if (rows) await remake(rows)
  showBack()
}

/**
 * Shows what saving would change, and saves it if that is wanted.
 *
 * @param {object} body
 */
async function save(body) {
  const found = await send('/diff', body)
  if (found.error !== undefined) {
    say(found.error)
    return
  }
  show(dialog, found.html)
  dialog.returnValue = ''
  dialog.showModal()
  await new Promise(done => dialog.addEventListener('close', done, {once: true}))
  if (dialog.returnValue !== '1') return
  leave(await send('/save', {...body, seen: found.seen}))
}

/** @param {Said} said */
function leave(said) {
  if (said.to === undefined) {
    say(said.error)
    return
  }
  isChanged = false
  location.assign(said.to)
}

/**
 * @param {File} file
 * @param {string} at
 */
async function takePicture(file, at) {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let letters = ''
  for (const byte of bytes) letters += String.fromCharCode(byte)
  const said = await send('/picture', {name: file.name, data: btoa(letters)})
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
  if (button.dataset.do) await act(button)
  if (button.dataset.send) {
    const list = /** @type {HTMLElement | null} */ (button.closest('[data-with]'))
    await save({...JSON.parse(list?.dataset.with ?? '{}'), ...JSON.parse(button.dataset.send)})
  }
  if ('undo' in button.dataset) leave(await send('/undo', {}))
  if ('back' in button.dataset) await back()
})

form?.addEventListener('input', event => {
  if (event.target instanceof HTMLInputElement && event.target.type === 'file') return
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
  save(held())
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
  before.push(answers())
  check()
}
