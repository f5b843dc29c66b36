/**
 * Messages leaving the page: copied, handed to a mail program, or saved as files.
 */

import {later} from './later.js'
import {mailLink} from './mail.js'
import {announce} from './notices.js'
import {interpolate} from './words.js'

/**
 * @typedef {{name: string, subject: string, body: string, element: Element}} Outgoing element: the
 *   element that shows the body.
 */

const withFiles = later(() => import('./download.js'))
const withMail = later(
  () => import('./download.js'),
  () => import('./mail-file.js'),
)

/**
 * Copies a text, or selects it where the browser forbids that. Nothing is waited for before the
 * clipboard: browsers take a text only at once after a press.
 *
 * @param {string} text
 * @param {Element} element Where the text stands.
 * @param {string} [notice]
 */
export function copyToClipboard(text, element, notice = 'copied') {
  const select = () => {
    getSelection()?.selectAllChildren(element)
    announce(matchMedia('(pointer: coarse)').matches ? 'hold-copy' : 'press-copy')
  }
  if (navigator.clipboard) navigator.clipboard.writeText(text).then(() => announce(notice), select)
  else select()
}

/**
 * Opens the reader's mail program. A body too long for a link is copied instead, and the program
 * opens without it.
 *
 * @param {Outgoing} message
 */
export function openMail({subject, body, element}) {
  const link = mailLink(subject, body)
  if (!link.includes('&body=')) copyToClipboard(body, element, 'mail-long')
  location.assign(link)
}

/**
 * Hands a message to another program of the device, by the device's own means.
 *
 * @param {Outgoing} message
 */
export async function share({subject, body}) {
  await navigator.share(subject ? {title: subject, text: body} : {text: body})
}

/** @param {Outgoing} message */
export function downloadMail({name, subject, body}) {
  void withMail(({download}, {mailFile}) => {
    download(`${name}.eml`, 'message/rfc822', mailFile(subject, body))
    announce('file-saved')
  })
}

/**
 * @param {Outgoing} message
 * @param {string} head The words above the body; {subject} in them stands for the subject.
 */
export function downloadText(message, head) {
  void withFiles(({download}) => {
    const text = `${wholeText(message, head)}\n`.toWellFormed()
    download(`${message.name}.txt`, 'text/plain', text)
    announce('file-saved')
  })
}

/**
 * Returns a message as one text, with its subject above it where it has one.
 *
 * @param {Outgoing} message
 * @param {string} head As above.
 */
export function wholeText({subject, body}, head) {
  return subject ? `${interpolate(head, {subject})}\n\n${body}` : body
}
