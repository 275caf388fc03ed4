import type { AppError } from '@shared/ipc/errors'
import type { FoundVisit } from '@shared/places/foundBundles'
import type { Result } from '@shared/result'
import { beforeEach, expect, it, vi } from 'vitest'
import {
  bundleChosen,
  bundleLetGo,
  bundleMerged,
  bundlesOffered,
  isBringingIn,
  useBringInStore,
} from '../../../renderer/bundles/bringInStore'
import { exchangedNow } from '../../../renderer/bundles/exchangeNow'
import { useExchangeStore } from '../../../renderer/bundles/exchangeStore'
import { statusesForgotten, useStatusStore } from '../../../renderer/components/statusStore'

type Answer = Result<unknown, AppError>
let asked: string[] = []
let answers: Record<string, () => Answer | Promise<Answer>> = {}
const bridge = {
  call: async (operation: string) => {
    asked.push(operation)
    return (await answers[operation]?.()) ?? { ok: true, value: null }
  },
  onEvent: () => () => undefined,
}
vi.stubGlobal('window', { bridge, addEventListener: () => undefined })

const received = (receivedId: string) => ({
  receivedId,
  visitId: 'v',
  authority: 'Sheffield',
  frameworkTitle: '',
  dates: [],
  isNew: false,
  bundles: [],
  referBacks: [],
  words: [],
})
const found = (receivedId: string): FoundVisit => ({ placeNames: ['Stick'], received: received(receivedId) })
const chosen = (receivedId: string) => ({
  'shell.openBundle': () => ({ ok: true, value: received(receivedId) }) as const,
})
const { getState } = useBringInStore
const inSight = () => {
  const { bringIn } = getState()
  return bringIn.kind === 'looking' ? bringIn.received.receivedId : bringIn.kind
}

beforeEach(async () => {
  for (let each = 0; each < 5; each += 1) await bundleLetGo()
  asked = []
  answers = {}
  statusesForgotten()
})

it('leaves a bundle that was chosen in sight when an exchange ends, and offers what that has found after it', async () => {
  answers = chosen('chosen')
  await bundleChosen()
  bundlesOffered([found('1'), found('2')])
  expect(inSight()).toBe('chosen')
  await bundleLetGo()
  expect(inSight()).toBe('1')
  // More is found while some still waits.
  bundlesOffered([found('3')])
  const seen = []
  for (; inSight() !== 'idle'; await bundleLetGo()) seen.push(inSight())
  expect(seen).toEqual(['1', '2', '3'])
})

it('offers what was found during a merge once that is done', async () => {
  bundlesOffered([found('1')])
  let done: (answer: Answer) => void = () => undefined
  const merging = new Promise<Answer>((resolve) => {
    done = resolve
  })
  answers = { 'bundles.merge': () => merging }
  const merged = bundleMerged()
  bundlesOffered([found('2')])
  expect(inSight()).toBe('1')
  done({ ok: true, value: { visitId: 'v', mergeId: null, words: [], backup: '' } })
  await merged
  expect(inSight()).toBe('2')
})

it('loses none of what waits when a bundle is chosen meanwhile, whether it opens, is refused or nobody chooses one', async () => {
  const refused = { ok: false, error: { kind: 'bundleRefused', reason: 'damaged' } } as const
  for (const answer of [
    { ok: true, value: received('chosen') },
    refused,
    { ok: true, value: null },
  ] as const) {
    bundlesOffered([found('1'), found('2'), found('3')])
    answers = { 'shell.openBundle': () => answer }
    await bundleChosen()
    // The one in sight gave way to the chosen one, as before; those behind it wait.
    const seen = []
    for (; inSight() !== 'idle'; await bundleLetGo()) seen.push(inSight())
    expect(seen.filter((each) => ['2', '3'].includes(each))).toEqual(['2', '3'])
  }
})

it('exchanges though a bundle was refused before, and says why where one is being looked at', async () => {
  answers = { 'shell.openBundle': () => ({ ok: false, error: { kind: 'bundleRefused', reason: 'damaged' } }) }
  await bundleChosen()
  expect([inSight(), isBringingIn()]).toEqual(['refused', false])
  const nothing = { refused: 0, tooLarge: 0, tooLargeNew: 0, unbegun: 0, newer: 0, isMore: false, away: [] }
  answers = { 'places.findBundles': () => ({ ok: true, value: { ...nothing, found: [] } }) }
  exchangedNow(null)
  await vi.waitFor(() => expect(asked).toContain('places.findBundles'))
  expect(inSight()).toBe('idle')
  await vi.waitFor(() => expect(useExchangeStore.getState().isExchanging).toBe(false))

  answers = chosen('chosen')
  await bundleChosen()
  asked = []
  exchangedNow(null)
  await vi.waitFor(() =>
    expect(JSON.stringify(useStatusStore.getState())).toContain('A bundle is being looked at'),
  )
  expect(asked).not.toContain('places.findBundles')
})
