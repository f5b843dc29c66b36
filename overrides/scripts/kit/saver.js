/**
 * Saves a document soon after each change, and at once when the page is left, so that no keystroke
 * is lost.
 */

/** Milliseconds after a keystroke; half of what readers are promised. */
const SOON = 250

export class Saver {
  #timer = 0
  #save

  /** @param {() => void} save Writes what is there now. */
  constructor(save) {
    this.#save = save
  }

  /** Whether something is waiting to be written. */
  get isDirty() {
    return this.#timer !== 0
  }

  /**
   * @param {AbortSignal} signal Aborted when the fields leave the page: what waits is saved then.
   */
  listen(signal) {
    signal.addEventListener('abort', () => this.flush())
    addEventListener('pagehide', this, {signal})
    document.addEventListener('visibilitychange', this, {signal})
  }

  /** Something changed: save it soon. */
  touch() {
    if (!this.#timer) this.#timer = window.setTimeout(() => this.flush(), SOON)
  }

  /** Forget what waits: it was erased, or replaced. */
  cancel() {
    clearTimeout(this.#timer)
    this.#timer = 0
  }

  /** Save now what waits. */
  flush() {
    if (!this.#timer) return
    this.cancel()
    this.#save()
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'pagehide' || document.visibilityState === 'hidden') this.flush()
  }
}
