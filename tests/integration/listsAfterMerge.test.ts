import { afterEach, expect, it, vi } from 'vitest'
import { bundleMerged, mergeUndone, useBringInStore } from '../../renderer/bundles/bringInStore'
import { findingsOpened, useFindingsStore } from '../../renderer/findings/findingsStore'
import { letterOpened, useLetterStore } from '../../renderer/letters/letterStore'
import { useNavigationStore } from '../../renderer/navigationStore'
import { notesOpened, useNotesStore } from '../../renderer/notes/notesStore'
import { emptyTheWindow } from '../../renderer/vault/emptied'
import { anOpenCore } from './support/aCore'
import { aFinding, aNote, aVisit } from './support/visits'

afterEach(() => {
  emptyTheWindow()
  vi.unstubAllGlobals()
})

/** What the window has listed of the visit, without being led anywhere. */
const listed = () => ({
  notes: useNotesStore.getState().notes.map(({ excerpt }) => excerpt),
  findings: useFindingsStore.getState().findings.map(({ text }) => text),
  paragraphs: (useLetterStore.getState().letter?.sections ?? [])
    .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
    .filter((text) => text.includes('reviews')),
})

it('lists what a merge has brought at once in the window that merged, and what was there once it is undone', async () => {
  const [a, b] = [await anOpenCore(), await anOpenCore()]
  const visitId = await aVisit(a)
  await aNote(a, visitId, 'Visits are weekly.')
  await a.ask('findings.create', { visitId, content: aFinding([], 'All reviews are timely.') })
  await a.ask('letters.draft', { visitId })
  const { recipient } = await b.ask('bundles.code', {})
  const bundleOnB = async () => {
    const exported = await a.ask('internal.exportBundle', {
      visitId,
      others: [],
      deviceName: 'laptop A',
      readers: { colleagues: [recipient] },
      documents: {},
    })
    return b.ask('internal.openBundle', { sealed: new Uint8Array(exported.sealed), key: null })
  }
  await b.ask('bundles.merge', { receivedId: (await bundleOnB()).receivedId })

  vi.stubGlobal('window', { bridge: { call: b.call } })
  await notesOpened(visitId)
  await findingsOpened(visitId)
  await letterOpened(visitId)
  const before = listed()
  expect(before).toEqual({
    notes: ['Visits are weekly.'],
    findings: ['All reviews are timely.'],
    paragraphs: ['All reviews are timely.'],
  })

  await aNote(a, visitId, 'Plans are clear.')
  const [finding] = await a.ask('findings.list', { visitId })
  const content = aFinding([], 'Most reviews are timely.')
  await a.ask('findings.save', { findingId: finding?.id ?? '', basedOn: 1, content })
  const letter = await a.ask('letters.ofVisit', { visitId })
  if (!letter) throw new Error('no letter')
  const { id, visitId: _, revision, stage: __, savedAt: ___, ...text } = letter
  const reworded = JSON.parse(JSON.stringify(text).replaceAll('All reviews', 'Most reviews')) as typeof text
  await a.ask('letters.save', { letterId: id, basedOn: revision, content: reworded })

  useNavigationStore.setState({ screen: { kind: 'sharing', visitId, part: 'exchange' }, back: [] })
  const received = await bundleOnB()
  useBringInStore.setState({ bringIn: { kind: 'looking', received, placeNames: [], isMerging: false } })
  await bundleMerged()
  const patient = { timeout: 20_000 }
  await vi.waitFor(
    () =>
      expect(listed()).toEqual({
        notes: expect.arrayContaining(['Visits are weekly.', 'Plans are clear.']),
        findings: ['Most reviews are timely.'],
        paragraphs: ['Most reviews are timely.'],
      }),
    patient,
  )
  const { lastMerge } = await b.ask('bundles.ofVisit', { visitId })
  await mergeUndone(visitId, lastMerge?.mergeId ?? '')
  await vi.waitFor(() => expect(listed()).toEqual(before), patient)
})
