/**
 * What can wait until the page is there to be read and used.
 */

/** Lets whatever else there is to do come first. */
export function nextTask() {
  return new Promise(done => setTimeout(done))
}

/** Waits until the page has been painted. */
export async function painted() {
  await new Promise(requestAnimationFrame)
  await nextTask()
}
