import { expect, it } from 'vitest'
import { anOpenCore, errorOf, nextId } from './support/aCore'
import { aFinding, aNote, aVisit, details } from './support/visits'

const aVisitWithPassages = async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  const { passageIds } = await aNote(core, visitId, 'Visits are weekly. Plans are late.', [
    'Visits are weekly',
    'Plans are late',
  ])
  return { ...core, visitId, passageIds }
}

it('makes findings in their order, with their passages in theirs', async () => {
  const { ask, visitId, passageIds } = await aVisitWithPassages()
  const reversed = passageIds.toReversed()
  const first = await ask('findings.create', { visitId, content: aFinding(reversed, 'First.') })
  const second = await ask('findings.create', {
    visitId,
    content: { ...aFinding([], 'Second.'), headline: true },
  })
  expect(first).toEqual({ ...aFinding(reversed, 'First.'), id: first.id, visitId, revision: 1, position: 0 })
  expect(await ask('findings.list', { visitId })).toEqual([first, second])
  expect(second).toMatchObject({ position: 1, headline: true })
})

it('saves a finding, and refuses a stale save', async () => {
  const { ask, call, visitId, passageIds } = await aVisitWithPassages()
  const { id: findingId } = await ask('findings.create', { visitId, content: aFinding(passageIds) })
  const content = {
    ...aFinding([passageIds[1] ?? '']),
    kind: 'priority-action' as const,
    reason: 'R',
    signedOffBy: 'L',
  }
  expect(await ask('findings.save', { findingId, basedOn: 1, content })).toMatchObject({ revision: 2 })
  expect(errorOf(await call('findings.save', { findingId, basedOn: 1, content }))).toEqual({
    kind: 'stale',
    noun: 'finding',
    storedRevision: 2,
  })
  expect(await ask('findings.list', { visitId })).toMatchObject([content])
})

it('takes only passages of the same visit and areas of its framework', async () => {
  const core = await aVisitWithPassages()
  const { call, visitId, passageIds } = core
  const otherVisit = await aVisit(core)
  const create = (content: ReturnType<typeof aFinding>, visit = visitId) =>
    call('findings.create', { visitId: visit, content })
  expect(errorOf(await create(aFinding([nextId()])))).toEqual({ kind: 'notFound', noun: 'passage' })
  expect(errorOf(await create(aFinding(passageIds), otherVisit))).toEqual({
    kind: 'notFound',
    noun: 'passage',
  })
  expect(errorOf(await create({ ...aFinding([]), area: 'XX' }))).toMatchObject({ kind: 'invalidRequest' })
  expect(errorOf(await create(aFinding([]), nextId()))).toEqual({ kind: 'notFound', noun: 'visit' })
  expect(await core.ask('findings.list', { visitId })).toEqual([])
})

it('deletes and restores a finding in its place', async () => {
  const { ask, call, visitId, passageIds } = await aVisitWithPassages()
  const first = await ask('findings.create', { visitId, content: aFinding(passageIds, 'First.') })
  const second = await ask('findings.create', { visitId, content: aFinding([], 'Second.') })
  await ask('findings.delete', { findingId: first.id })
  expect(await ask('findings.list', { visitId })).toEqual([second])
  expect(errorOf(await call('findings.delete', { findingId: first.id }))).toEqual({
    kind: 'notFound',
    noun: 'finding',
  })
  await ask('findings.restore', { findingId: first.id })
  expect(await ask('findings.list', { visitId })).toEqual([first, second])
  expect(errorOf(await call('findings.restore', { findingId: first.id }))).toEqual({
    kind: 'notFound',
    noun: 'finding',
  })
})

it('orders all findings of a visit, or none', async () => {
  const { ask, call, visitId } = await aVisitWithPassages()
  const ids: string[] = []
  for (const text of ['A.', 'B.', 'C.'])
    ids.push((await ask('findings.create', { visitId, content: aFinding([], text) })).id)
  await ask('findings.order', { visitId, findingIds: ids.toReversed() })
  const ordered = async () => (await ask('findings.list', { visitId })).map(({ text }) => text)
  expect(await ordered()).toEqual(['C.', 'B.', 'A.'])
  expect(errorOf(await call('findings.order', { visitId, findingIds: ids.slice(1) }))).toMatchObject({
    kind: 'invalidRequest',
  })
  expect(errorOf(await call('findings.order', { visitId, findingIds: [...ids, nextId()] }))).toEqual({
    kind: 'notFound',
    noun: 'finding',
  })
  expect(await ordered()).toEqual(['C.', 'B.', 'A.'])
  expect((await ask('findings.list', { visitId })).every(({ revision }) => revision === 1)).toBe(true)
})

it('sets a grade with its passages, changes it, and takes it away', async () => {
  const core = await anOpenCore()
  const { visitId } = await core.ask('visits.create', {
    frameworkId: 'ilacs-standard',
    version: null,
    details: { ...details, themes: [] },
  })
  const { passageIds } = await aNote(core, visitId, 'Visits are weekly.', ['weekly'])
  const judgement = { area: 'HP', grade: 'good', rationale: 'Weekly visits.', passageIds }
  await core.ask('judgements.set', { visitId, judgement })
  expect(await core.ask('judgements.list', { visitId })).toEqual([judgement])
  await core.ask('judgements.set', { visitId, judgement: { ...judgement, grade: 'outstanding' } })
  expect(await core.ask('judgements.list', { visitId })).toMatchObject([{ grade: 'outstanding' }])
  expect(
    errorOf(await core.call('judgements.set', { visitId, judgement: { ...judgement, grade: 'splendid' } })),
  ).toMatchObject({ kind: 'invalidRequest' })
  await core.ask('judgements.set', { visitId, judgement: { ...judgement, grade: '' } })
  expect(await core.ask('judgements.list', { visitId })).toEqual([])
})
