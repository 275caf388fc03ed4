import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FileProblem } from '@shared/ipc/errors'
import { readVisitFile } from '@shared/visits/readVisitFile'
import type { VisitFileInput } from '@shared/visits/visitFile'
import { packs, readText } from '../letters/caseFiles'

const note = {
  at: '2024-10-15T10:20',
  area: 'PD',
  activity: 'case-sample',
  text: 'Family was asked first. Family was asked again.\n\nThe plan\nwas clear.',
} as const

const aFile = (changes: Partial<VisitFileInput> = {}): VisitFileInput => ({
  format: 'visitbook.visit',
  version: 1,
  framework: 'ilacs-focused-visit',
  authority: { name: 'Sheffield City Council' },
  dates: [['2024-10-15', '2024-10-16']],
  notes: [note],
  ...changes,
})
const read = (file: unknown) => readVisitFile(typeof file === 'string' ? file : JSON.stringify(file), packs)
const problems = (file: unknown): readonly FileProblem[] => {
  const result = read(file)
  return result.ok ? [] : result.error
}
const passage = (quote: string, prompts: readonly string[] = []) => ({
  quote,
  direction: 'strength' as const,
  prompts,
})
const aFinding = (passages: readonly string[]) => ({
  area: 'PD',
  kind: 'strength' as const,
  text: 'A.',
  passages,
})

it('reads a file with nothing but what is required', () => {
  const file = read(readText('tests/fixtures/cases/minimal.json'))
  expect(file).toMatchObject({ ok: true, value: { pack: { id: 'ilacs-focused-visit', version: '2020-01' } } })
})

it('takes the version that the file names', () => {
  const dates: VisitFileInput['dates'] = [['2026-02-02', '2026-02-06']]
  const version = (framework: string): unknown => {
    const file = read(aFile({ framework, dates, notes: [{ ...note, area: 'HP' }] }))
    return file.ok ? file.value.pack.version : file.error
  }
  expect(version('ilacs-standard@2026-04')).toBe('2026-04')
  expect(version('ilacs-standard')).not.toBe('2026-04')
})

const bad: Readonly<Record<string, FileProblem>> = {
  'dates-out-of-order.json': { place: 'dates[0]', message: expect.stringContaining('before it starts') },
  'extra-key.json': { place: 'finding', message: expect.any(String) },
  'not-json.json': { place: expect.stringMatching(/^line \d+, column \d+$/), message: expect.any(String) },
  'quote-not-in-note.json': {
    place: 'notes[0].passages[0].quote',
    message: expect.stringContaining('not in the text'),
  },
  'unknown-area.json': { place: 'notes[0].area', message: expect.stringContaining('FD, CN, EF') },
  'unknown-framework.json': { place: 'framework', message: expect.stringContaining('ilacs-focused-visit') },
  'unknown-prompt.json': {
    place: 'notes[0].passages[0].prompts[0]',
    message: expect.stringContaining('PD99'),
  },
  'wrong-version.json': { place: 'version', message: expect.stringContaining('newer') },
}

describe('files with one fault', () => {
  it.each(readdirSync(resolve(import.meta.dirname, '../../fixtures/bad')))('%s', (name) => {
    expect(problems(readText(`tests/fixtures/bad/${name}`))).toContainEqual(bad[name])
  })
})

