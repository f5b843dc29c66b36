import '../app/register.js'
import '../elements/print-page.js'
import '../elements/scheme-switch.js'
import '../elements/share-page.js'
import {followFolds} from '../kit/folds.js'

followFolds()
if (document.querySelector('paper-choice')) void import('../elements/paper-choice.js')
