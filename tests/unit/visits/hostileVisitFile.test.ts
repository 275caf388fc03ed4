import { describe, expect, it } from 'vitest'
import { readVisitFile } from '@shared/visits/readVisitFile'
import type { VisitFileInput } from '@shared/visits/visitFile'
import { packs } from '../letters/caseFiles'

const aNote = (text: string, quotes: readonly string[] = []) => ({
  at: '2024-10-15T10:20',
  area: 'PD',
  activity: 'case-sample' as const,
  text,
  passages: quotes.map((quote) => ({ quote, direction: 'strength' as const })),
})
const aFile = (changes: Partial<VisitFileInput> = {}): VisitFileInput => ({
  format: 'visitbook.visit',
  version: 1,
  framework: 'ilacs-focused-visit',
  authority: { name: 'Sheffield City Council' },
  dates: [['2024-10-15', '2024-10-16']],
  notes: [aNote('Alpha beta gamma.')],
  ...changes,
})
const problemsOf = (file: unknown) => {
  const read = readVisitFile(typeof file === 'string' ? file : JSON.stringify(file), packs)
  return read.ok ? [] : read.error
}
/** Generous: a slow machine is no fault, a quadratic one is. */
const inSeconds = (seconds: number, work: () => void) => {
  const start = performance.now()
  work()
  expect(performance.now() - start).toBeLessThan(seconds * 1_000)
}

describe('a text of tens of megabytes that is not JSON has its place told, without an overflow', () => {
  const long = 'a'.repeat(20_000_000)
  it.each([
    ['a text that is not closed', `{"format":"${long}`, 'line 1, column 11', 'not closed'],
    ['a fault after a long text', `{"format":"${long}" x}`, 'line 1, column 20000014', 'comma or }'],
    ['deep brackets', '['.repeat(1_000_000), 'line 1, column 1000001', 'ends too early'],
    ['deep objects', '{"a":'.repeat(500_000), 'line 1, column 2500001', 'ends too early'],
  ])('%s', (_, text, place, message) => {
    expect(problemsOf(text)).toEqual([{ place, message: expect.stringContaining(message) }])
  })

  it('deep values where the format has none are refused like any other', () => {
    const text = JSON.stringify(aFile()).replace(
      '"notes"',
      `"facts":${'['.repeat(500_000)}${']'.repeat(500_000)},"notes"`,
    )
    expect(problemsOf(text)).toEqual([{ place: 'facts', message: 'must be an object in curly brackets' }])
  })
})

it('refuses a name that stands twice in one object, because what one of them says would be lost', () => {
  const text = JSON.stringify(aFile())
  expect(problemsOf(text.replace('"notes"', '"dates":[["2020-01-01","2020-01-02"]],"notes"'))).toEqual([
    { place: expect.stringMatching(/^line 1, column \d+$/), message: 'this name stands here a second time' },
  ])
  expect(problemsOf(text.replace('"text"', '"te\\u0078t":"","text"'))).toEqual([
    expect.objectContaining({ message: 'this name stands here a second time' }),
  ])
  expect(problemsOf(aFile({ acronyms: { notes: 'notes', a: 'notes' }, team: [] }))).toEqual([])
})

it.each([
  ['another form of an accent', 'Cafe\u0301 visit was calm.', 'Caf\u00e9 visit'],
  ['other quotation marks', 'The child’s “plan” is clear.', `The child's "plan"`],
  ['a sign of no width', 'Al\u200bpha beta.', 'Alpha beta'],
  ['a soft hyphen', 'Al\u00adpha beta.', 'Alpha beta'],
])('says why a quote that looks right is not word for word: %s', (_, text, quote) => {
  expect(problemsOf(aFile({ notes: [aNote(text, [quote])] }))).toEqual([
    { place: 'notes[0].passages[0].quote', message: expect.stringContaining('invisible signs') },
  ])
})

it('checks thousands of passages in a long note in seconds, not minutes', () => {
  const words = Array.from({ length: 20_000 }, (_, n) => `word${n}`)
  const note = aNote(
    words.join(' '),
    words.filter((_, n) => n % 10 === 5).map((word) => `${word} `),
  )
  // "word5" stands in "word50" too, "word5 " does not.
  inSeconds(10, () => {
    expect(problemsOf(aFile({ notes: [note] })).length).toBeLessThanOrEqual(50)
  })
  inSeconds(5, () => {
    const same = Array.from({ length: 30_000 }, () => 'word1 word2')
    expect(problemsOf(aFile({ notes: [aNote(words.join(' '), same)] }))).toEqual([
      { place: 'notes[0].passages', message: 'must not be more than 2,000' },
    ])
  })
})

it('shows no more than the beginning of a text that stands where a code or a name should', () => {
  const secret = `C07 ${'said that her father hits her '.repeat(4)}`
  const note = { ...aNote('Alpha beta.', ['Alpha']), area: secret }
  const found = [
    ...problemsOf(aFile({ notes: [note], themes: [secret], grades: { [secret]: { grade: 'good' } } })),
    ...problemsOf({ ...aFile(), [secret]: 1 }),
  ]
  expect(found.length).toBeGreaterThan(3)
  for (const { place, message } of found) expect(`${place} ${message}`).not.toContain(secret.slice(0, 62))
})

it('takes names that every object has as the names they are', () => {
  const text = JSON.stringify(
    aFile({ acronyms: { constructor: 'a b', toString: 'c d' }, terms: { constructor: 'x' } }),
  )
  expect(problemsOf(text)).toEqual([])
  expect(problemsOf(text.replace('"notes"', '"__proto__":{"x":1},"notes"'))).toEqual([
    { place: '__proto__', message: 'is not a name that belongs here' },
  ])
})
