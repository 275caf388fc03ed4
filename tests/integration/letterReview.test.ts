import { expect, it } from 'vitest'
import type { Letter, LetterContent } from '@shared/letters/letter'
import type { StageStep } from '@shared/letters/stages'
import { anOpenCore, errorOf } from './support/aCore'
import { insideVault } from './support/insideVault'
import { aFinding, aNote, aVisit } from './support/visits'

const aDraft = async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  const { passageIds } = await aNote(core, visitId, 'Visits are weekly.', ['Visits are weekly'])
  for (const text of ['Children are visited weekly.', 'Plans are reviewed with the child.'])
    await core.ask('findings.create', { visitId, content: aFinding(passageIds, text) })
  const letter = await core.ask('letters.draft', { visitId })
  return { ...core, visitId, letter, letterId: letter.id }
}

const contentOf = ({ id: _1, visitId: _2, revision: _3, stage: _4, savedAt: _5, ...content }: Letter) =>
  content

const paragraphsOf = (letter: LetterContent) => letter.sections.flatMap(({ paragraphs }) => paragraphs)

const paragraphWith = (letter: LetterContent, words: string) => {
  const found = paragraphsOf(letter).find(({ text }) => text.includes(words))
  if (found === undefined) throw new Error(`No paragraph says: ${words}`)
  return found
}

/** Other words for each paragraph; null takes it out. */
const edited = (letter: Letter, edit: (text: string, id: string) => string | null): LetterContent => ({
  ...contentOf(letter),
  sections: letter.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.flatMap((paragraph) => {
      const text = edit(paragraph.text, paragraph.id)
      return text === null ? [] : [{ ...paragraph, text }]
    }),
  })),
})

it('takes a letter through its stages and back, and keeps who took each step, when and why', async () => {
  const { ask, call, visitId, letterId, clock } = await aDraft()
  const way = [
    ['team-check', 'A. Lead', ''],
    ['quality-assurance', 'A. Lead', 'For M. Holloway'],
    ['draft', 'M. Holloway', 'Paragraph 4 says more than its notes'],
    ['factual-accuracy', 'A. Lead', ''],
    ['final', 'M. Holloway', ''],
  ] as const
  let basedOn = 1
  for (const [to, by, reason] of way) {
    clock.forward(60_000)
    const moved = await ask('letters.moveStage', { letterId, basedOn, to, by, reason })
    expect(moved).toMatchObject({ stage: to, revision: basedOn + 1 })
    expect((await ask('visits.list', {}))[0]?.letter).toBe(to)
    basedOn = moved.revision
  }
  const steps = await ask('letters.steps', { letterId })
  expect(steps.map(({ from, to, by, reason }: StageStep) => [from, to, by, reason])).toEqual([
    ['draft', 'team-check', 'A. Lead', ''],
    ['team-check', 'quality-assurance', 'A. Lead', 'For M. Holloway'],
    ['quality-assurance', 'draft', 'M. Holloway', 'Paragraph 4 says more than its notes'],
    ['draft', 'factual-accuracy', 'A. Lead', ''],
    ['factual-accuracy', 'final', 'M. Holloway', ''],
  ])
  expect(steps[0]?.at).toBe('2026-11-21T09:01:00.000Z')
  const back = { letterId, basedOn, to: 'factual-accuracy', by: 'A. Lead', reason: '  ' } as const
  expect(errorOf(await call('letters.moveStage', back))).toEqual({ kind: 'reasonMissing' })
  expect(await ask('letters.moveStage', { ...back, reason: 'A figure is wrong' })).toMatchObject({
    stage: 'factual-accuracy',
  })
  expect(await ask('letters.ofVisit', { visitId })).toMatchObject({ stage: 'factual-accuracy' })
})

it('marks every stage before final as a draft in the name of the file, and says which', async () => {
  const { ask, letterId } = await aDraft()
  const names: string[] = []
  for (const [index, to] of ['team-check', 'quality-assurance', 'factual-accuracy', 'final'].entries()) {
    await ask('letters.moveStage', {
      letterId,
      basedOn: index + 1,
      to: to as Letter['stage'],
      by: '',
      reason: '',
    })
    names.push((await ask('internal.exportFileName', { letterId, format: 'docx' })).fileName)
  }
  expect(names).toEqual([
    'OFFICIAL-SENSITIVE Sheffield focused visit letter 2024-11-20 draft team check.docx',
    'OFFICIAL-SENSITIVE Sheffield focused visit letter 2024-11-20 draft quality assurance.docx',
    'OFFICIAL-SENSITIVE Sheffield focused visit letter 2024-11-20 draft factual accuracy.docx',
    'Sheffield focused visit letter 2024-11-20.docx',
  ])
})

