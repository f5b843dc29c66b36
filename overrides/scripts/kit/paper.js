/**
 * A sheet on paper, filled in or blank: what stands beside its fields, and when.
 */

import {mirrorForPrint} from './fields.js'

/** @typedef {import('./fields.js').Field} Field */

export class Paper {
  #sheet
  #fields

  /**
   * @param {HTMLElement} sheet
   * @param {() => Field[]} fields
   */
  constructor(sheet, fields) {
    this.#sheet = sheet
    this.#fields = fields
  }

  /**
   * Not every browser waits in print(): the sheet stays blank until it is printed.
   *
   * @param {boolean} blank
   */
  print(blank) {
    this.#sheet.toggleAttribute('blank', blank)
    this.mirror()
    window.print()
  }

  /** It is printed. */
  leave() {
    this.#sheet.toggleAttribute('blank', false)
    this.mirror()
  }

  /** Follows what the fields hold. */
  mirror() {
    mirrorForPrint(this.#fields(), this.#sheet.hasAttribute('blank'))
  }
}
