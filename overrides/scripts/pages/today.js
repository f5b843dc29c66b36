import {isBegun} from '../kit/begun.js'

// Whoever is new here loads none of it. A theme's page has not asked before the first paint.
if (isBegun(new URL('../..', import.meta.url).pathname)) {
  document.documentElement.dataset.begun = ''
  void import('../elements/kit-status.js')
  void import('../elements/today-page.js')
}
