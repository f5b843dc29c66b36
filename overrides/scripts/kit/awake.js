/** Keeps the screen from going dark, where the browser can. */

/** @returns {AbortController} Lets it go dark again. */
export function stayAwake() {
  const control = new AbortController()
  /** @type {WakeLockSentinel | undefined} */
  let lock
  const ask = async () => {
    if (document.visibilityState === 'hidden') return
    // A browser that has little power left refuses.
    lock = await navigator.wakeLock?.request('screen').catch(() => undefined)
    if (control.signal.aborted) await lock?.release()
  }
  // It is let go of whenever the page is not seen.
  document.addEventListener('visibilitychange', ask, {signal: control.signal})
  control.signal.addEventListener('abort', () => void lock?.release())
  void ask()
  return control
}
