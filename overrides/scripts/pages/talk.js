import '../elements/for-whom.js'
import '../elements/guided-talk.js'
import '../elements/kit-status.js'
import '../elements/set-choice.js'
