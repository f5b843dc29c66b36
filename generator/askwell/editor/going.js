/** The way to a field of a form, and to what of its text somebody comes for. */

const STRETCH = /@(\d+)-(\d+)$/

/** Styles of a text that decide where its lines break. */
const SHAPES = /** @type {const} */ ([
  'font',
  'letterSpacing',
  'wordSpacing',
  'padding',
  'border',
  'boxSizing',
  'overflowWrap',
])

/**
 * Leads to a field, or to the nearest around it that the form shows; in a text to the stretch that
 * the address names behind it.
 *
 * @param {string} hash its id as the end of an address
 */
export function goTo(hash) {
  const [stretch, start, end] = STRETCH.exec(hash) ?? ['']
  let id = decoded(hash.slice(1, hash.length - stretch.length))
  while (id.includes('/') && !document.getElementById(id)) id = id.slice(0, id.lastIndexOf('/'))
  const field = document.getElementById(id)
  if (!field) return
  reveal(field)
  const choice = field instanceof HTMLFieldSetElement && field.querySelector('input')
  if (choice) leadInto(field, choice)
  else field.focus()
  field.scrollIntoView({block: field.matches(':target') ? 'start' : 'center'})
  if (field instanceof HTMLTextAreaElement && stretch) select(field, Number(start), Number(end))
}

/** Has links inside of a form lead there however often they are pressed. */
export function follow() {
  goTo(location.hash)
  addEventListener('hashchange', () => goTo(location.hash))
  document.addEventListener('click', ({target}) => {
    const link = target instanceof Element ? target.closest('a[href^="#f/"]') : null
    if (link?.getAttribute('href') === location.hash) goTo(location.hash)
  })
}

/**
 * Leads to the first of a group of choices, also when the browser comes to the group after the
 * script; whoever presses something is led no more.
 *
 * @param {HTMLFieldSetElement} group
 * @param {HTMLInputElement} choice
 */
function leadInto(group, choice) {
  const pressed = new AbortController()
  group.addEventListener('focus', () => choice.focus(), {signal: pressed.signal})
  addEventListener('pointerdown', () => pressed.abort(), {once: true, capture: true})
  choice.focus()
}

/**
 * @param {HTMLTextAreaElement} field
 * @param {number} start
 * @param {number} end
 */
function select(field, start, end) {
  field.setSelectionRange(start, end)
  const line = topOf(field, start)
  field.scrollTop = line - field.clientHeight / 2
  scrollBy(0, field.getBoundingClientRect().top + line - field.scrollTop - innerHeight / 2)
}

/**
 * Finds the line of a sign in a text, which no browser tells: by the same words in the same shape.
 *
 * @param {HTMLTextAreaElement} field
 * @param {number} at
 * @returns {number} how far below the field's top
 */
function topOf(field, at) {
  const alike = document.createElement('div')
  const style = getComputedStyle(field)
  for (const each of SHAPES) alike.style[each] = style[each]
  alike.style.width = `${field.clientWidth}px`
  alike.className = 'alike'
  const sign = document.createElement('span')
  sign.textContent = field.value.slice(at)
  alike.append(field.value.slice(0, at), sign)
  field.after(alike)
  const top = sign.getBoundingClientRect().top - alike.getBoundingClientRect().top
  alike.remove()
  return top
}

/**
 * @param {string} address
 * @returns {string} as it is where it is no such address
 */
function decoded(address) {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** @param {Element} field */
export function reveal(field) {
  for (
    let box = field.closest('details');
    box;
    box = box.parentElement?.closest('details') ?? null
  ) {
    box.open = true
  }
}
