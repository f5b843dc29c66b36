/**
 * Shows picked questions once their words are there; says so where they cannot be fetched.
 */

import {kit} from './kit.js'
import {announce} from './notices.js'

/** @param {() => void} show */
export async function showWithWords(show) {
  const isThere = await kit.bank.load()
  show()
  if (!isThere && kit.pickedQuestions.some(({id}) => !id.startsWith('own-'))) announce('words-away')
}
