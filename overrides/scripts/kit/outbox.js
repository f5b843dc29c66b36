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

/** @type {Record<string, (message: Outgoing, onLeft: () => void) => void>} */
const WAYS = {mail: openMail, eml: downloadMail, txt: downloadText, share}

/**
 * Hands a message on by other ways than the clipboard. A file whose code did not come has not left,
 * and a reader who closes the device's list of programs has sent nothing.
 *
 * @param {string} task
 * @param {Outgoing} message
 * @param {() => void} onLeft Called when the message has left the page.
 */
export function send(task, message, onLeft) {
  WAYS[task]?.(message, onLeft)
}

/**
 * Opens the reader's mail program. A body too long for a link is copied instead, and the program
 * opens without it.
 *
 * @param {Outgoing} message
 * @param {() => void} onLeft
 */
function openMail({subject, body, parts}, onLeft) {
  const link = mailLink(subject, body)
  if (!link.includes('&body=')) copyToClipboard(body, parts.body, 'mail-long')
  location.assign(link)
  onLeft()
}

/**
 * Hands a message to another program of the device, by the device's own means.
 *
 * @param {Outgoing} message
 * @param {() => void} onLeft
 */
function share({subject, body}, onLeft) {
  const shared = navigator.share(subject ? {title: subject, text: body} : {text: body})
  shared.then(onLeft, () => {})
}

/**
 * @param {Outgoing} message
 * @param {() => void} onLeft
 */
function downloadMail({name, subject, body}, onLeft) {
  void withMail(({download}, {mailFile}) => {
    download(`${name}.eml`, 'message/rfc822', mailFile(subject, body))
    announce('file-saved')
    onLeft()
  })
}

/**
 * @param {Outgoing} message
 * @param {() => void} onLeft
 */
function downloadText(message, onLeft) {
  void withFiles(({download}) => {
    download(`${message.name}.txt`, 'text/plain', `${wholeText(message)}\n`.toWellFormed())
    announce('file-saved')
    onLeft()
  })
}
