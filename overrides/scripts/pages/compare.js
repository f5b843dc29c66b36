import '../elements/compare-talks.js'
import '../elements/kept-sheet.js'
import '../elements/kit-status.js'
