async function roundTrip({root, seed, states}) {
  const load = name => import(`${root}${name}.js`)
  const {kit} = await load('kit')
  const {meetingFromForm, newMeetingId, invalidFields} = await load('meetings')
  const {MEETING} = await load('description')
  const {storedDocuments, readDocuments, replaceDocuments} = await load('documents')
  const {readBackup, backupText, unreadOf} = await load('backup')
  const {keep} = await load('keep')
  const {ownQuestion} = await load('questions')

  let state = seed
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let next = Math.imul(state ^ (state >>> 15), 1 | state)
    next = (next + Math.imul(next ^ (next >>> 7), 61 | next)) ^ next
    return ((next ^ (next >>> 14)) >>> 0) / 4294967296
  }
  const below = most => Math.floor(random() * most)
  const one = list => list[below(list.length)]
  const many = (most, make) => Array.from({length: below(most)}, make)
  const SIGNS = [
    'a',
    ' ',
    '[',
    ']',
    '{',
    '"',
    '\\',
    '\n',
    '<',
    '&',
    '面',
    'é',
    '👩‍👧',
    '\u2028',
    '\0',
    '\ud83d',
    '~',
    '.',
  ]
  const text = () => many(9, () => one(SIGNS)).join('')
  const options = name =>
    Array.from(
      document.querySelectorAll(`meeting-form select[name="${name}"] option`),
      each => each.value,
    )
  const DAYS = [
    '',
    '2000-01-01',
    '2026-12-01',
    '2100-12-31',
    '2028-02-29',
    '0026-12-01',
    '2027-02-31',
    '20260-01-01',
    'x',
  ]
  const MINUTES = ['', '5', '20', '240', '22.5', '1e9', '-3', 'x']
  const OF = {asked: DAYS, day: DAYS, time: ['', '00:00', '23:59'], minutes: MINUTES}
  const typed = () =>
    Object.fromEntries(
      Object.keys(MEETING).map(name => {
        const choices = OF[name] ?? options(name)
        return [name, choices.length ? one(choices) : text()]
      }),
    )
  const meetings = () =>
    many(5, typed)
      .filter(each => invalidFields(each).length === 0)
      .map(each => meetingFromForm(each, newMeetingId()))
  const FIELDS = [
    'likes',
    'bag.pen',
    'people.1.name',
    'ask.q1',
    'signed.date',
    'old.~2.~1',
    'a'.repeat(60),
  ]
  const answers = () =>
    Object.fromEntries(many(6, () => [one(FIELDS), random() < 0.2 ? true : text() || 'x']))
  const gap = () => ({gap: one(['field', 'role', 'constructor']), label: text()})
  const picked = () =>
    random() < 0.5
      ? ownQuestion(text() || 'x')
      : {
          id: `q-${below(1e6)}`,
          words: many(5, () => (random() < 0.4 ? gap() : text())),
          minutes: 1 + below(60),
        }
  const same = (one, other) => JSON.stringify([...one].sort()) === JSON.stringify([...other].sort())

  for (let count = 0; count < states; count += 1) {
    kit.store.erase()
    keep(kit.store, 'tab')
    const list = meetings()
    kit.meetings
    kit.saveMeetings(list)
    for (const owner of ['none', ...list.map(({id}) => id)]) {
      kit.store.write(`blanks/${owner}`, answers())
      kit.store.write(`questions/${owner}`, many(5, picked))
      kit.store.write(`sheet/${owner}/worksheets/aim`, answers())
    }
    kit.store.write('me', answers())
    if (list.length) kit.store.write('current', one(list).id)
    const before = readDocuments(kit.store)
    const bad = kit.store.names().filter(name => !kit.store.isWhole(name))
    const file = backupText(storedDocuments(kit.store), unreadOf(kit.store), new Date())
    kit.store.erase()
    const found = readBackup(file)
    replaceDocuments(kit.store, found.documents)
    if (bad.length || found.dropped || !same(before, readDocuments(kit.store)))
      return {
        count,
        bad,
        dropped: found.dropped,
        before: [...before],
        after: [...readDocuments(kit.store)],
      }
  }
  return null
}
