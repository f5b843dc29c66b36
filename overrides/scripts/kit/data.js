/**
 * Data that the build wrote beside the scripts. In a guide that is opened as files, where nothing
 * can be fetched, data-in-files.js stands for this module.
 */

/**
 * Fetches a file of data.
 *
 * @param {URL | string} url
 * @returns {Promise<any>}
 * @throws {Error} if it does not come.
 */
export async function loadData(url) {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(answer.statusText)
  return answer.json()
}
