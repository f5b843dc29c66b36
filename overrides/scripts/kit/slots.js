/**
 * The places of a sheet for the reader's own questions. Loaded when they are to be filled.
 */

import {fieldsOf} from './fields.js'
import {kit} from './kit.js'
import {announce} from './notices.js'

/**
 * Puts the questions that the reader picked into a sheet, and says how many.
 *
 * @param {Element} sheet
 * @param {() => void} onFilled Called if a field has other words now.
 */
export function fill(sheet, onFilled) {
  const {count, left} = fillSlots(sheet, kit.questionTexts)
  if (count) onFilled()
  announce(left ? 'filled-some' : 'filled', {count, left})
}

/**
 * Puts questions into slots in which nothing is written, in their order; those that stand in one
 * already are left out.
 *
 * @param {Element} sheet
 * @param {string[]} questions
 * @returns {{count: number, left: number}} How many were put in, and how many found no place.
 */
function fillSlots(sheet, questions) {
  const slots = Array.from(sheet.querySelectorAll('.slots > li'), fieldsOf)
  const typed = slots.map(([question]) => question?.value.trim())
  const wanted = questions.filter(text => !typed.includes(text))
  const free = slots.filter(fields => fields.every(field => field.value === ''))
  const count = Math.min(wanted.length, free.length)
  for (const [index, text] of wanted.slice(0, count).entries()) {
    const [question] = free[index] ?? []
    if (question) question.value = text
  }
  return {count, left: wanted.length - count}
}
