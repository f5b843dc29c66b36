/**
 * Chooses the paper that files are for: those for another one are not listed, here and on every
 * page. Loaded where there is the choice.
 *
 * Without JavaScript it stays hidden, and all files are listed.
 *
 * @example
 * <paper-choice hidden><fieldset><legend>My paper</legend>
 *   <label><input type="radio" name="_paper" value="a4"> A4</label> …</fieldset></paper-choice>
 */

import {choose} from '../kit/chosen.js'
import {GuideElement} from '../kit/element.js'

export class PaperChoiceElement extends GuideElement {
  static tag = 'paper-choice'

  connected() {
    this.hidden = false
    for (const choice of this.querySelectorAll('input'))
      choice.checked = choice.value === (document.documentElement.dataset.paper ?? '')
    this.listen(this, 'change')
  }

  /** @param {Event} event */
  handleEvent({target}) {
    if (target instanceof HTMLInputElement) choose('paper', target.value)
  }
}

PaperChoiceElement.define()
