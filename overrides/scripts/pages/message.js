import '../elements/for-whom.js'
import '../elements/kit-status.js'
import '../elements/message-composer.js'
import '../elements/print-page.js'
