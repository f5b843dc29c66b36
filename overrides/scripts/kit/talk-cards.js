/** The questions of a talk as screens; those of the page stay until others are known. */

import {fillSpans} from './bank.js'
import {cloneTemplate, find} from './find.js'
import {followUpTexts} from './follow-ups.js'
import {kit} from './kit.js'
import {setText} from './set-text.js'
import {tellLanguage} from './spoken-in.js'
import {interpolate} from './words.js'

/** @typedef {import('./description.js').Picked} Picked */

/**
 * Shows the questions in their order; a card that is there already keeps what is typed in it.
 *
 * @param {HTMLElement} talk
 * @param {Required<Picked>[]} questions
 */
export function showCards(talk, questions) {
  const list = find(talk, '.talk-questions')
  const there = /** @type {HTMLElement[]} */ (Array.from(list.children))
  const cards = questions.length
    ? questions.map(
        question =>
          there.find(({dataset}) => dataset.question === question.id) ?? card(talk, question),
      )
    : there
  if (cards.length !== there.length || cards.some((each, at) => each !== there[at]))
    list.replaceChildren(...cards)
  for (const [at, each] of cards.entries()) {
    const question = questions[at]
    if (question) {
      setText(find(each, '.talk-ask'), fillSpans(question.words, kit))
      tellLanguage(question.id, each.querySelectorAll('.talk-ask, .talk-then span'))
    }
    showFollowUp(each)
    const place = find(each, '.talk-place')
    setText(place, interpolate(place.dataset.words, {place: at + 1, count: cards.length}))
  }
}

/**
 * @param {HTMLElement} talk
 * @param {Required<Picked>} question
 */
function card(talk, {id}) {
  const made = find(cloneTemplate(talk, 'template.talk-card'), 'li')
  made.dataset.question = id
  find(made, 'textarea', HTMLTextAreaElement).name = `note.${id}`
  return made
}

/** @param {HTMLElement} card */
function showFollowUp(card) {
  const [then] = followUpTexts(card.dataset.question ?? '')
  if (!then) return
  const line = find(card, '.talk-then')
  line.hidden = false
  setText(find(line, 'span'), then)
}
