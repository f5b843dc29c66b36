/**
 * Says which meeting a sheet, a message or a list of questions is for.
 *
 * Without JavaScript it stays hidden with the tools around it. Whatever belongs to a meeting
 * listens on the document for `for-whom-leaving`, to save, and `for-whom-chosen`, to show. When
 * another tab chooses, this page follows: it must never show one meeting's name over another one's
 * answers.
 *
 * @example
 * <for-whom>
 *   <label for="w">For whom is this?</label>
 *   <select id="w"><option value="none">No one yet</option></select>
 * </for-whom>
 */

import {GuideElement} from '../kit/element.js'
import {NO_MEETING, kit} from '../kit/kit.js'
import {ahead} from '../kit/later.js'
import {announce} from '../kit/notices.js'
import {ANY_CHANGE, CHANGES_ELSEWHERE} from '../kit/store.js'

const loadNames = ahead(() => import('../kit/names-apart.js'))

export class ForWhomElement extends GuideElement {
  static tag = 'for-whom'

  #shown = NO_MEETING

  connected() {
    this.listen(this, 'change')
    this.listen(kit.store, ...ANY_CHANGE)
    this.#renderOptions()
    this.#shown = kit.currentMeetingId
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === 'change') this.#choose()
    else if (['', 'meetings', 'current'].includes(/** @type {CustomEvent} */ (event).detail.name))
      // A step is kept in several documents: all are there before the page follows.
      queueMicrotask(() => this.#follow(CHANGES_ELSEWHERE.includes(event.type)))
  }

  get #select() {
    return this.find('select', HTMLSelectElement)
  }

  #choose() {
    const chosen = this.#select.value
    this.#emit('for-whom-leaving')
    this.#shown = chosen // writing is heard here too
    kit.currentMeetingId = chosen
    this.#renderOptions() // a choice that could not be kept is none
    this.#shown = kit.currentMeetingId
    this.#emit('for-whom-chosen')
  }

  /** @param {boolean} isElsewhere Whether another tab chose; this page tells what it did itself. */
  #follow(isElsewhere) {
    this.#renderOptions()
    if (kit.currentMeetingId === this.#shown) return
    this.#emit('for-whom-leaving')
    this.#shown = kit.currentMeetingId
    this.#emit('for-whom-chosen')
    if (isElsewhere) announce('for-whom', {whom: this.#select.selectedOptions[0]?.text ?? ''})
  }

  /** @param {'for-whom-leaving' | 'for-whom-chosen'} type */
  #emit(type) {
    this.dispatchEvent(new CustomEvent(type, {bubbles: true}))
  }

  #renderOptions() {
    const {meetings} = kit
    const options = meetings.map(({id, person}) => new Option(person, id))
    const [none] = this.#select.options
    this.#select.replaceChildren(...(none ? [none] : []), ...options)
    this.#select.value = kit.currentMeetingId
    this.hidden = meetings.length === 0
    // Without what tells two of one name apart, all have their names.
    if (new Set(meetings.map(({person}) => person)).size < meetings.length)
      loadNames().then(
        ({nameApart}) => nameApart(options, meetings),
        () => undefined,
      )
  }
}

ForWhomElement.define()
