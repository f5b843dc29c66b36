/**
 * Draws what several people's answers on a scale are: a mark for each, from the page's templates.
 */

import {distance, levels} from './compare.js'
import {find} from './find.js'
import {interpolate} from './words.js'

/** How high one mark is, in pixels. */
const HIGH = 28

/** @typedef {{person: string, letter: string, shape: number}} Marked */

/**
 * Returns the mark of a person.
 *
 * @param {ParentNode} page
 * @param {Marked} marked
 * @returns {SVGElement}
 */
export function markOf(page, {letter, shape}) {
  const {children} = find(page, '.compare-marks', HTMLTemplateElement).content
  const mark = document.importNode(/** @type {Element} */ (children[shape % children.length]), true)
  part(mark, 'text').textContent = letter
  return /** @type {SVGElement} */ (mark)
}

/**
 * Sets the marks of those who answered on a scale's line, and says the same in words.
 *
 * @param {ParentNode} page
 * @param {SVGElement} track
 * @param {(Marked & {point: number})[]} marks
 */
export function drawMarks(page, track, marks) {
  const points = marks.map(({point}) => point)
  const level = levels(points)
  const across = (/** @type {number} */ point) =>
    `${(100 * (point - 0.5)) / Number(track.dataset.steps)}%`
  for (const mark of track.querySelectorAll('.mark')) mark.remove()
  track.setAttribute('height', String(HIGH * (Math.max(0, ...level) + 1) + 4))
  drawRange(part(track, '.compare-range'), points, across)
  for (const [at, each] of marks.entries()) {
    const mark = markOf(page, each)
    mark.setAttribute('x', across(each.point))
    mark.setAttribute('y', '100%')
    part(mark, 'g').setAttribute('transform', `translate(0 ${-16 - HIGH * (level[at] ?? 0)})`)
    track.append(mark)
  }
  const title = part(track, 'title')
  title.textContent = marks.map(each => interpolate(title.dataset.words, each)).join(' ')
}

/**
 * @param {SVGElement} line
 * @param {number[]} points
 * @param {(point: number) => string} across
 */
function drawRange(line, points, across) {
  line.toggleAttribute('hidden', distance(points) === 0)
  if (points.length === 0) return
  line.setAttribute('x1', across(Math.min(...points)))
  line.setAttribute('x2', across(Math.max(...points)))
}

/**
 * @param {Element} parent
 * @param {string} selector
 * @returns {SVGElement}
 */
function part(parent, selector) {
  return /** @type {SVGElement} */ (parent.querySelector(selector))
}
