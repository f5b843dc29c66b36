/**
 * Lets axe-core look at a page, and spares what it has passed before: whether letters stand out is
 * by far most of its work, and is the same wherever an element of the same kind looks the same, in
 * the same place, on a screen as wide.
 */
;([rules, passed]) => {
  const LOOKS = [
    ...['color', 'font-size', 'font-weight', 'text-shadow', 'background-color', 'position'],
    ...['background-image', 'opacity', 'filter', 'mix-blend-mode'],
  ]
  /** Why no place lets axe-core judge an element of this look; in other places, what hides it. */
  const UNJUDGED = new Set(['bgGradient', 'bgImage'])
  const SINGLE = ' single'
  const isNeverJudged = (reason, look) =>
    UNJUDGED.has(reason) || (reason === 'shortTextContent' && look.endsWith(SINGLE))

  /** What decides how an element's letters stand out, as a short text. @type {Map<Node, string>} */
  const known = new Map([[document, String(innerWidth)]])
  const keyOf = node => {
    const own = known.get(node) ?? hash(keyOf(node.parentNode ?? node.host) + describe(node))
    known.set(node, own)
    return own
  }

  const describe = node => {
    const style = node instanceof Element ? getComputedStyle(node) : undefined
    const looks = LOOKS.map(name => style?.getPropertyValue(name))
    return [node.nodeName, node.className, ...looks].join('|')
  }

  const hash = text => {
    let [one, two] = [0xdeadbeef, 0x41c6ce57]
    for (const sign of text) {
      one = Math.imul(one ^ sign.codePointAt(0), 2654435761)
      two = Math.imul(two ^ sign.codePointAt(0), 1597334677)
    }
    return (one >>> 0).toString(36) + (two >>> 0).toString(36)
  }

  /** Whether letters can stand in it itself: the rule asks the same last, after much else. */
  const mayHaveLetters = node =>
    node.matches('input, select, textarea') ||
    [...node.childNodes].some(({nodeType, data}) => nodeType === Node.TEXT_NODE && data.trim())

  /** A single sign is not judged, whatever its look: that is told apart from words. */
  const lookOf = node => keyOf(node) + (node.textContent.trim().length === 1 ? SINGLE : '')

  /** Lets the rule match what has not passed yet, and notes it. @type {Map<Node, string>} */
  const looked = new Map()
  const before = new Set(passed)
  const contrast = axe._audit.rules.find(({id}) => id === 'color-contrast')
  const matches = (window.contrastMatches ??= contrast.matches)
  contrast.matches = function (node, ...rest) {
    if (!mayHaveLetters(node) || before.has(lookOf(node))) return false
    if (!matches.call(this, node, ...rest)) return false
    looked.set(node, lookOf(node))
    return true
  }

  /**
   * Lets the rule on links match none that is told from the words around it by more than color, as
   * by a line below it: it passes by that one of the rule's two checks, and the other is dear.
   */
  const links = axe._audit.rules.find(({id}) => id === 'link-in-text-block')
  const mayBeLink = (window.linksMatches ??= links.matches)
  const {evaluate} = axe._audit.checks['link-in-text-block-style']
  const silent = {data() {}, relatedNodes() {}}
  links.matches = function (node, ...rest) {
    return evaluate.call(silent, node, ...rest) !== true && mayBeLink.call(this, node, ...rest)
  }

  const run = async () => {
    // Nothing is loaded again: that is for sounds and for how a screen is held, which no page has.
    const options = {runOnly: rules, preload: false}
    // To name elements is up to a third of the work, and in vain where nothing is wrong.
    const {violations, incomplete} = await axe.run({
      ...options,
      resultTypes: ['violations', 'incomplete'],
      selectors: false,
      elementRef: true,
    })
    const passed = new Set(looked.values())
    for (const {id, nodes} of [...violations, ...incomplete])
      if (id === contrast.id)
        for (const {element, any} of nodes)
          if (!isNeverJudged(any[0].data.messageKey, looked.get(element)))
            passed.delete(looked.get(element))
    const found = {type: 'rule', values: violations.map(({id}) => id)}
    const again = {...options, runOnly: found, resultTypes: ['violations']}
    const named = violations.length ? (await axe.run(again)).violations : []
    return {violations: named, passed: [...passed]}
  }

  return run()
}
