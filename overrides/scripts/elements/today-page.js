/**
 * The front page for readers who have begun: what is next, how far along the way that is, and at
 * most three cards.
 *
 * Without JavaScript, and for whoever is new here, it stays away: the front page is as it is.
 *
 * @example
 * <today-page data-nudge-days="7" data-thanks-days="1" data-paces="{…}" data-written="{…}">
 *   <template class="today-body">…<ol class="path">…</ol><ul class="due-cards"></ul>…</template>
 *   <template class="due-late"><li class="due">…</li></template>…
 *   <template class="due-steps"><p class="steps">…</p></template>
 * </today-page>
 */

import {GuideElement} from '../kit/element.js'
import {cloneTemplate, find, findAll} from '../kit/find.js'
import {kit} from '../kit/kit.js'
import {knownNow} from '../kit/known.js'
import {later} from '../kit/later.js'
import {formatDayNear} from '../kit/near.js'
import {cadenceOf} from '../kit/pace.js'
import {pressedStep, showSteps} from '../kit/step-buttons.js'
import {ANY_CHANGE} from '../kit/store.js'
import {takeStep} from '../kit/take-step.js'
import {allDue, stageOf} from '../kit/today.js'
import {formatDay} from '../kit/when.js'
import {formFor, interpolate} from '../kit/words.js'

/** @typedef {import('../kit/today.js').Due} Due */
/** @typedef {import('../kit/today.js').Known} Known */

const withDay = later(() => import('./settle-day.js'))

/** As many cards as can be taken in at a glance. */
const MOST = 3

export class TodayPageElement extends GuideElement {
  static tag = 'today-page'

  connected() {
    this.listen(this, 'click', 'auxclick')
    this.listen(kit.store, ...ANY_CHANGE)
    this.listen(document, 'visibilitychange')
    this.#render()
    this.toggleAttribute('ready', true)
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type.endsWith('click')) this.#onClick(event.target)
    else if (!this.#isBusy) this.#renew()
  }

