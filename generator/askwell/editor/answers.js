/**
 * What the fields of a form hold, and how that lasts when the server makes the fields anew: what
 * stands in them by then was typed while it worked, and goes along to where each field is now.
 */

/**
 * @typedef {import('./server.js').Answer} Answer
 * @typedef {{do: string, at: string, kind?: string, name?: string,
 *   went?: Record<string, string>, blank?: string}} Act what is done, and once it is, where fields
 *   went by it, and which blank has another name
 * @typedef {Map<string, string | string[]>} Held what each field holds, by its id
 */

/** What takes its entry out of the list. */
const TAKING = ['remove', 'swap']

/**
 * @param {ParentNode | null} form
 * @returns {Answer[]}
 */
export function answersOf(form) {
  /** @type {Answer[]} */
  const found = []
  for (const each of form?.querySelectorAll('[data-as]') ?? []) {
    if (!(each instanceof HTMLElement)) continue
    const {at = '', as = ''} = each.dataset
    found.push([at, as, as === 'ticks' ? ticked(each) : 'value' in each ? String(each.value) : ''])
  }
  return found
}

/** @param {Element} box */
function ticked(box) {
  return [...box.querySelectorAll('input')].filter(each => each.checked).map(each => each.value)
}

/**
 * @param {Element} fields
 * @returns {Held}
 */
export function heldIn(fields) {
  const single = 'input:not([type="checkbox"], [type="file"]), select, textarea'
  /** @type {Held} */
  const held = new Map()
  for (const each of fields.querySelectorAll(single)) {
    if ('value' in each) held.set(each.id, String(each.value))
  }
  for (const each of fields.querySelectorAll('[data-as="ticks"]')) held.set(each.id, ticked(each))
  return held
}

/**
 * Puts what was typed since into the fields as they are now.
 *
 * @param {Held} before what the fields held when the server was asked
 * @param {Held} now what they held when it answered
 * @param {Act | undefined} act
 */
export function carry(before, now, act) {
  for (let [id, value] of now) {
    if (JSON.stringify(before.get(id)) === JSON.stringify(value)) continue
    const field = document.getElementById(afterAct(id, act) ?? '')
    if (!field) continue
    if (typeof value === 'string') value = withBlank(value, act)
    if (Array.isArray(value)) {
      for (const box of field.querySelectorAll('input')) box.checked = value.includes(box.value)
    } else if ('value' in field) {
      field.value = value
      if (field instanceof HTMLInputElement && field.value !== value) {
        field.type = 'text' // a calendar drops what is no date
        field.value = value
      }
    }
  }
}

/**
 * Names a blank in a text as it is called by now.
 *
 * @param {string} text
 * @param {Act | undefined} act
 */
function withBlank(text, act) {
  if (!act?.blank || !/^[a-z][a-z0-9_]*$/.test(act.blank)) return text
  const old = new RegExp(`(?<!\\{)\\{\\{\\s*${act.blank}\\s*\\}\\}(?!\\})`, 'g')
  return text.replace(old, () => `{{ ${act.name} }}`)
}

/**
 * Where a field, or what belongs to it, is after an act; nowhere if it went with its entry.
 *
 * @param {string} id
 * @param {Act | undefined} act
 * @returns {string | undefined}
 */
export function afterAct(id, act) {
  const letter = id.startsWith('f') ? 'f' : ''
  const there = act?.went?.[id.slice(letter.length)]
  if (there !== undefined) return `${letter}${there}`
  if (!act || ![...TAKING, 'up', 'down'].includes(act.do)) return id
  const cut = act.at.lastIndexOf('/') + 1
  const start = `${letter}${act.at.slice(0, cut)}`
  const [, number = '', rest = ''] = /^(\d+)(.*)$/.exec(id.slice(start.length)) ?? []
  if (!id.startsWith(start) || !number) return id
  const moved = numberAfter(Number(number), Number(act.at.slice(cut)), act.do)
  return moved === undefined ? undefined : `${start}${moved}${rest}`
}

/**
 * @param {number} number
 * @param {number} from
 * @param {string} what
 */
function numberAfter(number, from, what) {
  if (TAKING.includes(what)) return number === from ? undefined : number - Number(number > from)
  const to = from + (what === 'down' ? 1 : -1)
  if (number === from) return to
  return number === to ? from : number
}

/**
 * @typedef {{id: string, text: string, from: number | null, to: number | null}} Caret
 * @returns {Caret | undefined}
 */
export function caret() {
  const field = document.activeElement
  if (!field?.id.startsWith('f/')) return undefined
  const isText = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
  return {
    id: field.id,
    text: isText ? field.value : '',
    from: isText ? field.selectionStart : null,
    to: isText ? field.selectionEnd : null,
  }
}

/**
 * @param {Caret} caret
 * @param {Act | undefined} act
 */
export function putCaret({id, text, from, to}, act) {
  /** @param {number} at */
  const moved = at => withBlank(text.slice(0, at), act).length
  const field = document.getElementById(afterAct(id, act) ?? '')
  field?.focus()
  const isText = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
  // A field that is a calendar by now has no places between its letters.
  if (isText && from !== null && field.selectionStart !== null) {
    field.setSelectionRange(moved(from), moved(to ?? from))
  }
}
