import '../elements/set-fit.js'
import './questions.js'
