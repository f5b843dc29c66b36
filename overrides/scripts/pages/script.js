import '../elements/call-tree.js'
import '../elements/for-whom.js'
import '../elements/kit-status.js'
import '../elements/print-page.js'
