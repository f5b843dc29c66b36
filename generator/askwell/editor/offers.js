/** Names for what can stand in braces, offered below a text as soon as somebody opens them. */

import {need} from './server.js'

/** @typedef {{name: string, words: string}} Offer */

const MOST = 8

const OPEN = /\{\{ ?([a-z][\w.-]*)?$/i

export class Offers {
  #box = need('#_offers')
  #list = need('[role="listbox"]', this.#box)
  /** @type {Offer[]} */
  #every = []
  /** @type {HTMLTextAreaElement | undefined} the text that something is offered for */
  #text
  #at = 0

  /** @param {HTMLElement} form */
  constructor(form) {
    for (const each of document.querySelectorAll('#_names option')) {
      if (each instanceof HTMLOptionElement) this.#every.push({name: each.value, words: each.label})
    }
    form.addEventListener('input', event => this.#offer(event.target))
    form.addEventListener('click', event => this.#offer(event.target))
    form.addEventListener('keydown', event => this.#press(event))
    form.addEventListener('keyup', () => this.#closeElsewhere())
    form.addEventListener('focusout', () => this.#close())
    // Whoever presses a name stays in the text.
    this.#box.addEventListener('mousedown', event => event.preventDefault())
    this.#box.addEventListener('click', event => {
      const option =
        event.target instanceof Element ? event.target.closest('[role="option"]') : null
      if (option) this.#take([...this.#list.children].indexOf(option))
    })
  }

  /** @param {EventTarget | null} text */
  #offer(text) {
    if (!(text instanceof HTMLTextAreaElement) || text.readOnly) return
    const typed = opening(text)
    const found = typed ? this.#fitting((typed[1] ?? '').toLowerCase()) : []
    if (!found.length) {
      this.#close()
      return
    }
    this.#text = text
    this.#list.replaceChildren(...found.map(option))
    const field = text.closest('.field')
    if (field) field.after(this.#box)
    this.#box.hidden = false
    text.setAttribute('aria-controls', this.#list.id)
    text.setAttribute('aria-autocomplete', 'list')
    this.#mark(0)
  }

  /**
   * @param {string} typed
   * @returns {Offer[]} those whose name begins so, then those that say it anywhere
   */
  #fitting(typed) {
    const begin = this.#every.filter(each => each.name.startsWith(typed))
    const say = this.#every.filter(
      each => !begin.includes(each) && `${each.name} ${each.words}`.toLowerCase().includes(typed),
    )
    return [...begin, ...say].slice(0, MOST)
  }

  /** @param {number} at */
  #mark(at) {
    const options = [...this.#list.children]
    this.#at = (at + options.length) % options.length
    for (const [n, each] of options.entries()) each.ariaSelected = String(n === this.#at)
    this.#text?.setAttribute('aria-activedescendant', options[this.#at]?.id ?? '')
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const {isComposing, ctrlKey, altKey, metaKey, shiftKey} = event
    if (!this.#text || event.target !== this.#text || isComposing) return
    this.#closeElsewhere()
    if (!this.#text || ctrlKey || altKey || metaKey || shiftKey) return
    if (event.key === 'ArrowDown') this.#mark(this.#at + 1)
    else if (event.key === 'ArrowUp') this.#mark(this.#at - 1)
    else if (event.key === 'Enter') this.#take(this.#at)
    else if (event.key === 'Escape') this.#close()
    else return
    event.preventDefault()
  }

  /** @param {number} at */
  #take(at) {
    const text = this.#text
    const name = this.#list.children[at]?.getAttribute('data-name')
    const typed = text && opening(text)
    if (!typed || !name) return
    const behind = /^[\w.-]* *\}\}/.exec(text.value.slice(text.selectionEnd))?.[0].length ?? 0
    text.setRangeText(`{{ ${name} }}`, typed.index, text.selectionEnd + behind, 'end')
    this.#close()
    text.dispatchEvent(new Event('input', {bubbles: true}))
  }

  /** Offers nothing any more once the caret has left what was opened. */
  #closeElsewhere() {
    if (this.#text && !opening(this.#text)) this.#close()
  }

  #close() {
    this.#text?.removeAttribute('aria-activedescendant')
    this.#text?.removeAttribute('aria-controls')
    this.#text?.removeAttribute('aria-autocomplete')
    this.#text = undefined
    this.#box.hidden = true
    document.querySelector('.work')?.after(this.#box) // what stands in the form can be made anew
  }
}

/**
 * @param {HTMLTextAreaElement} text
 * @returns {RegExpExecArray | null} the braces opened in front of the caret, and what follows them
 */
function opening({value, selectionStart, selectionEnd}) {
  return selectionStart === selectionEnd ? OPEN.exec(value.slice(0, selectionStart)) : null
}

/**
 * @param {Offer} offer
 * @param {number} at
 */
function option({name, words}, at) {
  const made = document.createElement('li')
  made.role = 'option'
  made.id = `_offer-${at}`
  made.dataset.name = name
  const code = document.createElement('code')
  code.textContent = name
  made.append(code, ` ${words}`)
  return made
}
