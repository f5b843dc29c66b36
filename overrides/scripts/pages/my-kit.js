import '../elements/kit-file.js'
import '../elements/kit-status.js'
import '../elements/meeting-book.js'
import '../elements/meeting-form.js'
