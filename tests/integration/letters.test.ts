import { expect, it } from 'vitest'
import type { Letter, LetterContent } from '@shared/letters/letter'
import { draftMarking } from '@shared/letters/letter'
import { anOpenCore, errorOf, nextId } from './support/aCore'
import { insideVault } from './support/insideVault'
import { aDocument, aFinding, aNote, aVisit, fields } from './support/visits'

const aDraft = async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  const { noteId, revision, passageIds } = await aNote(core, visitId, 'Visits are weekly.', [
    'Visits are weekly',
  ])
  const finding = await core.ask('findings.create', {
    visitId,
    content: aFinding(passageIds, 'Children are visited weekly.'),
  })
  const letter = await core.ask('letters.draft', { visitId })
  return { ...core, visitId, noteId, noteRevision: revision, passageIds, finding, letter }
}

const contentOf = ({
  id: _1,
  visitId: _2,
  revision: _3,
  stage: _4,
  savedAt: _5,
  ...content
}: Letter): LetterContent => content

const paragraphsOf = (letter: LetterContent) => letter.sections.flatMap((section) => section.paragraphs)

const withText = (letter: Letter, find: string, text: string): LetterContent => ({
  ...contentOf(letter),
  sections: letter.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) =>
      paragraph.text.includes(find) ? { ...paragraph, text } : paragraph,
    ),
  })),
})

it('drafts a letter whose paragraph names finding, passage and the note revision it was read from', async () => {
  const { ask, call, visitId, noteId, noteRevision, passageIds, finding, letter } = await aDraft()
  const paragraph = paragraphsOf(letter).find(({ text }) => text.includes('visited weekly'))
  expect(paragraph?.sources).toEqual([
    {
      findingId: finding.id,
      passageId: passageIds[0],
      noteId,
      noteRevision,
      quote: 'Visits are weekly',
      direction: 'strength',
    },
  ])
  expect(letter).toMatchObject({ visitId, revision: 1, stage: 'draft', savedAt: '2026-11-21T09:00:00.000Z' })
  expect(await ask('letters.ofVisit', { visitId })).toEqual(letter)
  expect((await ask('visits.list', {}))[0]?.letter).toBe('draft')
  expect(errorOf(await call('letters.draft', { visitId }))).toEqual({ kind: 'letterExists' })
})

it('has no letter before it is drafted, and none of a visit that is not there', async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  expect(await core.ask('letters.ofVisit', { visitId })).toBeNull()
  expect(errorOf(await core.call('letters.draft', { visitId: nextId() }))).toEqual({
    kind: 'notFound',
    noun: 'visit',
  })
  const letterId = nextId()
  for (const operation of ['letters.planRedraft', 'letters.check'] as const)
    expect(errorOf(await core.call(operation, { letterId }))).toEqual({ kind: 'notFound', noun: 'letter' })
})

it('saves what was edited, and refuses a stale save', async () => {
  const { ask, call, visitId, letter } = await aDraft()
  const content = withText(letter, 'visited weekly', 'Social workers visit children every week.')
  expect(await ask('letters.save', { letterId: letter.id, basedOn: 1, content })).toMatchObject({
    revision: 2,
  })
  expect(errorOf(await call('letters.save', { letterId: letter.id, basedOn: 1, content }))).toEqual({
    kind: 'stale',
    noun: 'letter',
    storedRevision: 2,
  })
  expect(await ask('letters.ofVisit', { visitId })).toMatchObject({ ...content, revision: 2 })
})

it('shows what drafting again would add, and keeps what the user has worded', async () => {
  const { ask, visitId, letter } = await aDraft()
  await ask('letters.save', {
    letterId: letter.id,
    basedOn: 1,
    content: withText(letter, 'visited weekly', 'Social workers visit children every week.'),
  })
  await ask('findings.create', { visitId, content: aFinding([], 'Plans are clear.') })
  const { proposals } = await ask('letters.planRedraft', { letterId: letter.id })
  expect(proposals.map(({ kind }) => kind)).toEqual(['add'])
  const redrafted = await ask('letters.applyRedraft', {
    letterId: letter.id,
    basedOn: 2,
    accepted: proposals.map(({ origin }) => origin),
  })
  const texts = paragraphsOf(redrafted).map(({ text }) => text)
  expect(texts).toContain('Social workers visit children every week.')
  expect(texts.some((text) => text.includes('Plans are clear'))).toBe(true)
  expect(redrafted.revision).toBe(3)
  expect((await ask('letters.planRedraft', { letterId: letter.id })).proposals).toEqual([])
})

