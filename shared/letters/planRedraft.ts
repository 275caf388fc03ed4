import type { LetterContent, LetterParagraph, LetterSection } from './letter'
import type { RedraftPlan, RedraftProposal } from './redraft'
import { headingOrigin, orderOrigin, rowsOrigin } from './redraftOrigins'

type Standing = { readonly section: LetterSection; readonly paragraphs: readonly LetterParagraph[] }

/**
 * What drafting again would change in a letter, in the order of the fresh draft; removals come last. Paragraphs that
 * the user took out are offered again, as everything is: nothing happens until it is accepted.
 */
export const planRedraft = (current: LetterContent, fresh: LetterContent): RedraftPlan => {
  const standing = standingByOrigin(current)
  const freshOrigins = new Set(
    fresh.sections.flatMap((section) => section.paragraphs.map((paragraph) => paragraph.origin)),
  )
  const changes = fresh.sections.flatMap((section) => [
    ...sectionProposals(section, current),
    ...section.paragraphs.flatMap((paragraph) => paragraphProposal(paragraph, section, standing)),
    ...orderProposal(section, current),
  ])
  const removals = [...standing].flatMap(([origin, { section, paragraphs }]): RedraftProposal[] =>
    freshOrigins.has(origin)
      ? []
      : [
          {
            kind: 'remove',
            origin,
            sectionId: section.id,
            heading: section.heading,
            before: joined(paragraphs),
          },
        ],
  )
  const emptySections = current.sections
    .filter(
      (section) =>
        section.paragraphs.length === 0 && !fresh.sections.some((candidate) => candidate.id === section.id),
    )
    .map((section): RedraftProposal => ({
      kind: 'remove',
      origin: headingOrigin(section.id),
      sectionId: section.id,
      heading: section.heading,
      before: section.heading,
    }))
  return { proposals: [...changes, ...removals, ...emptySections] }
}

const standingByOrigin = (current: LetterContent): ReadonlyMap<string, Standing> => {
  const standing = new Map<string, Standing>()
  for (const section of current.sections)
    for (const paragraph of section.paragraphs) {
      if (paragraph.origin === null) continue
      const before = standing.get(paragraph.origin)
      standing.set(paragraph.origin, {
        section: before?.section ?? section,
        paragraphs: [...(before?.paragraphs ?? []), paragraph],
      })
    }
  return standing
}

const joined = (paragraphs: readonly LetterParagraph[]): string =>
  paragraphs.map((paragraph) => paragraph.text).join('\n\n')

const paragraphProposal = (
  paragraph: LetterParagraph,
  section: LetterSection,
  standing: ReadonlyMap<string, Standing>,
): readonly RedraftProposal[] => {
  const { origin, text } = paragraph
  if (origin === null) return []
  const place = { origin, sectionId: section.id, heading: section.heading, text }
  const found = standing.get(origin)
  const [first] = found?.paragraphs ?? []
  if (!found || !first) return [{ kind: 'add', ...place }]
  const before = joined(found.paragraphs)
  const moved = found.section.id !== section.id
  const edited = found.paragraphs.length > 1 || first.text !== first.drafted
  if (!edited) return moved || before !== text ? [{ kind: 'change', ...place, before }] : []
  const draftChanged = moved || first.drafted !== text
  return draftChanged && before !== text ? [{ kind: 'conflict', ...place, before }] : []
}

/** Headings, grades and sections without paragraphs have no origin of their own in the letter. */
const sectionProposals = (section: LetterSection, current: LetterContent): readonly RedraftProposal[] => {
  const place = { sectionId: section.id, heading: section.heading }
  const before = current.sections.find((candidate) => candidate.id === section.id)
  if (!before) {
    if (section.paragraphs.length > 0) return []
    const text = section.rows.length > 0 ? rowsText(section) : section.heading
    const origin = section.rows.length > 0 ? rowsOrigin(section.id) : headingOrigin(section.id)
    return [{ kind: 'add', origin, ...place, text }]
  }
  const heading: readonly RedraftProposal[] =
    before.heading === section.heading
      ? []
      : [
          {
            kind: 'change',
            origin: headingOrigin(section.id),
            ...place,
            before: before.heading,
            text: section.heading,
          },
        ]
  const rows: readonly RedraftProposal[] =
    rowsText(before) === rowsText(section)
      ? []
      : [
          {
            kind: 'change',
            origin: rowsOrigin(section.id),
            ...place,
            before: rowsText(before),
            text: rowsText(section),
          },
        ]
  return [...heading, ...rows]
}

const rowsText = (section: LetterSection): string =>
  section.rows.map((row) => `${row.label}: ${row.grade}`).join('\n')

/** Findings were put into another order since: offered as one change of the section. */
const orderProposal = (section: LetterSection, current: LetterContent): readonly RedraftProposal[] => {
  const before = current.sections.find((candidate) => candidate.id === section.id)
  if (!before) return []
  const origins = (of: LetterSection, other: LetterSection): readonly LetterParagraph[] =>
    of.paragraphs.filter(
      ({ origin }) => origin !== null && other.paragraphs.some((paragraph) => paragraph.origin === origin),
    )
  const [was, is] = [origins(before, section), origins(section, before)]
  const distinct = was.filter((paragraph, at) => was.findIndex((p) => p.origin === paragraph.origin) === at)
  if (distinct.every((paragraph, at) => paragraph.origin === is[at]?.origin)) return []
  return [
    {
      kind: 'change',
      origin: orderOrigin(section.id),
      sectionId: section.id,
      heading: section.heading,
      before: openings(distinct),
      text: openings(is),
    },
  ]
}

const openings = (paragraphs: readonly LetterParagraph[]): string =>
  paragraphs.map(({ text }, at) => `${at + 1}. ${text.split(/\s+/).slice(0, 8).join(' ')} …`).join('\n')
