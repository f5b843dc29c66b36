/**
 * The reader's choice of where things are kept.
 */

import {kit} from './kit.js'
import {later} from './later.js'
import {announce, announceOutcome, askConflict} from './notices.js'

const withKeep = later(() => import('./keep.js'))

/**
 * Moves everything to where the reader wants it; asks which version stays where there is another
 * one already.
 *
 * @param {'device' | 'tab'} keeping
 * @param {'ask' | 'mine' | 'theirs'} [prefer]
 */
export function keepOn(keeping, prefer = 'ask') {
  void withKeep(({keep}) => {
    const outcome = keep(kit.store, keeping, prefer)
    if (outcome === 'conflict') askConflict(mine => keepOn(keeping, mine ? 'mine' : 'theirs'))
    else if (outcome === 'saved') announce(keeping)
    else announceOutcome(outcome)
    if (outcome === 'saved' && keeping === 'device') void navigator.storage?.persist?.()
  })
}
