import { expect, it } from 'vitest'
import type { Issue } from '@shared/letters/issue'
import { firstBrokenChange } from '../../electron/vault/changeLog'
import { readText } from '../unit/letters/caseFiles'
import { anOpenCore, errorOf, nextId } from './support/aCore'
import { insideVault } from './support/insideVault'

/** A drafted letter with one paragraph that says "We". */
const aLetter = async () => {
  const opened = await anOpenCore()
  const { ask } = opened
  const text = readText('resources/sample/sheffield-2024-focused-visit.json')
  const { visitId } = await ask('internal.importVisitFile', { text })
  const { id: letterId, revision, ...letter } = await ask('letters.draft', { visitId })
  const { visitId: _visit, stage: _stage, savedAt: _saved, ...content } = letter
  const section = content.sections.find(({ evidence, paragraphs }) => evidence && paragraphs.length > 0)
  const paragraph = section?.paragraphs[0]
  if (!paragraph) throw new Error('The sample has no findings')
  let last = revision
  /** Puts these words before those of the paragraph. */
  const say = async (words: string) => {
    const sections = content.sections.map((each) => ({
      ...each,
      paragraphs: each.paragraphs.map((one) =>
        one.id === paragraph.id ? { ...one, text: `${words} ${paragraph.text}` } : one,
      ),
    }))
    const saved = await ask('letters.save', { letterId, basedOn: last, content: { ...content, sections } })
    last = saved.revision
  }
  const found = async (): Promise<Issue | undefined> =>
    (await ask('letters.check', { letterId })).find(({ rule }) => rule === 'style.person')
  await say('We agree.')
  return { ...opened, letterId, visitId, say, found, paragraphId: paragraph.id }
}

const accepted = { rule: 'style.person', quote: 'We', reason: 'A quotation.' }

it('keeps why an issue may stand, who said so and when, and the issue is open no more', async () => {
  const { ask, found, letterId, visitId, paragraphId } = await aLetter()
  expect((await found())?.accepted).toBeUndefined()
  await ask('writing.setWriter', { visitId, writer: 'A. Lead' })
  const kept = await ask('letters.acceptIssue', { letterId, paragraphId, ...accepted })
  expect(kept).toMatchObject({ ...accepted, letterId, paragraphId, acceptedBy: 'A. Lead' })
  expect((await found())?.accepted).toEqual(kept)
  expect(await ask('letters.acceptIssue', { letterId, paragraphId, ...accepted })).toEqual(kept)
})

it('opens the issue again when its words change, and lets it rest when they come back', async () => {
  const { ask, found, say, letterId, paragraphId } = await aLetter()
  const kept = await ask('letters.acceptIssue', { letterId, paragraphId, ...accepted })
  await say('Our view.')
  expect(await found()).toMatchObject({ quote: 'Our' })
  expect((await found())?.accepted).toBeUndefined()
  await say('We agree, as before.')
  expect((await found())?.accepted).toEqual(kept)
})

it('takes an acceptance back once, and both are links of the change log', async () => {
  const { ask, call, core, folder, found, letterId, paragraphId } = await aLetter()
  const { id } = await ask('letters.acceptIssue', { letterId, paragraphId, ...accepted })
  await ask('letters.withdrawAcceptance', { acceptanceId: id })
  expect((await found())?.accepted).toBeUndefined()
  expect(errorOf(await call('letters.withdrawAcceptance', { acceptanceId: id }))).toEqual({
    kind: 'notFound',
    noun: 'acceptance',
  })
  const again = await ask('letters.acceptIssue', { letterId, paragraphId, ...accepted })
  expect(again.id).not.toBe(id)
  await core.close()
  await insideVault(folder, (db) => {
    const log = db.prepare("SELECT action FROM change WHERE entity = 'acceptedIssue' ORDER BY sequence").all()
    expect(log).toEqual([{ action: 'create' }, { action: 'delete' }, { action: 'create' }])
    const device = db.prepare<[], { id: string }>('SELECT id FROM device').get()
    expect(firstBrokenChange(db, device?.id ?? '')).toBeNull()
  })
})

it('asks for a reason, and for a letter that is there', async () => {
  const { call, letterId, paragraphId } = await aLetter()
  const silent = { letterId, paragraphId, ...accepted, reason: '  ' }
  expect(errorOf(await call('letters.acceptIssue', silent)).kind).toBe('invalidRequest')
  const nowhere = { letterId: nextId(), paragraphId: '', ...accepted } as const
  expect(errorOf(await call('letters.acceptIssue', nowhere))).toEqual({ kind: 'notFound', noun: 'letter' })
})

it('accepts no notes that disagree: they are settled with a reason of their own', async () => {
  const { call, letterId } = await aLetter()
  const answer = await call('letters.acceptIssue', {
    letterId,
    paragraphId: '',
    rule: 'evidence.contradiction-open',
    quote: 'Visits',
    reason: 'Known.',
  })
  expect(errorOf(answer)).toMatchObject({ kind: 'invalidRequest', operation: 'letters.acceptIssue' })
})
