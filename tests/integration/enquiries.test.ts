import { expect, it } from 'vitest'
import { anOpenCore, errorOf, nextId } from './support/aCore'
import { aDocument, aNote, aVisit, fields } from './support/visits'

const content = (question: string, passages: { passageId: string; side: 'for' | 'against' }[] = []) => ({
  question,
  area: 'PD',
  passages,
})

const aVisitWithPassages = async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  const note = await aNote(core, visitId, 'Visits are weekly. Plans are late.', [
    'Visits are weekly',
    'Plans are late',
  ])
  return { ...core, visitId, note, ids: note.passageIds as [string, string] }
}

it('keeps lines in the order in which they were asked, with what stands for and against, and where they come from', async () => {
  const { ask, visitId, ids } = await aVisitWithPassages()
  const origin = { type: 'inspection', date: '2023-11-03', improve: 'The timeliness of assessments.' }
  const passages = [
    { passageId: ids[1], side: 'against' as const },
    { passageId: ids[0], side: 'for' as const },
  ]
  const first = await ask('enquiries.create', {
    visitId,
    content: content('Are plans timely?', passages),
    origin,
  })
  const second = await ask('enquiries.create', {
    visitId,
    content: { ...content('Who is heard?'), area: '' },
    origin: null,
  })
  expect(first).toEqual({
    ...content('Are plans timely?', passages),
    id: first.id,
    visitId,
    revision: 1,
    origin,
    state: 'open',
    decisions: [],
  })
  expect(await ask('enquiries.list', { visitId })).toEqual([first, second])
})

it('saves a line, and refuses a stale save or decision', async () => {
  const { ask, call, visitId, ids } = await aVisitWithPassages()
  const { id: lineId } = await ask('enquiries.create', { visitId, content: content('Q?'), origin: null })
  const changed = content('Which plans are late?', [{ passageId: ids[1], side: 'for' }])
  expect(await ask('enquiries.save', { lineId, basedOn: 1, content: changed })).toMatchObject({ revision: 2 })
  const stale = { kind: 'stale', noun: 'line of enquiry', storedRevision: 2 }
  expect(errorOf(await call('enquiries.save', { lineId, basedOn: 1, content: content('Lost?') }))).toEqual(
    stale,
  )
  const decision = { lineId, basedOn: 1, state: 'dropped' as const, reason: 'No time.', by: 'A' }
  expect(errorOf(await call('enquiries.decide', decision))).toEqual(stale)
  expect(await ask('enquiries.list', { visitId })).toMatchObject([changed])
})

it('is answered or dropped with a reason only, and reopening keeps all that was decided', async () => {
  const { ask, call, clock, visitId } = await aVisitWithPassages()
  const { id: lineId } = await ask('enquiries.create', { visitId, content: content('Q?'), origin: null })
  const decide = (basedOn: number, state: 'open' | 'answered' | 'dropped', reason: string) =>
    call('enquiries.decide', { lineId, basedOn, state, reason, by: ' A. Lead ' })
  expect(errorOf(await decide(1, 'answered', '  '))).toMatchObject({ kind: 'invalidRequest' })
  expect(await decide(1, 'answered', ' Seen in six records. ')).toMatchObject({ ok: true })
  clock.forward(60_000)
  expect(await decide(2, 'open', '')).toMatchObject({ ok: true })
  expect(await decide(3, 'dropped', 'Out of scope.')).toMatchObject({ ok: true })
  expect(await ask('enquiries.list', { visitId })).toMatchObject([
    {
      state: 'dropped',
      revision: 4,
      decisions: [
        { state: 'answered', reason: 'Seen in six records.', by: 'A. Lead', at: '2026-11-21T09:00:00.000Z' },
        { state: 'open', reason: '', at: '2026-11-21T09:01:00.000Z' },
        { state: 'dropped', reason: 'Out of scope.' },
      ],
    },
  ])
})

it('keeps a passage whose words are gone from the note, and says that they are', async () => {
  const { ask, visitId, note, ids } = await aVisitWithPassages()
  await ask('enquiries.create', {
    visitId,
    content: content('Q?', [{ passageId: ids[0], side: 'for' }]),
    origin: null,
  })
  const { document } = aDocument('Nothing of this is left.')
  const { noteId, revision: basedOn } = note
  await ask('notes.save', { noteId, basedOn, fields, document, passages: [], checkpoint: true })
  expect((await ask('notes.get', { noteId })).passages).toMatchObject([
    { id: ids[0], quote: 'Visits are weekly', gone: true },
  ])
  expect(await ask('enquiries.list', { visitId })).toMatchObject([{ passages: [{ passageId: ids[0] }] }])
})

it('takes only passages of the same visit and areas of its framework', async () => {
  const core = await aVisitWithPassages()
  const { call, ids } = core
  const elsewhere = await aVisit(core)
  const create = (visitId: string, area = '') =>
    call('enquiries.create', {
      visitId,
      content: { ...content('Q?', [{ passageId: ids[0], side: 'for' }]), area },
      origin: null,
    })
  expect(errorOf(await create(elsewhere))).toEqual({ kind: 'notFound', noun: 'passage' })
  expect(errorOf(await create(nextId()))).toEqual({ kind: 'notFound', noun: 'visit' })
  expect(errorOf(await create(core.visitId, 'ZZ'))).toMatchObject({ kind: 'invalidRequest' })
  expect(await core.ask('enquiries.list', { visitId: elsewhere })).toEqual([])
})

it('deletes a line as a tombstone, and brings it back whole', async () => {
  const { ask, call, visitId, ids } = await aVisitWithPassages()
  const line = await ask('enquiries.create', {
    visitId,
    content: content('Q?', [{ passageId: ids[0], side: 'against' }]),
    origin: null,
  })
  const lineId = line.id
  await ask('enquiries.delete', { lineId, reason: 'Asked twice' })
  expect(await ask('enquiries.list', { visitId })).toEqual([])
  const notFound = { kind: 'notFound', noun: 'line of enquiry' }
  expect(errorOf(await call('enquiries.delete', { lineId, reason: '' }))).toEqual(notFound)
  expect(errorOf(await call('enquiries.save', { lineId, basedOn: 1, content: content('Q') }))).toEqual(
    notFound,
  )
  await ask('enquiries.restore', { lineId })
  expect(await ask('enquiries.list', { visitId })).toEqual([line])
  expect(errorOf(await call('enquiries.restore', { lineId }))).toEqual(notFound)
})
