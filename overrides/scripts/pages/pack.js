import '../elements/for-whom.js'
import '../elements/kit-status.js'
import '../elements/meeting-pack.js'
import '../elements/set-choice.js'
