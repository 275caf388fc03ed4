import { beforeEach, expect, it, vi } from 'vitest'
import { statusesForgotten, useStatusStore } from '../../../renderer/components/statusStore'
import { exchangeStopped, exchangedNow } from '../../../renderer/bundles/exchangeNow'
import { useExchangeStore } from '../../../renderer/bundles/exchangeStore'

const asked: string[] = []
let found: (answer: unknown) => void = () => undefined
const bridge = {
  call: (operation: string) => {
    if (operation.startsWith('places.')) asked.push(operation)
    if (operation === 'places.findBundles') return new Promise((resolve) => (found = resolve))
    // Whoever is on the way comes back.
    if (operation === 'places.stopFinding')
      found({ ok: false, error: { kind: 'placeFault', fault: 'stopped' } })
    return Promise.resolve({ ok: true, value: null })
  },
}
vi.stubGlobal('window', { bridge })
beforeEach(() => {
  asked.splice(0)
  statusesForgotten()
})

const said = () => useStatusStore.getState().statuses.map(({ text }) => text)

it('calls a search back once, says so, and lets the next one begin', async () => {
  exchangedNow(null)
  await vi.waitFor(() => expect(asked).toEqual(['places.findBundles']))
  await Promise.all([exchangeStopped(), exchangeStopped()])
  await vi.waitFor(() => expect(useExchangeStore.getState().isExchanging).toBe(false))
  expect(asked).toEqual(['places.findBundles', 'places.stopFinding'])
  expect(said()).toEqual(['The search was stopped. What colleagues have put into the places is still there.'])
  // Nothing to stop any more.
  await exchangeStopped()
  exchangedNow(null)
  await vi.waitFor(() =>
    expect(asked).toEqual(['places.findBundles', 'places.stopFinding', 'places.findBundles']),
  )
  expect(useExchangeStore.getState()).toEqual({ isExchanging: true, isStopping: false })
})
