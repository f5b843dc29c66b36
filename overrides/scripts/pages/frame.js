import '../elements/scheme-switch.js'
import '../elements/share-page.js'
