import '../app/register.js'
import '../elements/print-page.js'
import '../elements/scheme-switch.js'
import '../elements/share-page.js'
import {followFolds} from '../kit/folds.js'

followFolds()
// Without it, the files of every paper are listed.
if (document.querySelector('paper-choice'))
  import('../elements/paper-choice.js').catch(() => undefined)
