/** A text handed to another app or device, as a file, by the device's own way to share. */

/** As text: few browsers pass on files of other types. */
const TYPE = 'text/plain'

/** Tells whether this browser passes on files. */
export function canShare() {
  return Boolean(navigator.canShare?.({files: [fileOf('')]}))
}

/**
 * Shows the device's list of where a file can go.
 *
 * @param {string} text
 * @returns {Promise<boolean>} False if the reader left the list, or the device refused.
 */
export async function shareFile(text) {
  try {
    await navigator.share({files: [fileOf(text)]})
    return true
  } catch {
    return false
  }
}

/** @param {string} text */
function fileOf(text) {
  return new File([text], 'askwell.txt', {type: TYPE})
}
