/**
 * The words of a form, read where they stand: in its labels and choices.
 */

/**
 * Returns what the form of a meeting calls its fields and their choices.
 *
 * @param {HTMLFormElement | null} form
 * @returns {Record<string, import('./kit-text.js').FormField>}
 */
export function formWords(form) {
  const fields = Array.from(form?.elements ?? []).filter(each => 'labels' in each)
  return Object.fromEntries(
    /** @type {HTMLSelectElement[]} */ (fields).map(({name, labels, options}) => [
      name,
      {
        label: labels[0]?.textContent ?? '',
        options: Object.fromEntries(Array.from(options ?? [], ({value, text}) => [value, text])),
      },
    ]),
  )
}
