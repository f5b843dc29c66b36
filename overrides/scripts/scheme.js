// Runs before the first paint, so that a page chosen dark never flashes white.
{
  const site = new URL('../..', /** @type {HTMLScriptElement} */ (document.currentScript).src)
    .pathname
  try {
    const scheme = localStorage.getItem(`askwell:${site}:scheme`)
    if (scheme) document.documentElement.dataset.scheme = scheme
  } catch {
    // Storage is blocked: the device's own setting decides.
  }
}
