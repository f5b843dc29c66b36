/** Fields for the notes of a talk, wherever they stand: filled with what is kept, and saved. */

import {NO_MEETING, kit} from './kit.js'
import {announceOutcome} from './notices.js'
import {Saver} from './saver.js'
import {notesOfTalk, saveNote} from './talk-notes.js'

/** @typedef {import('./description.js').Picked} Picked */

export class NoteFields {
  #root
  #ready
  /** Whose talk the fields show. */
  #meeting = NO_MEETING
  /** @type {Set<string>} The names of the fields that were typed in since they were saved. */
  #touched = new Set()
  #saver = new Saver(() => this.#save())

  /**
   * @param {Element} root
   * @param {() => Picked[]} ready The questions of the talk.
   */
  constructor(root, ready) {
    this.#root = root
    this.#ready = ready
  }

  /** @param {AbortSignal} signal */
  listen(signal) {
    this.#saver.listen(signal)
  }

  /** @returns {HTMLTextAreaElement[]} */
  get all() {
    return Array.from(this.#root.querySelectorAll('textarea'))
  }

  /** @param {EventTarget | null} target */
  typed(target) {
    if (!(target instanceof HTMLTextAreaElement)) return
    this.#touched.add(target.name)
    this.#saver.touch()
  }

  flush() {
    this.#saver.flush()
  }

  forget() {
    this.#saver.cancel()
    this.#touched.clear()
  }

  /** Keeps a star, or takes it away. @param {string} id @param {boolean} has */
  star(id, has) {
    announceOutcome(saveNote(`star.${id}`, has || '', this.#ready(), this.#meeting))
  }

  /**
   * Turns to the current meeting, before anything on the screen does. What was typed before
   * another tab chose it is of the one that was shown.
   */
  follow() {
    const meeting = kit.currentMeetingId
    if (meeting !== this.#meeting) this.flush()
    this.#meeting = meeting
  }

  /** Shows what is kept; a field that is typed in is left alone. */
  show() {
    const notes = notesOfTalk()
    for (const field of this.all) {
      const note = String(notes[field.name] ?? '')
      if (!this.#touched.has(field.name) && field.value !== note) field.value = note
    }
  }

  #save() {
    const fields = this.all.filter(({name}) => this.#touched.has(name))
    const [meeting, ready] = [this.#meeting, this.#ready()]
    // What is heard of while they are kept leaves them alone.
    const outcomes = fields.map(({name, value}) => saveNote(name, value, ready, meeting))
    this.#touched.clear()
    announceOutcome(...outcomes)
  }
}
