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
  const wanted = await new Promise(done => {
    dialog.onsubmit = event => {
      event.preventDefault()
      done(event.submitter?.getAttribute('value') === '1')
    }
    dialog.oncancel = () => done(false)
  })
  if (!wanted) return false
  dialog.setAttribute('aria-busy', 'true')
  dialog.oncancel = event => event.preventDefault()
  for (const each of dialog.querySelectorAll('button')) each.disabled = true
  need('button', dialog).textContent = patience ?? ''
  return true
}
