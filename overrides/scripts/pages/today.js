import {isBegun, showBegun} from '../kit/begun.js'

// Whoever is new here loads none of it. A theme's page has not asked before the first paint.
if (isBegun(new URL('../..', import.meta.url).pathname)) {
  showBegun()
  // What does not come leaves the page as it is for whoever is new.
  Promise.all([import('../elements/kit-status.js'), import('../elements/today-page.js')]).catch(
    () => delete document.documentElement.dataset.begun,
  )
}
