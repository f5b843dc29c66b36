/**
 * A picture of squares that another device's camera reads: the address that holds a meeting.
 */

import {generate, mode} from 'lean-qr'
import {find} from './find.js'
import {handedOver} from './hand-over.js'

/*! lean-qr: MIT License, Copyright (c) 2021-2025 David Evans */

/** Squares of white around it, by which cameras find it. */
const MARGIN = 4

/**
 * Shows the code of the current meeting, or says that it is too much for one.
 *
 * @param {HTMLElement} part
 * @param {import('./kit.js').Kit} kit
 */
export async function showCode(part, kit) {
  const found = await handedOver(kit, new URL(part.dataset.to ?? '', location.href).href)
  find(part, '.code-whole').hidden = !found
  find(part, '.code-part').hidden = !found || found.isWhole
  find(part, '.code-large').hidden = Boolean(found)
  const picture = part.querySelector('svg')
  picture?.toggleAttribute('hidden', !found)
  if (picture && found) draw(picture, found.address)
  part.hidden = false
  part.focus()
}

/**
 * @param {SVGSVGElement} picture
 * @param {string} text
 */
function draw(picture, text) {
  const code = generate(text, {modes: [mode.ascii]})
  const squares = Array.from({length: code.size ** 2}, (_, at) => {
    const [x, y] = [at % code.size, Math.floor(at / code.size)]
    return code.get(x, y) ? `M${x} ${y}h1v1h-1z` : ''
  })
  const size = code.size + 2 * MARGIN
  picture.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${size} ${size}`)
  picture.querySelector('path')?.setAttribute('d', squares.join(''))
}
