/** The dialog that shows what would be saved. */

import {need} from './server.js'

/**
 * Asks in the dialog, which stays in front until all is done.
 *
 * @param {HTMLDialogElement} dialog
 * @param {string | undefined} patience what is said while it is saved
 */
export async function isWanted(dialog, patience) {
  dialog.removeAttribute('aria-busy')
  dialog.showModal()
  // A dialog gives its first control the focus, which may be a fold above the buttons.
  need('.buttons button', dialog).focus()
  const wanted = await new Promise(done => {
    dialog.onsubmit = event => {
      event.preventDefault()
      done(event.submitter?.getAttribute('value') === '1')
    }
    dialog.oncancel = () => done(false)
  })
  if (!wanted) return false
  hold(dialog)
  for (const each of dialog.querySelectorAll('button')) each.disabled = true
  need('button', dialog).textContent = patience ?? ''
  return true
}

/**
 * Keeps what is behind a dialog from being changed while it is saved, and asks nothing.
 *
 * @param {HTMLDialogElement} dialog
 * @param {string | undefined} patience
 */
export function showSaving(dialog, patience) {
  const words = document.createElement('p')
  words.id = 'diff-title'
  words.textContent = patience ?? ''
  dialog.replaceChildren(words)
  hold(dialog)
  dialog.showModal()
}

/** @param {HTMLDialogElement} dialog */
function hold(dialog) {
  dialog.setAttribute('aria-busy', 'true')
  dialog.oncancel = event => event.preventDefault()
}
