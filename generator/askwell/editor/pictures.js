/** Pictures that somebody drops into a form or chooses there. */

import {lettersOf} from './server.js'

/**
 * @typedef {import('./presses.js').Presses} Presses
 * @typedef {import('./server.js').Said} Said
 */

export class Pictures {
  #presses
  #put

  /**
   * @param {Presses} presses
   * @param {(file: File, field: HTMLElement) => Promise<void>} put
   */
  constructor(presses, put) {
    this.#presses = presses
    this.#put = put
    for (const name of ['dragover', 'dragleave', 'drop']) {
      document.addEventListener(name, event => this.#drag(event))
    }
  }

  /**
   * @param {File} file
   * @param {string} at the field that it is for, wherever that is when its turn comes
   */
  take(file, at) {
    this.#presses.take({do: 'picture', at}, async picture => {
      const field = document.getElementById(`f${picture.at}`)
      if (field) await this.#put(file, field) // or its entry has gone meanwhile
    })
  }

  /** @param {Event} event */
  #drag(event) {
    const place = event.target instanceof Element ? event.target.closest('[data-drop]') : null
    if (!(event instanceof DragEvent) || !event.dataTransfer?.types.includes('Files')) return
    event.preventDefault() // a picture beside the place would be opened instead of the form
    if (!(place instanceof HTMLElement)) return
    place.toggleAttribute('data-over', event.type === 'dragover')
    const [file] = (event.type === 'drop' && event.dataTransfer.files) || []
    if (file) this.take(file, place.dataset.drop ?? '')
  }
}

/**
 * Has the server take a picture, and names it in a field, or shows it in a text.
 *
 * @param {File} file
 * @param {HTMLElement} field
 * @param {(body: {name: string, data: string}) => Promise<Said>} sent
 * @returns {Promise<string | undefined>} what went wrong
 */
export async function put(file, field, sent) {
  const {place, error} = await sent({name: file.name, data: await lettersOf(file)})
  if (place === undefined) return error ?? ''
  if (field instanceof HTMLInputElement) field.value = place
  else if (field instanceof HTMLTextAreaElement) {
    const {selectionStart, selectionEnd} = field
    field.setRangeText(`![](/${place})`, selectionStart, selectionEnd, 'end')
  }
  return undefined
}
