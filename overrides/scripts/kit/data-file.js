/**
 * A file of data that the build wrote, fetched once for a page; where that failed, another try is
 * worth it.
 */

import {loadData} from './data.js'

/** @template Data */
export class DataFile {
  #url
  /** @type {Promise<boolean> | undefined} */
  #loading
  /** Whether the file is there, or was asked for in vain. */
  isSettled = false

  /**
   * @param {URL} url
   * @param {Data} data What stands for it until it is there.
   */
  constructor(url, data) {
    this.#url = url
    this.data = data
  }

  /** Fetches the data; false if that failed. */
  load() {
    this.#loading ??= loadData(this.#url).then(
      data => this.#settle(data),
      () => this.#settle(undefined),
    )
    return this.#loading
  }

  /** @param {Data | undefined} data */
  #settle(data) {
    this.isSettled = true
    if (data) this.data = data
    else this.#loading = undefined
    return Boolean(data)
  }
}
