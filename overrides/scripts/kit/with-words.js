/**
 * Shows picked questions once their words are there; says so where they cannot be fetched.
 */

import {kit} from './kit.js'
import {ahead} from './later.js'
import {announce} from './notices.js'

/**
 * Fetches the words at once where some are wanted, else from the first press or key on the page:
 * whoever only looks at it has nothing to wait for.
 *
 * @param {boolean} areWanted
 * @param {() => void} show
 * @param {import('./data-file.js').DataFile<any>[]} [more] What is to be there as well.
 */
export function showWithWords(areWanted, show, more = []) {
  const load = async () => {
    const [isThere] = await Promise.all([kit.bank, ...more].map(file => file.load()))
    show()
    if (!isThere && kit.pickedQuestions.some(({id}) => !id.startsWith('own-')))
      announce('words-away')
  }
  if (areWanted) void load()
  else ahead(load)
}
