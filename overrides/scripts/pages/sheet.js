import '../elements/for-whom.js'
import '../elements/kept-sheet.js'
import '../elements/kit-status.js'

if (document.querySelector('meeting-agenda')) void import('../elements/meeting-agenda.js')
