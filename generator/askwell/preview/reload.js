/**
 * Loads a page of the preview again when there is a newer one. No site holds it. What a site that
 * was served at this place before left to answer for it is sent away.
 *
 * A page out of sight does not wait: browsers open six connections to a place for all its pages.
 */

const built = new URL(import.meta.url).searchParams.get('build')

/** @type {EventSource | undefined} */
let events

function follow() {
  events?.close()
  if (document.hidden) return
  events = new EventSource('/_preview/events')
  events.onmessage = ({data}) => {
    if (data !== built) location.reload()
  }
}

document.addEventListener('visibilitychange', follow)
follow()

void navigator.serviceWorker?.getRegistrations().then(found => found.map(each => each.unregister()))
