/**
 * Data that the build wrote beside the scripts, in a guide that is opened as files: there each file
 * of data is a script, which leaves what it holds in `askwellData`.
 */

/** @type {Window & typeof globalThis & {askwellData?: any}} */
const page = window

/**
 * Loads a file of data.
 *
 * @param {URL | string} url As in a guide on the web, such as "../assets/search.json".
 * @returns {Promise<any>}
 * @throws {Error} if it does not come.
 */
export function loadData(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = String(url).replace(/\.json$/, '.js')
    // Nothing runs between a script and its "load": what stands there is this one's.
    script.addEventListener('load', () => resolve(page.askwellData))
    script.addEventListener('error', () => reject(new Error(script.src)))
    document.head.append(script)
  })
}
