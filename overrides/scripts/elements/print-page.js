/**
 * Prints the page.
 *
 * Without JavaScript the button stays hidden; the browser's own menu prints.
 *
 * @example
 * <p hidden><print-page><button>Print this page</button></print-page></p>
 */

import {GuideElement} from '../kit/element.js'

export class PrintPageElement extends GuideElement {
  static tag = 'print-page'

  connected() {
    this.parentElement?.removeAttribute('hidden')
    this.listen(this, 'click')
  }

  handleEvent() {
    window.print()
  }
}

PrintPageElement.define()
