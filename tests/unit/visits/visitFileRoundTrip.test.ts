import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NoteField } from '@shared/frameworks/frameworkPack'
import type { NoteTemplate } from '@shared/frameworks/frameworkPack'
import { Activity } from '@shared/notes/note'
import { readVisitFile } from '@shared/visits/readVisitFile'
import type { VisitFileInput } from '@shared/visits/visitFile'
import { visitToFile } from '@shared/visits/visitToFile'
import { openVisitFile, packs } from '../letters/caseFiles'

type Opened = ReturnType<typeof openVisitFile>

const areas = ['PD', 'L']
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() !== '')
const area = fc.constantFrom(...areas)

const template: fc.Arbitrary<NoteTemplate> = fc
  .record({
    activity: fc.constantFrom(...Activity.options),
    area: fc.option(area, { nil: undefined }),
    label: words,
    headings: fc.array(fc.record({ title: words, hint: fc.string() }), { maxLength: 3 }),
    fields: fc.uniqueArray(fc.constantFrom(...NoteField.options)),
  })
  .map(({ area: only, ...rest }) => (only === undefined ? rest : { ...rest, area: only }))

/** Every passage has words of its own, as two that read alike cannot be told apart by a quote. */
const notes = fc
  .array(fc.record({ area, passages: fc.nat({ max: 3 }), template: fc.option(fc.nat({ max: 3 })) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((drawn) =>
    drawn.map(({ passages, ...note }, index) => {
      const quotes = Array.from({ length: passages }, (_, at) => `note ${index} says thing ${at}`)
      return { ...note, quotes, text: ['Seen on the day.', ...quotes].join('\n\n') }
    }),
  )

const decision = fc.record({
  state: fc.constantFrom('open' as const, 'answered' as const, 'dropped' as const),
  reason: words,
  by: fc.string({ maxLength: 20 }),
  at: fc.date({ min: new Date('2024-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
})

const visitFile = fc
  .record({
    notes,
    templates: fc.array(template, { minLength: 4, maxLength: 4 }),
    lines: fc.array(
      fc.record({
        question: fc.string({ unit: 'grapheme', maxLength: 40 }),
        area: fc.option(area, { nil: '' }),
        sides: fc.array(fc.constantFrom('for' as const, 'against' as const, null), { maxLength: 12 }),
        hasOrigin: fc.boolean(),
        decisions: fc.array(decision, { maxLength: 3 }),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ notes: drawn, templates, lines }): VisitFileInput => {
    const quotes = drawn.flatMap((note) => note.quotes)
    return {
      format: 'visitbook.visit',
      version: 1,
      framework: 'ilacs-focused-visit',
      authority: { name: 'Testshire Council' },
      dates: [['2024-10-15', '2024-10-16']],
      themes: ['PD'],
      includeLeaders: true,
      noteTemplates: Object.fromEntries(templates.map((each, index) => [`template ${index}`, each])),
      notes: drawn.map((note) => ({
        at: '2024-10-15T10:20',
        area: note.area,
        activity: 'case-sample',
        text: note.text,
        passages: note.quotes.map((quote) => ({ quote, direction: 'strength', prompts: [] })),
        ...(note.template === null ? {} : { template: `template ${note.template}` }),
      })),
      linesOfEnquiry: lines.map(({ question, area: about, sides, hasOrigin, decisions }) => ({
        question,
        area: about,
        for: quotes.filter((_, at) => sides[at] === 'for'),
        against: quotes.filter((_, at) => sides[at] === 'against'),
        ...(hasOrigin ? { origin: { type: 'inspection', date: '2023-11-03', improve: question } } : {}),
        decisions: decisions.map((each) => ({ ...each, at: each.at.toISOString() })),
      })),
      findings: [],
    }
  })

const written = (visit: Opened) =>
  visitToFile({
    details: visit.visit,
    framework: { id: visit.pack.id, version: visit.pack.version },
    timeZone: 'Europe/London',
    knownWords: [],
    voices: [],
    notes: visit.notes,
    findings: visit.findings,
    judgements: visit.judgements,
    lines: visit.lines,
  })

/** What is kept of the lines: passages by their words, as ids are given anew. */
const linesOf = ({ lines, passages }: Opened) => {
  const quoteOf = new Map(passages.map(({ id, quote }) => [id, quote]))
  return lines.map(({ id, question, area: about, origin, state, decisions, passages: each }) => ({
    id,
    question,
    area: about,
    origin,
    state,
    decisions,
    passages: each.map(({ passageId, side }) => [side, quoteOf.get(passageId)]),
  }))
}

it('keeps templates of notes and lines of enquiry when a visit is written to a file and read again', () => {
  fc.assert(
    fc.property(visitFile, (drawn) => {
      const before = openVisitFile(JSON.stringify(drawn))
      const { file, left } = written(before)
      expect(left).toBe(0)
      const after = openVisitFile(JSON.stringify(file))
      expect(after.notes.map((note) => note.template)).toEqual(before.notes.map((note) => note.template))
      expect(linesOf(after)).toEqual(linesOf(before))
      expect(before.notes.map((note) => note.template)).toEqual(
        drawn.notes.map((note) => drawn.noteTemplates?.[note.template ?? ''] ?? null),
      )
      expect(linesOf(before).map(({ question, state }) => [question, state])).toEqual(
        drawn.linesOfEnquiry?.map(({ question, decisions }) => [
          question,
          decisions?.at(-1)?.state ?? 'open',
        ]),
      )
    }),
    { numRuns: 60, seed: 20261122 },
  )
})

it('writes a template that many notes have once, and says what it is for in its name', () => {
  const drawn = aVisit({
    noteTemplates: { one: aTemplate('Case'), two: aTemplate('Case, as it was before') },
    notes: ['one', 'two', 'one'].map((name) => ({ ...aNote, template: name })),
  })
  const { file } = written(openVisitFile(JSON.stringify(drawn)))
  expect(file.notes.map((note) => note.template)).toEqual(['case-sample', 'case-sample 2', 'case-sample'])
  expect(Object.keys(file.noteTemplates ?? {})).toEqual(['case-sample', 'case-sample 2'])
})

it('counts passages of lines that no quote can name, and leaves them out', () => {
  const drawn = aVisit({
    notes: [{ ...aNote, passages: [{ quote: 'Seen alone', direction: 'strength' }] }],
    linesOfEnquiry: [{ question: 'Seen alone?', for: ['Seen alone'] }],
  })
  const before = openVisitFile(JSON.stringify(drawn))
  const inBin = { ...before, notes: before.notes.map((note) => ({ ...note, passages: [] })) }
  const { file, left } = written(inBin)
  expect(left).toBe(1)
  expect(file.linesOfEnquiry).toMatchObject([{ question: 'Seen alone?', for: [], against: [] }])
})

it.each([
  [{ notes: [{ template: 'none' }] }, 'notes[0].template'],
  [{ notes: [{ template: '__proto__' }] }, 'notes[0].template'],
  [{ linesOfEnquiry: [{ area: 'XX' }] }, 'linesOfEnquiry[0].area'],
  [{ linesOfEnquiry: [{ for: ['Seen by nobody'] }] }, 'linesOfEnquiry[0].for[0]'],
  [{ linesOfEnquiry: [{ for: ['Seen alone'], against: ['Seen  alone'] }] }, 'linesOfEnquiry[0].against[0]'],
  [{ linesOfEnquiry: [{ decisions: [{ state: 'dropped' }] }] }, 'linesOfEnquiry[0].decisions[0].reason'],
  [{ linesOfEnquiry: [{ decisions: [{ state: 'closed' }] }] }, 'linesOfEnquiry[0].decisions[0].state'],
  [{ linesOfEnquiry: [{ id: sameId() }, { id: sameId() }] }, 'linesOfEnquiry[1].id'],
  [{ referBacks: [] }, 'referBacks'],
] as const)('refuses what does not fit, and says where: %j', (changes, place) => {
  const {
    notes: givenNotes,
    linesOfEnquiry,
    ...rest
  } = changes as {
    readonly notes?: readonly object[]
    readonly linesOfEnquiry?: readonly { readonly decisions?: readonly object[] }[]
  }
  const file = {
    ...aVisit({}),
    notes: (givenNotes ?? [{}]).map((note) => ({
      ...aNote,
      passages: [{ quote: 'Seen alone', direction: 'strength' }],
      ...note,
    })),
    linesOfEnquiry: linesOfEnquiry?.map((line) => ({
      question: 'Seen?',
      ...line,
      decisions: (line.decisions ?? []).map((each) => ({ at: '2024-10-16T09:00:00Z', ...each })),
    })),
    ...rest,
  }
  const read = readVisitFile(JSON.stringify(file), packs)
  expect(read.ok ? [] : read.error.map((problem) => problem.place)).toEqual([place])
})

const aNote = {
  at: '2024-10-15T10:20',
  area: 'PD',
  activity: 'case-sample',
  text: 'Seen alone on the day.',
} as const

const aTemplate = (label: string): NoteTemplate => ({
  activity: 'case-sample',
  label,
  headings: [],
  fields: [],
})

const aVisit = (changes: Partial<VisitFileInput>): VisitFileInput => ({
  format: 'visitbook.visit',
  version: 1,
  framework: 'ilacs-focused-visit',
  authority: { name: 'Testshire Council' },
  dates: [['2024-10-15', '2024-10-16']],
  themes: ['PD'],
  notes: [aNote],
  findings: [],
  ...changes,
})

function sameId() {
  return '01890000-0000-7000-8000-000000000001'
}
