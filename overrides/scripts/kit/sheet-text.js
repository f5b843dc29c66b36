/**
 * A sheet as plain text: its labels and answers in the order of the page. Pure.
 */

/**
 * @typedef {object} Line
 * @property {string} block What the block asks; lines of one block stand together.
 * @property {string} label What this field asks, empty if the block's own words say it.
 * @property {string} answer
 * @property {boolean} [ticked] For boxes: whether it is ticked; the label is what stands beside it.
 */

/** @typedef {{empty: string}} Words */

/**
 * @param {string[]} head The title, and whose sheet it is.
 * @param {Line[]} lines
 * @param {Words} words
 */
export function sheetText(head, lines, words) {
  /** @type {Line[][]} */
  const blocks = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (last?.[0]?.block === line.block) last.push(line)
    else blocks.push([line])
  }
  const title = head[0] ?? ''
  const top = [title, '='.repeat([...title].length), ...head.slice(1)]
  return [top.join('\n'), ...blocks.map(block => blockText(block, words)), '']
    .join('\n\n')
    .replace(/\n+$/, '\n')
}

/**
 * @param {Line[]} block
 * @param {Words} words
 */
function blockText(block, {empty}) {
  const answered = block.filter(line => line.ticked !== undefined || line.answer)
  const body = answered.length ? answered.map(lineText) : [indent(empty)]
  return [block[0]?.block ?? '', ...body].join('\n')
}

/** @param {Line} line */
function lineText({label, answer, ticked}) {
  if (ticked !== undefined) return indent(`[${ticked ? 'x' : ' '}] ${label}`)
  if (!label) return indent(answer)
  return answer.includes('\n')
    ? `${indent(`${label}:`)}\n${indent(indent(answer))}`
    : indent(`${label}: ${answer}`)
}

/** @param {string} text */
function indent(text) {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map(line => (line ? `  ${line}` : ''))
    .join('\n')
}
