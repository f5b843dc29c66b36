/**
 * Messages leaving the page otherwise than by the clipboard: handed to a mail program or to another
 * one of the device, or saved as files. Loaded when it is asked for.
 */

import {copyToClipboard, wholeText} from './clipboard.js'
import {later} from './later.js'
import {mailLink} from './mail.js'
import {announce} from './notices.js'

/** @typedef {import('./clipboard.js').Outgoing} Outgoing */

const withFiles = later(() => import('./download.js'))
const withMail = later(
  () => import('./download.js'),
  () => import('./mail-file.js'),
)

/**
 * Hands a message on by other ways than the clipboard. A reader who closes the device's list of
 * programs has sent nothing.
 *
 * @param {string} task
 * @param {Outgoing} message
 * @param {() => void} onLeft Called when the message has left the page.
 */
export function send(task, message, onLeft) {
  if (task === 'mail') openMail(message)
  if (task === 'eml') downloadMail(message)
  if (task === 'txt') downloadText(message)
  if (task === 'share') share(message).then(onLeft, () => {})
  else onLeft()
}

/**
 * Opens the reader's mail program. A body too long for a link is copied instead, and the program
 * opens without it.
 *
 * @param {Outgoing} message
 */
function openMail({subject, body, parts}) {
  const link = mailLink(subject, body)
  if (!link.includes('&body=')) copyToClipboard(body, parts.body, 'mail-long')
  location.assign(link)
}

/**
 * Hands a message to another program of the device, by the device's own means.
 *
 * @param {Outgoing} message
 */
async function share({subject, body}) {
  await navigator.share(subject ? {title: subject, text: body} : {text: body})
}

/** @param {Outgoing} message */
function downloadMail({name, subject, body}) {
  void withMail(({download}, {mailFile}) => {
    download(`${name}.eml`, 'message/rfc822', mailFile(subject, body))
    announce('file-saved')
  })
}

/** @param {Outgoing} message */
function downloadText(message) {
  void withFiles(({download}) => {
    download(`${message.name}.txt`, 'text/plain', `${wholeText(message)}\n`.toWellFormed())
    announce('file-saved')
  })
}