it('tells that the words a paragraph rests on are no longer in their note', async () => {
  const { ask, visitId, letter, noteId, noteRevision } = await aDraft()
  const changed = async () =>
    (await ask('letters.check', { letterId: letter.id })).filter(
      ({ rule }) => rule === 'evidence.source-changed',
    )
  expect(await changed()).toEqual([])
  const { document } = aDocument('All rewritten.')
  await ask('notes.save', {
    noteId,
    basedOn: noteRevision,
    fields,
    document,
    passages: [],
    checkpoint: false,
  })
  expect(await changed()).toHaveLength(1)
  const report = await ask('internal.letterReport', { visitId })
  expect(report.issues).toEqual(await ask('letters.check', { letterId: letter.id }))
  expect(report.paragraphs.map(({ text }) => text)).toEqual(paragraphsOf(letter).map(({ text }) => text))
})

it('drafts without the words of a deleted note, and says that the letter rests on it no more', async () => {
  const { ask, letter, noteId } = await aDraft()
  await ask('notes.delete', { noteId, reason: 'Wrong visit' })
  const issues = await ask('letters.check', { letterId: letter.id })
  expect(issues.filter(({ rule }) => rule === 'evidence.source-gone')).toHaveLength(1)
  const { proposals } = await ask('letters.planRedraft', { letterId: letter.id })
  // The inspector's statement stays, to be backed by another note or taken out by hand.
  expect(proposals.filter(({ origin, kind }) => origin.startsWith('finding:') && kind === 'remove')).toEqual(
    [],
  )
  await ask('notes.restore', { noteId })
  const restored = await ask('letters.check', { letterId: letter.id })
  expect(restored.filter(({ rule }) => rule === 'evidence.source-gone')).toEqual([])
})

it('finalises a letter, keeps it from being changed, and reopens it with a reason', async () => {
  const { ask, call, visitId, letter, folder } = await aDraft()
  const letterId = letter.id
  const final = { letterId, to: 'final', by: 'A. Lead', reason: '' } as const
  expect(errorOf(await call('letters.moveStage', { ...final, basedOn: 7 }))).toMatchObject({ kind: 'stale' })
  expect(await ask('letters.moveStage', { ...final, basedOn: 1 })).toMatchObject({
    stage: 'final',
    revision: 2,
  })
  expect((await ask('visits.list', {}))[0]?.letter).toBe('final')
  const save = { letterId, basedOn: 2, content: contentOf(letter) }
  expect(errorOf(await call('letters.save', save))).toEqual({ kind: 'letterFinal' })
  expect(errorOf(await call('letters.applyRedraft', { letterId, basedOn: 2, accepted: [] }))).toEqual({
    kind: 'letterFinal',
  })
  const reopen = { letterId, basedOn: 2, to: 'draft', by: 'A. Lead', reason: '' } as const
  expect(errorOf(await call('letters.moveStage', reopen))).toEqual({ kind: 'reasonMissing' })
  expect(await ask('letters.moveStage', { ...reopen, reason: 'A date was wrong' })).toMatchObject({
    stage: 'draft',
    revision: 3,
  })
  expect(await ask('letters.save', { ...save, basedOn: 3 })).toMatchObject({ revision: 4 })
  expect(await ask('letters.ofVisit', { visitId })).toMatchObject({ stage: 'draft' })
  const history = await insideVault(folder, (db) =>
    db.prepare('SELECT revision, stage, reason FROM letter_revision ORDER BY revision').all(),
  )
  expect(history).toEqual([
    { revision: 1, stage: 'draft', reason: '' },
    { revision: 2, stage: 'final', reason: '' },
    { revision: 3, stage: 'draft', reason: 'A date was wrong' },
    { revision: 4, stage: 'draft', reason: '' },
  ])
})

it('renders every format with its marking, until the letter is final', async () => {
  const { ask, letter } = await aDraft()
  const render = async (format: 'docx' | 'html' | 'md' | 'txt') => {
    const { fileName, content } = await ask('internal.renderLetter', { letterId: letter.id, format })
    expect(fileName.endsWith(`.${format}`)).toBe(true)
    expect(await ask('internal.exportFileName', { letterId: letter.id, format })).toEqual({ fileName })
    return { fileName, bytes: Buffer.from(content) }
  }
  for (const format of ['html', 'md', 'txt'] as const) {
    const { fileName, bytes } = await render(format)
    expect(fileName).toContain(draftMarking)
    expect(bytes.toString('utf8').replaceAll('\\', '')).toContain(draftMarking)
    expect(bytes.toString('utf8')).toContain('Children are visited weekly.')
  }
  expect((await render('docx')).bytes.subarray(0, 2).toString()).toBe('PK')
  await ask('letters.moveStage', { letterId: letter.id, basedOn: 1, to: 'final', by: '', reason: '' })
  for (const format of ['docx', 'html', 'md', 'txt'] as const) {
    const { fileName, bytes } = await render(format)
    expect(fileName).not.toContain(draftMarking)
    expect(bytes.toString('utf8')).not.toContain(draftMarking)
  }
})
