import { afterEach, expect, it, vi } from 'vitest'
import { largestBundle } from '@shared/bundles/largestBundle'
import { bundleDropped, useBringInStore } from '../../../renderer/bundles/bringInStore'

const asked: string[] = []
const bridge = {
  call: (operation: string) => {
    asked.push(operation)
    return Promise.resolve({ ok: true, value: null })
  },
}
vi.stubGlobal('window', { bridge })
afterEach(() => void asked.splice(0))

const aFile = (own: { readonly size?: number; readonly arrayBuffer?: () => Promise<ArrayBuffer> }) =>
  Object.defineProperties(
    new File(['sealed'], 'team.visitbundle'),
    Object.fromEntries(Object.entries(own).map(([name, value]) => [name, { value }])),
  )
const gone = () => Promise.reject(new DOMException('A requested file could not be found', 'NotFoundError'))

it('says that what was dropped cannot be read, be it a folder or on a stick that was pulled out', async () => {
  await bundleDropped(aFile({ arrayBuffer: gone }))
  const problems = [{ place: 'whole file', message: 'is not a file, or cannot be read' }]
  expect(useBringInStore.getState().bringIn).toEqual({
    kind: 'refused',
    error: { kind: 'unusableFile', problems },
    needsPassphrase: false,
  })
  expect(asked).toEqual([])
})

it('refuses a bundle that is too large before it is read', async () => {
  await bundleDropped(aFile({ size: largestBundle + 1, arrayBuffer: gone }))
  const problems = [{ place: 'whole file', message: 'is too large; the limit is 1,500 MB' }]
  expect(useBringInStore.getState().bringIn).toMatchObject({ error: { kind: 'unusableFile', problems } })
  await bundleDropped(aFile({ size: largestBundle }))
  expect(asked).toEqual(['shell.readBundle'])
})
