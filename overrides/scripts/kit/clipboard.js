/**
 * Messages as one text, for the clipboard.
 */

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

/**
 * Copies a message, or a part of it.
 *
 * @param {string} task
 * @param {Outgoing} message
 * @returns {boolean} Whether it is the message: a subject alone is not.
 */
export function copyMessage(task, message) {
  const {subject, body, parts} = message
  if (task === 'copy-subject' && parts.subject)
    copyToClipboard(subject, parts.subject, 'copied-subject')
  if (task === 'copy') copyToClipboard(wholeText(message), parts.copy)
  if (task === 'copy-text') copyToClipboard(body, parts.body)
  return task !== 'copy-subject'
}

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
 * Returns a message as one text, with its subject above it where it has one.
 *
 * @param {Outgoing} message
 */
export function wholeText({subject, body, head}) {
  return subject ? `${interpolate(head, {subject})}\n\n${body}` : body
}

/**
 * Returns the text of a message as it reads: line breaks count, what is hidden does not.
 *
 * @param {Element} element
 */
export function messageText(element) {
  const shown = Array.from(element.childNodes).filter(
    node => !(node instanceof HTMLElement && node.hidden),
  )
  return shown
    .map(node => node.textContent ?? '')
    .join('')
    .trim()
}
