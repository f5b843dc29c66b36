/** The notes of a talk as one text. Pure. */

/** @typedef {import('./description.js').Answers} Answers */

/**
 * Returns each question with its note, those that were starred with a star.
 *
 * @param {Answers} notes
 * @param {{id: string, text: string}[]} questions
 */
export function notesText(notes, questions) {
  const known = new Map(questions.map(({id, text}) => [id, text]))
  const noted = Object.keys(notes).flatMap(name =>
    /^(?:note|star)\./.test(name) ? [name.slice(5)] : [],
  )
  const ids = [...new Set([...known.keys(), ...noted])].filter(id => noted.includes(id))
  const parts = ids.map(id => {
    const star = notes[`star.${id}`] ? '★ ' : ''
    const text = known.get(id) ?? id.replaceAll('-', ' ')
    return [star + text, notes[`note.${id}`]].filter(Boolean).join('\n')
  })
  return [...parts, notes.end].filter(Boolean).join('\n\n')
}
