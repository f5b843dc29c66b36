/**
 * Lets what changes its place be seen to move there, where the reader did not ask for less motion.
 */

/** Milliseconds: long enough to follow, too short to wait for. */
const LASTS = 160

/**
 * Puts these elements into a list, in this order.
 *
 * @param {HTMLElement} list
 * @param {HTMLElement[]} children Those that are in the list already slide to their place.
 */
export function slideInto(list, children) {
  const before = children.map(child => list.contains(child) && topOf(child))
  list.replaceChildren(...children)
  if (!matchMedia('(prefers-reduced-motion: no-preference)').matches) return
  for (const [at, child] of children.entries()) {
    const top = before[at]
    const way = typeof top === 'number' ? top - topOf(child) : 0
    if (way) child.animate({transform: [`translateY(${way}px)`, 'none']}, LASTS)
  }
}

/** @param {HTMLElement} child */
function topOf(child) {
  return child.getBoundingClientRect().top
}