describe('JSON faults', () => {
  it.each([
    ['{\n  "format": "visitbook.visit"\n  "version": 1\n}', 'line 3, column 3', /comma/],
    ['{"a": tru}', 'line 1, column 7', /value/],
    ['{"a": "b\nc"}', 'line 1, column 7', /not closed/],
    ['[1, 2', 'line 1, column 6', /cut off/],
    ['{"a": 1,}', 'line 1, column 9', /name in quotation marks/],
    ['[1,]', 'line 1, column 4', /value/],
    ['{} x', 'line 1, column 4', /after the end/],
    ['', 'line 1, column 1', /cut off/],
  ])('%s', (text, place, message) => {
    expect(problems(text)).toEqual([{ place, message: expect.stringMatching(message) }])
  })

  it('finds a place for every text that is not JSON', () => {
    const json = JSON.stringify(aFile())
    fc.assert(
      fc.property(fc.nat(json.length), fc.string({ maxLength: 3 }), fc.nat(4), (at, put, cut) => {
        const text = json.slice(0, at) + put + json.slice(at + cut)
        fc.pre(!isJson(text))
        expect(problems(text)[0]?.place).toMatch(/^line \d+, column \d+$/)
      }),
    )
  })
})

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('what does not fit', () => {
  it.each<[string, VisitFileInput | Record<string, unknown>, string]>([
    ['another kind of file', { format: 'else' }, 'format'],
    ['a list', [] as unknown as Record<string, unknown>, 'file'],
    ['a missing name', { ...aFile(), authority: undefined }, 'authority'],
    [
      'ranges that overlap',
      aFile({
        dates: [
          ['2024-10-15', '2024-10-16'],
          ['2024-10-16', '2024-10-17'],
        ],
      }),
      'dates[1]',
    ],
    ['a letter before its fieldwork', aFile({ letterDate: '2024-10-15' }), 'letterDate'],
    ['a day that does not exist', aFile({ notes: [{ ...note, at: '2024-02-30T10:00' }] }), 'notes[0].at'],
    ['an unknown zone', aFile({ timeZone: 'Europe/Nowhere' }), 'timeZone'],
    ['an unknown theme', aFile({ themes: ['XX'] }), 'themes[0]'],
    ['leaders as a theme', aFile({ themes: ['L'] }), 'themes[0]'],
    ['no theme to be found', aFile({ notes: [] }), 'themes'],
    ['themes where all areas belong', aFile({ framework: 'ilacs-standard', themes: ['HP'] }), 'themes'],
    ['a version that is not there', aFile({ framework: 'ilacs-standard@1999-01' }), 'framework'],
    ['fieldwork before the framework', aFile({ dates: [['2001-10-15', '2001-10-16']] }), 'dates'],
    [
      'a quote that stands there twice',
      aFile({ notes: [{ ...note, passages: [passage('Family was asked')] }] }),
      'notes[0].passages[0].quote',
    ],
    [
      'one passage given twice',
      aFile({ notes: [{ ...note, passages: [passage('The plan'), passage('The  plan')] }] }),
      'notes[0].passages[1].quote',
    ],
    [
      'a finding on no passage',
      aFile({ notes: [{ ...note, passages: [passage('asked first')] }], findings: [aFinding(['asked'])] }),
      'findings[0].passages[0]',
    ],
    [
      'a finding on a passage of two notes',
      aFile({
        notes: [
          { ...note, passages: [passage('asked first')] },
          { ...note, passages: [passage('asked first')] },
        ],
        findings: [aFinding(['asked first'])],
      }),
      'findings[0].passages[0]',
    ],
    [
      'a reference to nothing',
      aFile({ findings: [{ ...aFinding([]), nationalFramework: ['outcome 7'] }] }),
      'findings[0].nationalFramework[0]',
    ],
    ['a fact the document has no place for', aFile({ facts: { weather: ['Rain.'] } }), 'facts.weather'],
    ['grades without grading', aFile({ grades: { PD: { grade: 'good' } } }), 'grades.PD'],
    [
      'a grade of no scale',
      aFile({
        framework: 'ilacs-standard',
        notes: [{ ...note, area: 'HP' }],
        grades: { HP: { grade: 'excellent' } },
      }),
      'grades.HP.grade',
    ],
    [
      'a grade of no area',
      aFile({
        framework: 'ilacs-standard',
        notes: [{ ...note, area: 'HP' }],
        grades: { XX: { grade: 'good' } },
      }),
      'grades.XX',
    ],
    ['more than the app holds', aFile({ authority: { name: 'x'.repeat(400) } }), 'authority.name'],
    [
      'a tally that cannot be',
      aFile({ notes: [{ ...note, tallies: [{ what: 'x', n: 3, of: 2 }] }] }),
      'notes[0].tallies[0].n',
    ],
  ])('%s', (_, file, place) => {
    expect(problems(file).map((problem) => problem.place)).toContain(place)
  })

  it('lists all problems, and not more than 50', () => {
    expect(problems(aFile({ letterDate: '2024-10-01', themes: ['XX'], facts: { a: [] } }))).toHaveLength(3)
    const notes = Array.from({ length: 80 }, () => ({ ...note, area: 'ZZ' }))
    expect(problems(aFile({ notes, themes: ['PD'] }))).toHaveLength(50)
  })

  it('takes a quote over a line break and with other white space', () => {
    expect(problems(aFile({ notes: [{ ...note, passages: [passage('again. The plan  was')] }] }))).toEqual([])
  })
})

it('never throws, whatever it is given', () => {
  const keys = fc.constantFrom(...Object.keys(aFile({ grades: {}, findings: [], terms: {} })))
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.dictionary(keys, fc.jsonValue()).map((changes) => JSON.stringify({ ...aFile(), ...changes })),
      ),
      (text) => {
        const result = read(text)
        expect(result.ok || result.error.length > 0).toBe(true)
      },
    ),
  )
  expect(read('['.repeat(200_000)).ok).toBe(false)
  expect(read(`${'['.repeat(200_000)}${']'.repeat(200_000)}`).ok).toBe(false)
})
