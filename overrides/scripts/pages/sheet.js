import '../elements/for-whom.js'
import '../elements/kept-sheet.js'
import '../elements/kit-status.js'
import '../elements/meeting-agenda.js'
