/** Lets a guide that says it is an app be kept on a device, once its first page is whole. */

const app = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[rel="manifest"]'))

function register() {
  navigator.serviceWorker?.register(new URL('sw.js', app?.href)).catch(() => {
    // Not every browser lets a site keep things, and not in every window.
  })
}

if (app && document.readyState === 'complete') register()
else if (app) addEventListener('load', register)
