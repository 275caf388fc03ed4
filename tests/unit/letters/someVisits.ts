import fc from 'fast-check'
import type { Finding, FindingKind } from '@shared/findings/finding'
import { gradableAreas } from '@shared/frameworks/grades'
import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import type { DraftInput } from '@shared/letters/draftInput'
import type { Note } from '@shared/notes/note'
import { Activity, Direction } from '@shared/notes/note'
import { aFinding, aJudgement, aNote, aPassage, aVisit, id } from './builders'

/** All that a letter is drafted from, ids of its paragraphs apart. */
export type SomeVisit = Omit<DraftInput, 'newId' | 'notes'> & { readonly notes: readonly Note[] }

const kinds: readonly FindingKind[] = ['strength', 'improvement', 'priority-action', 'context']
const references = ['outcome 1', 'outcome 4', 'enabler 2', 'principle 6']

/** Visits under one framework with any findings, passages, grades and details, the less usual ones too. */
export const someVisits = (pack: FrameworkPack): fc.Arbitrary<SomeVisit> =>
  fc
    .record({
      findings: fc.uniqueArray(
        fc.record({
          n: fc.nat({ max: 20 }),
          area: fc.constantFrom(...pack.areas.map((area) => area.code)),
          kind: fc.constantFrom(...kinds),
          headline: fc.boolean(),
          words: fc.stringMatching(/^[a-z]{3,8}( [a-z]{3,8}){0,5}[.;]?$/),
          nationalFramework: fc.subarray(references),
          direction: fc.constantFrom(...Direction.options),
          activity: fc.constantFrom(...Activity.options),
        }),
        { selector: ({ n }) => n, maxLength: 12 },
      ),
      grades: fc.array(
        fc.tuple(
          fc.constantFrom('', ...gradableAreas(pack).map((area) => area.code)),
          fc.constantFrom('', ...pack.gradeScale.map(({ value }) => value)),
        ),
        { maxLength: 7 },
      ),
      themes: fc.subarray(pack.areas.filter(({ role }) => role === 'theme').map(({ code }) => code)),
      includeLeaders: fc.boolean(),
      hasAddressee: fc.boolean(),
      isDated: fc.boolean(),
      hasLead: fc.boolean(),
      optionalBlocks: fc.subarray(
        pack.blocks.filter(({ offByDefault }) => offByDefault).map((block) => block.id),
      ),
      isInadequate: fc.boolean(),
      scope: fc.constantFrom('', 'zarquil children', 'zarquil children\nwumble carers'),
    })
    .map((some) => {
      const day = pack.validFrom
      const visit = aVisit({
        dates: [[day, day]],
        themes: some.themes,
        includeLeaders: some.includeLeaders,
        optionalBlocks: some.optionalBlocks,
        scope: some.scope,
        letterDate: some.isDated ? day : null,
        team: some.hasLead ? aVisit().team : [],
        addressee: some.hasAddressee ? aVisit().addressee : null,
        previous: some.isInadequate
          ? [{ type: 'inspection', date: '2013-03-01', outcome: 'inadequate', improve: [] }]
          : [],
      })
      const findings = some.findings.map(
        ({ n, words, direction: _d, activity: _a, ...content }, position): Finding =>
          aFinding(n, {
            ...content,
            text: `${words} qx${n}`,
            position,
            passageIds: n % 5 === 4 ? [] : [id(2_000 + n)],
          }),
      )
      return {
        visit,
        pack,
        findings,
        passages: some.findings.map(({ n, direction }) => aPassage(n, { direction })),
        notes: some.findings.map(({ n, activity }) => aNote(n, { activity })),
        voices: [],
        judgements: [...new Map(some.grades.filter(([area]) => area !== ''))].map(([area, grade]) =>
          aJudgement(area, grade),
        ),
      }
    })
