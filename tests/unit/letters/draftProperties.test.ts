import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '@shared/findings/finding'
import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import { applyVersion } from '@shared/frameworks/resolvePack'
import { applyRedraft } from '@shared/letters/applyRedraft'
import { draftLetter } from '@shared/letters/draftLetter'
import { editedLetter } from '@shared/letters/editedLetter'
import { LetterContent } from '@shared/letters/letter'
import type { LetterParagraph } from '@shared/letters/letter'
import { planRedraft } from '@shared/letters/planRedraft'
import { areasOfVisit } from '@shared/letters/routeFindings'
import { countedIds, packs } from './caseFiles'
import { someVisits } from './someVisits'
import type { SomeVisit } from './someVisits'

const everyPack = packs.flatMap((file) => file.versions.map((version) => applyVersion(file, version)))
const named = everyPack.map((pack) => [`${pack.id}@${pack.version}`, pack] as const)

const draft = (visit: SomeVisit): LetterContent => draftLetter({ ...visit, newId: countedIds() })
const paragraphsOf = (content: LetterContent): readonly LetterParagraph[] =>
  content.sections.flatMap((section) => section.paragraphs)
const ownFindings = ({ visit, pack, findings }: SomeVisit): readonly Finding[] =>
  findings.filter((finding) => areasOfVisit(visit, pack).includes(finding.area))
const always = (pack: FrameworkPack, rule: (visit: SomeVisit) => void): void =>
  fc.assert(fc.property(someVisits(pack), rule), { numRuns: 20 })

describe.each(named)('%s', (_, pack) => {
  it('says each finding of the visit exactly once', () => {
    always(pack, (visit) => {
      const printed = paragraphsOf(draft(visit)).map(({ origin }) => origin)
      const wanted = ownFindings(visit).map(({ id }) => `finding:${id}`)
      expect(printed.filter((origin) => origin?.startsWith('finding:')).sort()).toEqual([...wanted].sort())
    })
  })

  it('keeps findings in their order: within a part by area, and within an area as the inspector put them', () => {
    always(pack, (visit) => {
      const byId = new Map(visit.findings.map((finding) => [`finding:${finding.id}`, finding]))
      for (const { id, paragraphs } of draft(visit).sections) {
        const found = paragraphs.flatMap(({ origin }) => byId.get(origin ?? '') ?? [])
        const kind = pack.blocks.find((block) => block.id === id)?.kind
        const groups = kind === 'main' ? found.map(({ area }) => area) : found.map(() => '')
        for (const area of new Set(groups)) {
          const positions = found.filter((_one, at) => groups[at] === area).map(({ position }) => position)
          expect(positions).toEqual([...positions].sort((a, b) => a - b))
        }
      }
    })
  })

  it('puts a priority action before every improvement, and never into their list', () => {
    always(pack, (visit) => {
      const kindOf = new Map(visit.findings.map(({ id, kind }) => [`finding:${id}`, kind]))
      const hasList = pack.blocks.some(({ kind }) => kind === 'priority')
      const content = draft(visit)
      for (const area of [undefined, 'LSCB']) {
        const lists = content.sections.filter((section) =>
          pack.blocks.some(
            (block) =>
              block.id === section.id && block.area === area && ['priority', 'improve'].includes(block.kind),
          ),
        )
        const kinds = lists.flatMap(({ paragraphs }) =>
          paragraphs.flatMap(({ origin }) => kindOf.get(origin ?? '') ?? []),
        )
        expect(kinds.lastIndexOf('priority-action')).toBeLessThanOrEqual(
          kinds.includes('improvement') ? kinds.indexOf('improvement') : kinds.length,
        )
        for (const list of hasList ? lists : [])
          expect(
            new Set(list.paragraphs.flatMap(({ origin }) => kindOf.get(origin ?? '') ?? [])).size,
          ).toBeLessThan(2)
      }
    })
  })

  it('emits no word that is in no source: the pack, the visit, or the finding of the paragraph', () => {
    always(pack, (visit) => {
      const content = draft(visit)
      const ofFrame = words(JSON.stringify([pack, visit.visit]).replaceAll('\\n', ' ') + appWords)
      const byId = new Map(visit.findings.map((finding) => [`finding:${finding.id}`, finding]))
      const strangers = content.sections.flatMap((section) => [
        ...stray(`${section.heading} ${section.footnote}`, ofFrame),
        ...section.rows.flatMap((row) => stray(`${row.label} ${row.grade}`, ofFrame)),
        ...section.paragraphs.flatMap(({ text, origin }) => {
          expect(origin).toMatch(/^(finding|block):/)
          const finding = byId.get(origin ?? '')
          const own =
            finding && words(`${finding.text} ${finding.nationalFramework.join(' ')} ${referenceWords}`)
          return stray(text, own ?? ofFrame)
        }),
      ])
      expect(strangers).toEqual([])
      expect(LetterContent.safeParse(content).error).toBeUndefined()
    })
  })

  it('has nothing to offer when nothing changed, and changes nothing', () => {
    always(pack, (visit) => {
      const current = draft(visit)
      const fresh = draft(visit)
      expect(planRedraft(current, fresh).proposals).toEqual([])
      expect(applyRedraft(current, fresh, [], countedIds())).toEqual(current)
    })
  })

  it('keeps every edit when it is drafted again from the same findings', () => {
    fc.assert(
      fc.property(someVisits(pack), fc.infiniteStream(fc.nat({ max: 3 })), (visit, choices) => {
        const current = edited(draft(visit), () => choices.next().value ?? 0)
        const plan = planRedraft(current, draft(visit))
        // What was taken out is offered; what was reworded or added stays unquestioned.
        expect(plan.proposals.filter(({ kind }) => kind !== 'add')).toEqual([])
        expect(plan.proposals.map(({ origin }) => origin).sort()).toEqual([...current.removed].sort())
        expect(applyRedraft(current, draft(visit), [], countedIds())).toEqual(current)
      }),
      { numRuns: 20 },
    )
  })
})

/** Keeps, rewords, takes out or follows with a paragraph of its own, each paragraph as the choices say. */
const edited = (content: LetterContent, choose: () => number): LetterContent => {
  let added = 0
  const newId = (): string => `01890000-0000-7000-9000-${String((added += 1)).padStart(12, '0')}`
  const paragraphs = content.sections.flatMap((section) =>
    section.paragraphs.flatMap(({ id, text }) => {
      const here = { id, sectionId: section.id, text }
      switch (choose()) {
        case 1:
          return [{ ...here, text: `In short, ${text}` }]
        case 2:
          return []
        case 3:
          return [here, { id: newId(), sectionId: section.id, text: 'Words of the inspector.' }]
        default:
          return [here]
      }
    }),
  )
  return editedLetter(content, paragraphs)
}

const words = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .replace(/'/g, '’')
      .toLowerCase()
      .match(/[\p{L}\p{N}’]+/gu) ?? [],
  )
const stray = (text: string, known: ReadonlySet<string>): readonly string[] =>
  [...words(text)].filter((word) => !known.has(word))

/** Words that the app itself has: dates, who inspected and what they did, counts of visits. */
const appWords =
  ' 1 2 3 4 5 6 7 8 9 January February March April May June July August September October November December and to' +
  ' His Her Dear Yours sincerely Inspector inspectors lead team published first second third' +
  ' spoke with children parents carers social workers managers leaders partner agencies observed practice reviewed' +
  ' children’s records relevant documents considered performance information are require s other staff'
const referenceWords = 'national framework and'
