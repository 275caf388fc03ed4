import { afterEach, expect, it, vi } from 'vitest'
import { enquiriesOpened, lineEdited, useEnquiriesStore } from '../../renderer/enquiries/enquiriesStore'
import { saveEverything } from '../../renderer/unsaved'
import { emptyTheWindow } from '../../renderer/vault/emptied'
import { otherWindowWrote } from '../../renderer/windows/otherWindows'
import { anOpenCore } from './support/aCore'
import { aVisit } from './support/visits'

afterEach(() => {
  emptyTheWindow()
  vi.unstubAllGlobals()
})

/** However slow the machine is. */
const patient = { timeout: 20_000 }

const asked = (question: string) => ({ question, area: '', passages: [] })
const questions = () => useEnquiriesStore.getState().lines.map(({ question }) => question)

/** The store of one window over a real core; what the test asks the core itself is the other window's. */
const aWindowWithLine = async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  const line = await core.ask('enquiries.create', {
    visitId,
    content: asked('Are plans timely?'),
    origin: null,
  })
  vi.stubGlobal('window', { bridge: { call: core.call } })
  await enquiriesOpened(visitId)
  return { ...core, visitId, line }
}

it('a new line of another window comes, and what is being typed here stays', async () => {
  const { ask, visitId, line } = await aWindowWithLine()
  lineEdited(line.id, { question: 'Are plans timely enough?' })
  await ask('enquiries.create', { visitId, content: asked('Who is heard?'), origin: null })
  otherWindowWrote('enquiries', null)
  await vi.waitFor(() => expect(questions()).toEqual(['Are plans timely enough?', 'Who is heard?']), patient)
  await saveEverything()
  const stored = await ask('enquiries.list', { visitId })
  expect(stored.map(({ question }) => question)).toEqual(questions())
})

it('typing goes on from what another window saved, and is saved over nothing', async () => {
  const { ask, visitId, line } = await aWindowWithLine()
  lineEdited(line.id, { question: 'Typed here.' })
  await saveEverything()
  await ask('enquiries.save', { lineId: line.id, basedOn: 2, content: asked('Typed there.') })
  otherWindowWrote('enquiries', null)
  await vi.waitFor(() => expect(questions()).toEqual(['Typed there.']), patient)
  lineEdited(line.id, { question: 'Typed there. And here.' })
  await saveEverything()
  expect(useEnquiriesStore.getState().stale).toBeNull()
  expect(await ask('enquiries.list', { visitId })).toMatchObject([
    { question: 'Typed there. And here.', revision: 4 },
  ])
})

it('two windows that write one line at once lose neither’s words: the later one is asked', async () => {
  const { ask, visitId, line } = await aWindowWithLine()
  lineEdited(line.id, { question: 'Typed here.' })
  await ask('enquiries.save', { lineId: line.id, basedOn: 1, content: asked('Typed there.') })
  otherWindowWrote('enquiries', null)
  await saveEverything()
  expect(useEnquiriesStore.getState().stale).toEqual({ lineId: line.id, storedRevision: 2 })
  await enquiriesOpened(visitId)
  expect(questions()).toEqual(['Typed here.'])
  expect(await ask('enquiries.list', { visitId })).toMatchObject([{ question: 'Typed there.' }])
})
