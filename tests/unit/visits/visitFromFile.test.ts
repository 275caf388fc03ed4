import { expect, it } from 'vitest'
import { plainText, readPassages } from '@shared/notes/noteDocument'
import { readVisitFile } from '@shared/visits/readVisitFile'
import type { ReadVisitFile } from '@shared/visits/readVisitFile'
import { shortNameOf } from '@shared/visits/shortName'
import { visitFromFile } from '@shared/visits/visitFromFile'
import { visitToFile } from '@shared/visits/visitToFile'
import { countedIds, openVisitFile, packs, readText } from '../letters/caseFiles'

const opened = (text: string): ReadVisitFile => {
  const file = readVisitFile(text, packs)
  if (!file.ok) throw new Error(JSON.stringify(file.error))
  return file.value
}
const minimal = readText('tests/fixtures/cases/minimal.json')
const sample = readText('resources/sample/sheffield-2024-focused-visit.json')
const newId = countedIds()

it('fills in what a file may leave out', () => {
  const visit = visitFromFile(opened(minimal), { newId })
  expect(visit.details).toMatchObject({
    authority: { name: 'Sheffield City Council', shortName: 'Sheffield' },
    themes: ['PD'],
    includeLeaders: true,
    letterDate: null,
    team: [],
    addressee: null,
  })
  expect(visit.timeZone).toBe('Europe/London')
  expect(visit.notes[0]?.fields).toMatchObject({ author: '', case: '', leadersKnew: 'unknown', tallies: [] })
})

it('proposes each prompt’s passages in their own words where there are no findings', () => {
  const visit = visitFromFile(opened(minimal), { newId })
  expect(visit.unworded).toBe(true)
  expect(visit.findings.map(({ area, kind, text }) => [area, kind, text])).toEqual([
    ['PD', 'context', 'Family and friends were looked at before any other home was considered.'],
    ['PD', 'context', 'Does not know what was decided at the last review.'],
    ['L', 'context', 'Supervision is monthly and asks what has changed for the child.'],
  ])
  const marks = visit.notes.flatMap((note) => note.passages.map((passage) => passage.id))
  expect(visit.findings.flatMap((finding) => finding.passageIds)).toEqual(marks)
})

it('links findings to the passages they quote, in the note where they stand', () => {
  const file = opened(sample)
  const visit = visitFromFile(file, { newId })
  expect(visit.unworded).toBe(false)
  const passages = visit.notes.flatMap((note) => readPassages(note.document, note.passages, [], note.id))
  expect(passages.some((passage) => passage.gone)).toBe(false)
  visit.findings.forEach((finding, at) => {
    const quotes = finding.passageIds.map((id) => passages.find((passage) => passage.id === id)?.quote)
    expect(quotes).toEqual(file.findings?.[at]?.passages)
  })
})

it('stores grades by their value, however the scale’s words are written', () => {
  const graded = (grade: string): unknown => {
    const file = {
      format: 'visitbook.visit',
      version: 1,
      framework: 'ilacs-standard',
      authority: { name: 'Leeds City Council' },
      dates: [['2024-10-15', '2024-10-16']],
      notes: [],
      grades: { HP: { grade } },
    }
    return visitFromFile(opened(JSON.stringify(file)), { newId }).judgements[0]?.grade
  }
  for (const words of [
    'requires-improvement-to-be-good',
    'Requires improvement to be good',
    'requires improvement',
  ])
    expect(graded(words)).toBe('requires-improvement-to-be-good')
})

it.each([
  'resources/sample/sheffield-2024-focused-visit.json',
  'tests/fixtures/cases/poor-not-priority.json',
  'tests/fixtures/cases/sheffield-2014-sif-a.json',
])('goes out as a file and in again as the same visit: %s', (path) => {
  const before = openVisitFile(readText(path))
  const { file, left } = visitToFile({
    details: before.visit,
    framework: { id: before.pack.id, version: before.pack.version },
    timeZone: 'Europe/London',
    knownWords: [],
    voices: [],
    notes: before.notes,
    findings: before.findings,
    judgements: before.judgements,
    lines: [],
  })
  expect(left).toBe(0)
  const after = openVisitFile(JSON.stringify(file))
  expect(after.visit).toEqual(before.visit)
  expect(after.pack).toEqual(before.pack)
  expect(
    after.notes.map((note) => [note.id, note.at, note.text, note.passages.map((passage) => passage.quote)]),
  ).toEqual(
    before.notes.map((note) => [note.id, note.at, note.text, note.passages.map((passage) => passage.quote)]),
  )
  const worded = (input: typeof before): unknown =>
    input.findings.map(({ id, text, kind, passageIds }) => [id, text, kind, passageIds.length])
  expect(worded(after)).toEqual(worded(before))
  expect(after.judgements.map(({ area, grade }) => [area, grade])).toEqual(
    before.judgements.map(({ area, grade }) => [area, grade]),
  )
})

