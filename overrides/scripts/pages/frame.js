import '../elements/menu-button.js'
import '../elements/scheme-switch.js'
import '../elements/share-page.js'