it('lists the kept versions, compares none of them with another by itself, and restores one as the next', async () => {
  const { ask, call, letter, letterId, clock } = await aDraft()
  clock.forward(61_000)
  const changed = edited(letter, (text) => text.replace('visited weekly', 'visited often'))
  await ask('letters.save', { letterId, basedOn: 1, content: changed })
  await ask('letters.moveStage', { letterId, basedOn: 2, to: 'team-check', by: 'B. Inspector', reason: '' })
  const versions = await ask('letters.versions', { letterId })
  expect(versions.map(({ revision, stage, savedBy }) => [revision, stage, savedBy])).toEqual([
    [3, 'team-check', 'B. Inspector'],
    [2, 'draft', 'A. Lead'],
    [1, 'draft', 'A. Lead'],
  ])
  expect(versions[0]?.step).toMatchObject({ to: 'team-check', by: 'B. Inspector' })
  const first = await ask('letters.version', { letterId, revision: 1 })
  expect(first.content).toEqual(contentOf(letter))
  expect(errorOf(await call('letters.version', { letterId, revision: 99 }))).toEqual({
    kind: 'notFound',
    noun: 'version',
  })
  const restore = { letterId, revision: 1, basedOn: 3 }
  expect(errorOf(await call('letters.restoreVersion', { ...restore, basedOn: 2 }))).toMatchObject({
    kind: 'stale',
  })
  const restored = await ask('letters.restoreVersion', restore)
  expect(restored.stage).toBe('team-check')
  expect(contentOf(restored)).toEqual(contentOf(letter))
  const after = await ask('letters.versions', { letterId })
  const present = await ask('letters.version', { letterId, revision: after[1]?.revision ?? 0 })
  expect(present.content).toEqual(changed)
  await ask('letters.moveStage', {
    letterId,
    basedOn: restored.revision,
    to: 'final',
    by: '',
    reason: '',
  })
  expect(
    errorOf(await call('letters.restoreVersion', { ...restore, basedOn: restored.revision + 1 })),
  ).toEqual({ kind: 'letterFinal' })
})

it('keeps a comment with its paragraph through edits, with the words where it is joined, and finds it back', async () => {
  const { ask, letter, letterId } = await aDraft()
  const weekly = paragraphWith(letter, 'visited weekly')
  const plans = paragraphWith(letter, 'Plans are reviewed')
  await ask('comments.add', { letterId, paragraphId: plans.id, text: ' How often? ', author: 'B. Inspector' })
  const placed = async () => (await ask('comments.list', { letterId }))[0]
  expect(await placed()).toMatchObject({
    placeId: plans.id,
    quote: plans.text,
    entries: [{ author: 'B. Inspector', text: 'How often?', at: '2026-11-21T09:00:00.000Z' }],
  })
  const joined = edited(letter, (text, id) =>
    id === plans.id ? null : id === weekly.id ? `${text} ${plans.text}` : text,
  )
  await ask('letters.save', { letterId, basedOn: 1, content: joined })
  expect(await placed()).toMatchObject({ placeId: weekly.id, paragraphId: plans.id })
  await ask('letters.save', { letterId, basedOn: 2, content: contentOf(letter) })
  expect(await placed()).toMatchObject({ placeId: plans.id })
  const reworded = edited(letter, (text, id) => (id === plans.id ? 'Plans are reviewed by all.' : text))
  await ask('letters.save', { letterId, basedOn: 3, content: reworded })
  const without = edited(letter, (text, id) => (id === plans.id ? null : text))
  await ask('letters.save', { letterId, basedOn: 4, content: without })
  expect(await placed()).toMatchObject({ placeId: '', quote: 'Plans are reviewed by all.' })
})

it('answers, resolves, opens again and takes out comments, and nothing of that on a final letter', async () => {
  const { ask, call, folder, letter, letterId, clock } = await aDraft()
  const paragraphId = paragraphWith(letter, 'visited weekly').id
  const { id: commentId } = await ask('comments.add', {
    letterId,
    paragraphId,
    text: 'All of them?',
    author: 'B. Inspector',
  })
  clock.forward(1_000)
  await ask('comments.reply', { commentId, text: 'Six of seven.', author: 'A. Lead' })
  expect(await ask('comments.resolve', { commentId, by: 'B. Inspector' })).toMatchObject({
    resolvedBy: 'B. Inspector',
    resolvedAt: '2026-11-21T09:00:01.000Z',
    entries: [{ text: 'All of them?' }, { text: 'Six of seven.' }],
  })
  expect(await ask('letters.beforeFinal', { letterId })).not.toContainEqual(
    expect.objectContaining({ about: 'comments' }),
  )
  await ask('comments.reopen', { commentId })
  expect(await ask('letters.beforeFinal', { letterId })).toContainEqual({
    effect: 'ask',
    about: 'comments',
    count: 1,
    message: '',
  })
  await ask('comments.remove', { commentId })
  expect(await ask('comments.list', { letterId })).toEqual([])
  expect(errorOf(await call('comments.reply', { commentId, text: 'x', author: '' }))).toEqual({
    kind: 'notFound',
    noun: 'comment',
  })
  await ask('comments.restore', { commentId })
  await ask('letters.moveStage', { letterId, basedOn: 1, to: 'final', by: '', reason: '' })
  const refused = { kind: 'letterFinal' }
  const again = { letterId, paragraphId, text: 'Too late', author: '' }
  expect(errorOf(await call('comments.add', again))).toEqual(refused)
  expect(errorOf(await call('comments.resolve', { commentId, by: '' }))).toEqual(refused)
  expect(errorOf(await call('comments.remove', { commentId }))).toEqual(refused)
  expect(await ask('comments.list', { letterId })).toHaveLength(1)
  const log = await insideVault(folder, (db) =>
    db.prepare(`SELECT action, base_revision, revision FROM change WHERE entity = 'letterComment'`).all(),
  )
  expect(log).toEqual([
    { action: 'create', base_revision: 0, revision: 1 },
    { action: 'save', base_revision: 1, revision: 2 },
    { action: 'resolve', base_revision: 2, revision: 3 },
    { action: 'reopen', base_revision: 3, revision: 4 },
    { action: 'delete', base_revision: 4, revision: 4 },
    { action: 'restore', base_revision: 4, revision: 4 },
  ])
})

