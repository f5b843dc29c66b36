/**
 * Messages leaving the page: copied, handed to a mail program, or saved as files.
 */

import {later} from './later.js'
import {mailLink} from './mail.js'
import {announce} from './notices.js'
import {interpolate} from './words.js'

/**
 * A message as it leaves.
 *
 * @typedef {object} Outgoing
 * @property {string} name Of its files.
 * @property {string} subject Empty where it has none.
 * @property {string} body
 * @property {string} head The words above the body in a text; {subject} in them is the subject.
 * @property {{copy: Element, subject: Element | undefined, body: Element}} parts Where it stands.
 */

const withFiles = later(() => import('./download.js'))
const withMail = later(
  () => import('./download.js'),
  () => import('./mail-file.js'),
)

/**
 * Does with a message what a reader wants. A subject alone is not the message, and a reader who
 * closes the device's list of programs has sent nothing.
 *
 * @param {string} task
 * @param {Outgoing} message
 * @param {() => void} onLeft Called when the message has left the page.
 */
export function send(task, message, onLeft) {
  const {subject, body, parts} = message
  if (task === 'copy-subject' && parts.subject)
    return copyToClipboard(subject, parts.subject, 'copied-subject')
  if (task === 'copy') copyToClipboard(wholeText(message), parts.copy)
  if (task === 'copy-text') copyToClipboard(body, parts.body)
  if (task === 'mail') openMail(message)
  if (task === 'eml') downloadMail(message)
  if (task === 'txt') downloadText(message)
  if (task === 'share') share(message).then(onLeft, () => {})
  else onLeft()
}

/**
 * Copies a text, or selects it where the browser forbids that. Nothing is waited for before the
 * clipboard: browsers take a text only at once after a press.
 *
 * @param {string} text
 * @param {Element} element Where the text stands.
 * @param {string} [notice]
 */
function copyToClipboard(text, element, notice = 'copied') {
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

/**
 * Returns a message as one text, with its subject above it where it has one.
 *
 * @param {Outgoing} message
 */
function wholeText({subject, body, head}) {
  return subject ? `${interpolate(head, {subject})}\n\n${body}` : body
}
