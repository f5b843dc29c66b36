/**
 * Prints the page.
 *
 * Without JavaScript the button stays hidden; the browser's own menu prints.
 *
 * @example
 * <p hidden><print-page><button>Print this page</button></print-page></p>
 */
export class PrintPageElement extends HTMLElement {
  static tag = 'print-page'

  connectedCallback() {
    if (this.parentElement) this.parentElement.hidden = false
    this.addEventListener('click', this)
  }

  disconnectedCallback() {
    this.removeEventListener('click', this)
  }

  handleEvent() {
    window.print()
  }
}

if (!customElements.get(PrintPageElement.tag)) {
  customElements.define(PrintPageElement.tag, PrintPageElement)
}