  /** @param {EventTarget | null} target */
  #onClick(target) {
    const card = target instanceof Element ? target.closest('[data-meeting]') : null
    const id = card?.getAttribute('data-meeting')
    const step = pressedStep(target)
    if (!id) return
    // What is opened from here is for this meeting.
    if (target instanceof Element && target.closest('a') && kit.currentMeetingId !== id)
      kit.currentMeetingId = id
    if (step && takeStep(kit, step, id)) this.#goOn(id)
  }

  /**
   * The card that was pressed is another one now: leads to what has opened in it, or to what is
   * next.
   *
   * @param {string} id
   */
  #goOn(id) {
    find(this, '.today-title').focus()
    const opened = this.querySelector(`[data-meeting="${id}"] settle-day`)
    if (opened) void withDay(() => find(opened, '.settle-title').focus(), 'load-again')
  }

  /** Whether the reader is typing into a card, which to make anew would disturb. */
  get #isBusy() {
    return this.querySelector('settle-day input:not([type=radio]):focus') !== null
  }

  /** Makes all anew; who was in a card is where that was, or above the cards if it has gone. */
  #renew() {
    /** @type {HTMLElement | null} */
    const at = this.querySelector('.due :focus')
    const way = at && wayTo(at)
    this.#render()
    if (!way) return
    /** @type {HTMLElement | null} */
    const again = this.querySelector(way)
    const place = again?.offsetParent ? again : find(this, '.today-title')
    place.focus({preventScroll: true})
  }

  get #known() {
    const {paces, written} = this.dataset
    return knownNow(cadenceOf(this.dataset, JSON.parse(paces ?? '{}')), JSON.parse(written ?? '{}'))
  }

  #render() {
    const known = this.#known
    const all = allDue(known)
    const [next, ...others] = all
    if (!next) return
    const body = find(this.#body, '.today-next')
    find(body, '.today-date').textContent = formatDay(known.today, language(), false)
    find(body, '.today-title').textContent = this.#words(next, known, 'title')
    this.#renderPath(body, stageOf(all))
    const cards = [next, ...others.slice(0, MOST - 1)].map(due => this.#card(due, known))
    lead(cards[0] ?? body)
    find(body, '.due-cards').replaceChildren(...cards)
    if (body.querySelector('settle-day')) void withDay(() => undefined, 'load-again')
    this.#renderRest(body, others.length - (MOST - 1))
  }

  get #body() {
    if (!this.querySelector('.today-next')) this.append(cloneTemplate(this, '.today-body'))
    return this
  }

  /**
   * @param {HTMLElement} body
   * @param {string | undefined} role Of the stage that the reader is at.
   */
  #renderPath(body, role) {
    const stages = findAll(body, '.path li')
    const at = stages.findIndex(stage => stage.dataset.role === role)
    stages.forEach((stage, place) => {
      stage.toggleAttribute('data-done', place < at)
      if (place === at) find(stage, 'a').setAttribute('aria-current', 'step')
      else find(stage, 'a').removeAttribute('aria-current')
      find(stage, '.visually-hidden').hidden = place >= at
    })
    find(body, '.path').hidden = at < 0
  }

  /**
   * @param {Due} due
   * @param {Known} known
   */
  #card(due, known) {
    const {meeting, late} = due
    const card = find(cloneTemplate(this, `template.due-${due.kind}`), 'li')
    const label = find(card, '.due-label')
    find(card, '.due-title').textContent = this.#words(due, known, 'title')
    find(card, '.due-text').textContent = this.#words(due, known, 'text')
    card.toggleAttribute('data-late', late > 0)
    if (late > 0) label.textContent = interpolate(formFor(late, label), {count: late})
    if (meeting) {
      card.dataset.meeting = meeting.id
      find(card, '.due-do').append(cloneTemplate(this, '.due-steps'))
      for (const name of card.querySelectorAll('[data-name]')) name.textContent = meeting.person
      showSteps(card, meeting)
    }
    return card
  }

  /**
   * Says a part of what is due; what would name a day that is not known is left out.
   *
   * @param {Due} due
   * @param {Known} known
   * @param {'title' | 'text'} part
   */
  #words({kind, meeting, day}, {today}, part) {
    const words = find(this, `template.due-${kind}`).dataset[part] ?? ''
    const say = (/** @type {string | undefined} */ on) =>
      on ? formatDay(on, language(), false) : ''
    const values = {
      person: meeting?.person ?? '',
      when: meeting ? formatDayNear(meeting, today, language()) : '',
      talk: say(meeting?.day),
      asked: say(meeting?.asked),
      due: say(day),
    }
    const isWhole = [...words.matchAll(/\{(\w+)\}/g)].every(
      ([, name]) => Object(values)[name ?? ''],
    )
    return isWhole || part === 'title' ? interpolate(words, values) : ''
  }

  /**
   * @param {HTMLElement} body
   * @param {number} count
   */
  #renderRest(body, count) {
    const line = find(body, '.today-rest')
    line.hidden = count < 1
    find(line, 'a').textContent = interpolate(formFor(count, line), {count})
  }
}

/**
 * Makes a card the first: the line above it says already what it is about.
 *
 * @param {HTMLElement} card
 */
function lead(card) {
  const label = find(card, '.due-label')
  find(card, '.due-title').remove()
  if (!card.hasAttribute('data-late')) label.textContent = label.dataset.next ?? ''
}

/**
 * Tells the way to something in a card once the card is made anew.
 *
 * @param {HTMLElement} at
 */
function wayTo(at) {
  const id = at.closest('[data-meeting]')?.getAttribute('data-meeting')
  const told = ['data-step', 'href', 'value', 'class'].find(name => at.hasAttribute(name))
  const which = told ? `[${told}="${CSS.escape(at.getAttribute(told) ?? '')}"]` : ''
  return `${id ? `[data-meeting="${id}"]` : '.due'} ${at.localName}${which}`
}

function language() {
  return document.documentElement.lang
}

TodayPageElement.define()
