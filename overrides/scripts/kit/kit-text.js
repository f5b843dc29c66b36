/**
 * Everything the reader keeps as plain text to read. Pure.
 */

/** @typedef {import('./kit.js').Meeting} Meeting */
/** @typedef {import('./documents.js').Documents} Documents */
/** @typedef {Record<string, {title: string, fields: Record<string, string>}>} Labels By the address of a sheet. */
/** @typedef {Record<string, string | null>} Words */

/**
 * @param {Documents} documents
 * @param {Labels} labels
 * @param {Words} words Headings, and the names of choices.
 * @param {string} language
 */
export function kitText(documents, labels, words, language) {
  const meetings = /** @type {Meeting[]} */ (documents.get('meetings') ?? [])
  const saved = (words['saved-on'] ?? '').replace(
    '{time}',
    new Date().toLocaleString(language, {dateStyle: 'long', timeStyle: 'short'}),
  )
  const me = answers(documents.get('me'), {}, words)
  const sections = [
    [`${words.heading}\n${saved}`],
    me.length ? [underlined(words['about-me'] ?? ''), ...me] : [],
    ...meetings.map(meeting => [
      underlined(`${words.meeting}: ${meeting.person}`),
      ...details(meeting, words),
      ...parts(documents, meeting.id, labels, words),
    ]),
    loose(documents, labels, words),
  ]
  return `${sections
    .filter(section => section.length)
    .map(section => section.join('\n'))
    .join('\n\n')}\n`
}

/**
 * @param {Documents} documents
 * @param {Labels} labels
 * @param {Words} words
 */
function loose(documents, labels, words) {
  const found = parts(documents, 'none', labels, words)
  return found.length ? [underlined(words['no-one'] ?? ''), ...found] : []
}

/**
 * @param {Meeting} meeting
 * @param {Words} words
 */
function details({person: _, id: _id, ...rest}, words) {
  return Object.entries(rest)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => line(plain(name), words[String(value)] ?? String(value)))
}

/**
 * @param {Documents} documents
 * @param {string} id
 * @param {Labels} labels
 * @param {Words} words
 */
function parts(documents, id, labels, words) {
  return [...documents].flatMap(([name, data]) => {
    const [kind, owner, ...path] = name.split('/')
    if (owner !== id || (path[0] === 'my-kit' && path[1] !== 'compare')) return []
    if (kind === 'questions' && Array.isArray(data))
      return ['', words.questions ?? '', ...data.map(({text}, at) => `  ${at + 1}. ${text}`)]
    const sheet = labels[path.join('/')]
    const title = kind === 'blanks' ? words.blanks : (sheet?.title ?? plain(path.join(', ')))
    const found = answers(data, sheet?.fields ?? {}, words)
    return found.length ? ['', title ?? '', ...found] : []
  })
}

/**
 * @param {unknown} data
 * @param {Record<string, string>} fields
 * @param {Words} words
 */
function answers(data, fields, words) {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return []
  return Object.entries(data).map(([name, value]) =>
    line(
      label(name, fields),
      value === true ? (words.ticked ?? '') : option(name, String(value), fields),
    ),
  )
}

/**
 * @param {string} name
 * @param {Record<string, string>} fields
 */
function label(name, fields) {
  const [block = '', ...rest] = name.split('.')
  const part = rest.length ? [fields[name] ?? rest.join(', ')] : []
  return [fields[block] ?? plain(block), ...part].join(', ')
}

/**
 * @param {string} name
 * @param {string} value
 * @param {Record<string, string>} fields
 */
function option(name, value, fields) {
  return fields[`${name}.${value}`] ?? value
}

/**
 * @param {string} label
 * @param {string} text
 */
function line(label, text) {
  return text.includes('\n') ? `  ${label}:\n${text.replace(/^/gm, '    ')}` : `  ${label}: ${text}`
}

/** @param {string} name */
function plain(name) {
  const words = name.replace(/[-_.]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** @param {string} text */
function underlined(text) {
  return `${text}\n${'-'.repeat([...text].length)}`
}
