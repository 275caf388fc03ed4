import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyRedraft } from '@shared/letters/applyRedraft'
import { draftLetter } from '@shared/letters/draftLetter'
import type { LetterContent, LetterParagraph } from '@shared/letters/letter'
import { planRedraft } from '@shared/letters/planRedraft'
import { aFinding, aVisit, anInput, aJudgement, packOf, someFindings } from './builders'
import { countedIds } from './caseFiles'

const draft = (findings: Parameters<typeof anInput>[0]): LetterContent => draftLetter(anInput(findings))
const paragraphs = (content: LetterContent): readonly LetterParagraph[] =>
  content.sections.flatMap((section) => section.paragraphs)
const withoutIds = (content: LetterContent) => ({
  ...content,
  sections: content.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map(({ id: _, ...paragraph }) => paragraph),
  })),
})
const edit = (content: LetterContent, change: (text: string, at: number) => string): LetterContent => {
  let at = 0
  return {
    ...content,
    sections: content.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((paragraph) => ({
        ...paragraph,
        text: change(paragraph.text, at++),
      })),
    })),
  }
}
const origins = (current: LetterContent, fresh: LetterContent): readonly string[] =>
  planRedraft(current, fresh).proposals.map((proposal) => proposal.origin)

it('offers a new finding and does not put it in unasked', () => {
  const current = draft([aFinding(1)])
  const fresh = draft([aFinding(1), aFinding(2)])
  const plan = planRedraft(current, fresh)
  expect(plan.proposals).toMatchObject([{ kind: 'add', sectionId: 'main', text: 'Finding 2.' }])
  expect(withoutIds(applyRedraft(current, fresh, [], countedIds()))).toEqual(withoutIds(current))
})

it('shows both texts where the user and the findings changed the same paragraph', () => {
  const current = edit(draft([aFinding(1)]), (text) => text.replace('Finding 1', 'My own words'))
  const fresh = draft([aFinding(1, { text: 'Finding 1 reworded.' })])
  expect(planRedraft(current, fresh).proposals).toMatchObject([
    { kind: 'conflict', before: 'My own words.', text: 'Finding 1 reworded.' },
  ])
})

it('says nothing about a paragraph that only the user changed', () => {
  const current = edit(draft([aFinding(1)]), (text) => text.replace('Finding 1', 'My own words'))
  expect(planRedraft(current, draft([aFinding(1)])).proposals).toEqual([])
})

it('offers again what the user took out, and leaves it out until it is accepted', () => {
  const fresh = draft([aFinding(1), aFinding(2)])
  const origin = `finding:${aFinding(1).id}`
  const current: LetterContent = {
    ...fresh,
    sections: fresh.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.filter((paragraph) => paragraph.origin !== origin),
    })),
    removed: [origin],
  }
  expect(planRedraft(current, fresh).proposals).toMatchObject([{ kind: 'add', origin }])
  expect(paragraphs(applyRedraft(current, fresh, [], countedIds())).map((p) => p.origin)).not.toContain(
    origin,
  )
  const accepted = applyRedraft(current, fresh, [origin], countedIds())
  expect(accepted.removed).toEqual([])
  expect(accepted.sections.find((section) => section.id === 'main')?.paragraphs.map((p) => p.text)).toEqual([
    'Finding 1.',
    'Finding 2.',
  ])
})

it('moves a finding that became an improvement, keeping its paragraph', () => {
  const current = draft([aFinding(1), aFinding(2)])
  const fresh = draft([aFinding(1, { kind: 'improvement' }), aFinding(2)])
  const [proposal] = planRedraft(current, fresh).proposals
  expect(proposal).toMatchObject({ kind: 'change', sectionId: 'improve' })
  const applied = applyRedraft(current, fresh, [proposal?.origin ?? ''], countedIds())
  expect(withoutIds(applied)).toEqual(withoutIds(fresh))
  const before = paragraphs(current).find((paragraph) => paragraph.text === 'Finding 1.')
  expect(paragraphs(applied).find((paragraph) => paragraph.text === 'Finding 1.')?.id).toBe(before?.id)
})

it('offers a new grade with its heading and its row of the table', () => {
  const graded = (grade: string): LetterContent =>
    draftLetter(
      anInput([aFinding(1, { area: 'CL' })], {
        pack: packOf('ilacs-standard'),
        visit: aVisit({ themes: [] }),
        judgements: [aJudgement('CL', grade)],
      }),
    )
  const [current, fresh] = [graded('good'), graded('outstanding')]
  expect(planRedraft(current, fresh).proposals.map(({ kind, origin }) => [kind, origin])).toEqual([
    ['change', 'rows:judgements'],
    ['change', 'heading:area-cl'],
  ])
  expect(withoutIds(applyRedraft(current, fresh, origins(current, fresh), countedIds()))).toEqual(
    withoutIds(fresh),
  )
})

it('never replaces edited text without acceptance', () => {
  fc.assert(
    fc.property(someFindings, someFindings, fc.infiniteStream(fc.boolean()), (before, after, choices) => {
      const current = edit(draft(before), (text, at) => (at % 2 === 0 ? `${text} Edited ${at}.` : text))
      const fresh = draft(after)
      const accepted = origins(current, fresh).filter(() => choices.next().value)
      const applied = paragraphs(applyRedraft(current, fresh, accepted, countedIds()))
      const own = paragraphs(current).filter(
        (paragraph) => paragraph.text !== paragraph.drafted && !accepted.includes(paragraph.origin ?? ''),
      )
      const standing = own.map(({ id }) => applied.find((candidate) => candidate.id === id)?.text)
      expect(standing).toEqual(own.map((paragraph) => paragraph.text))
    }),
  )
})

it('gives the fresh draft when everything of an unedited letter is accepted, and then has nothing to offer', () => {
  fc.assert(
    fc.property(someFindings, someFindings, (before, after) => {
      const [current, fresh] = [draft(before), draft(after)]
      const applied = applyRedraft(current, fresh, origins(current, fresh), countedIds())
      expect(withoutIds(applied)).toEqual(withoutIds(fresh))
      expect(planRedraft(applied, fresh).proposals).toEqual([])
    }),
  )
})

it('changes nothing more when it is applied twice', () => {
  fc.assert(
    fc.property(someFindings, someFindings, fc.infiniteStream(fc.boolean()), (before, after, choices) => {
      const current = edit(draft(before), (text, at) => (at % 3 === 0 ? `${text} Edited.` : text))
      const fresh = draft(after)
      const accepted = origins(current, fresh).filter(() => choices.next().value)
      const once = applyRedraft(current, fresh, accepted, countedIds())
      expect(withoutIds(applyRedraft(once, fresh, accepted, countedIds()))).toEqual(withoutIds(once))
    }),
  )
})