it('prints no word of a comment, in any format', async () => {
  const { ask, letter, letterId } = await aDraft()
  const paragraphId = paragraphWith(letter, 'visited weekly').id
  await ask('comments.add', { letterId, paragraphId, text: 'Zanzibar', author: 'Q. Assurer' })
  const rows = [{ paragraphNumber: '1', quoted: '', comment: 'Timbuktu', evidence: '', paragraphId }]
  await ask('accuracy.addAll', { letterId, rows })
  for (const format of ['html', 'md', 'txt'] as const) {
    const { content } = await ask('internal.renderLetter', { letterId, format })
    expect(Buffer.from(content).toString('utf8')).not.toMatch(/Zanzibar|Timbuktu|Q\. Assurer/)
  }
})

const aRow = { paragraphNumber: '4', quoted: 'weekly', comment: 'Fortnightly', evidence: 'Policy 3' }

it('lets no letter be final while a comment of the authority has no answer', async () => {
  const { ask, call, letter, letterId } = await aDraft()
  const paragraphId = paragraphWith(letter, 'visited weekly').id
  const [one, other] = await ask('accuracy.addAll', {
    letterId,
    rows: [
      { ...aRow, paragraphId },
      { ...aRow, comment: 'Another', paragraphId: null },
    ],
  })
  if (one === undefined || other === undefined) throw new Error('Two were added')
  expect(one).toMatchObject({ placeId: paragraphId, verdict: '', response: '' })
  expect(other).toMatchObject({ placeId: '', quote: '' })
  const final = { letterId, basedOn: 1, to: 'final', by: '', reason: '' } as const
  expect(errorOf(await call('letters.moveStage', final))).toEqual({
    kind: 'notFinalYet',
    because: ['2 comments of the authority have no answer yet.'],
  })
  const answer = { basedOn: 1, response: 'Changed to fortnightly.', by: 'A. Lead' } as const
  expect(await ask('accuracy.answer', { commentId: one.id, ...answer, verdict: 'accepted' })).toMatchObject({
    verdict: 'accepted',
    answeredBy: 'A. Lead',
    revision: 2,
  })
  expect(
    errorOf(await call('accuracy.answer', { commentId: one.id, ...answer, verdict: 'in-part' })),
  ).toEqual({ kind: 'stale', noun: 'comment of the authority', storedRevision: 2 })
  expect(errorOf(await call('letters.moveStage', final))).toMatchObject({ kind: 'notFinalYet' })
  await ask('accuracy.answer', { commentId: other.id, ...answer, verdict: 'not-accepted' })
  expect(await ask('accuracy.attach', { commentId: other.id, paragraphId })).toMatchObject({
    placeId: paragraphId,
    revision: 2,
  })
  expect(await ask('letters.moveStage', final)).toMatchObject({ stage: 'final' })
  expect(
    errorOf(await call('accuracy.answer', { commentId: one.id, ...answer, basedOn: 2, verdict: '' })),
  ).toEqual({ kind: 'letterFinal' })
})

it('takes the comments of a table out together and brings them back', async () => {
  const { ask, letterId } = await aDraft()
  const rows = [1, 2, 3].map((number) => ({ ...aRow, paragraphNumber: String(number), paragraphId: null }))
  const added = await ask('accuracy.addAll', { letterId, rows })
  const commentIds = added.map(({ id }) => id)
  await ask('accuracy.remove', { commentIds })
  expect(await ask('accuracy.list', { letterId })).toEqual([])
  await ask('accuracy.restore', { commentIds })
  expect((await ask('accuracy.list', { letterId })).map(({ paragraphNumber }) => paragraphNumber)).toEqual([
    '1',
    '2',
    '3',
  ])
})