it('leaves out and counts passages that no quote can name', () => {
  const before = openVisitFile(minimal)
  const notes = before.notes.map((note, at) => ({
    ...note,
    passages: note.passages.map((passage) => ({ ...passage, gone: at === 0 })),
  }))
  const { file, left } = visitToFile({
    details: before.visit,
    framework: { id: before.pack.id, version: before.pack.version },
    timeZone: 'Europe/London',
    knownWords: [],
    voices: [],
    notes,
    findings: before.findings,
    judgements: [],
    lines: [],
  })
  expect(left).toBe(1)
  expect(readVisitFile(JSON.stringify(file), packs).ok).toBe(true)
  expect(file.notes[0]?.text).toContain(plainText(notes[0]?.document).split('\n')[0])
})

it.each([
  ['Sheffield City Council', 'Sheffield'],
  ['London Borough of Merton', 'Merton'],
  ['Royal Borough of Greenwich', 'Greenwich'],
  ['North Somerset Council', 'North Somerset'],
  ['Hertfordshire County Council', 'Hertfordshire'],
  ['City of Bradford Metropolitan District Council', 'Bradford'],
  ['Council', 'Council'],
])('calls %s %s in sentences', (name, short) => {
  expect(shortNameOf(name)).toBe(short)
})

it('writes the known words of the visit into its file, and none of the personal list', () => {
  const { visit, pack } = openVisitFile(minimal)
  const word = {
    id: newId(),
    word: 'Kestrel',
    kind: 'spelling',
    reason: '',
    addedBy: 'A',
    addedAt: 'then',
  } as const
  const { file } = visitToFile({
    details: visit,
    framework: { id: pack.id, version: pack.version },
    timeZone: 'Europe/London',
    knownWords: [
      { ...word, visitId: newId() },
      { ...word, visitId: null, word: 'Osprey' },
    ],
    voices: [],
    notes: [],
    findings: [],
    judgements: [],
    lines: [],
  })
  expect(file.knownWords).toEqual([{ word: 'Kestrel', kind: 'spelling', reason: '', addedBy: 'A' }])
})

it('carries the numbers of its notes and those kept by hand out and in again', () => {
  const written = JSON.parse(minimal) as { readonly notes: readonly object[] }
  const [first, ...rest] = written.notes
  const kept = { group: 'case records', number: 12, source: 'read before the visit' }
  const before = openVisitFile(
    JSON.stringify({
      ...written,
      notes: [{ ...first, count: 4 }, ...rest],
      voices: [kept, { ...kept, group: 'carers', number: -1, day: '2024-10-15', by: 'A. Lead' }],
    }),
  )
  const { file } = visitToFile({
    details: before.visit,
    framework: { id: before.pack.id, version: before.pack.version },
    timeZone: 'Europe/London',
    knownWords: [],
    voices: before.voices.map((voice) => ({ ...voice, id: newId(), visitId: '', revision: 1, at: 'then' })),
    notes: before.notes,
    findings: before.findings,
    judgements: [],
    lines: [],
  })
  const after = openVisitFile(JSON.stringify(file))
  expect(after.notes.map(({ count }) => count)).toEqual([4, ...rest.map(() => 0)])
  expect(after.voices).toEqual([
    { ...kept, day: null, by: '' },
    { ...kept, group: 'carers', number: -1, day: '2024-10-15', by: 'A. Lead' },
  ])
  expect(after.voices).toEqual(before.voices)
})

it.each([
  [{ group: 'lawyers', number: 1, source: 'x' }, 'voices[0].group'],
  [{ group: 'carers', number: 0, source: 'x' }, 'voices[0].number'],
  [{ group: 'carers', number: 1, source: ' ' }, 'voices[0].source'],
  [{ group: 'carers', number: 1, source: 'x', day: '2024-13-01' }, 'voices[0].day'],
])('refuses a number kept by hand that says too little: %j', (voice, place) => {
  const read = readVisitFile(JSON.stringify({ ...JSON.parse(minimal), voices: [voice] }), packs)
  expect(read).toMatchObject({ ok: false, error: [{ place }] })
})
