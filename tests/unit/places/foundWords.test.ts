import type { FoundBundles, FoundVisit } from '@shared/places/foundBundles'
import { foundWords } from '@shared/places/foundWords'
import { expect, it } from 'vitest'

const nothing: FoundBundles = {
  found: [],
  refused: 0,
  tooLarge: 0,
  tooLargeNew: 0,
  unbegun: 0,
  newer: 0,
  isMore: false,
  away: [],
}
const own = '00000000-0000-7000-8000-000000000001'
const aVisit = (visitId: string, bundles: number): FoundVisit => ({
  placeNames: ['Stick'],
  received: {
    receivedId: 'r',
    visitId,
    authority: 'Sheffield',
    frameworkTitle: '',
    dates: [],
    isNew: visitId !== own,
    bundles: Array.from({ length: bundles }, (_, place) => ({ deviceName: 'B', sequence: place + 1 })),
    referBacks: [],
    words: [],
  },
})

it('says that there is nothing only where everything was looked through and could be opened', () => {
  expect(foundWords(nothing, own)).toEqual({ found: 'Nothing new from colleagues.', problem: '' })
  expect(foundWords(nothing, null).found).toBe('No visit is shared with this computer there.')
  const unsure: readonly Partial<FoundBundles>[] = [
    { refused: 1 },
    { tooLarge: 1 },
    { tooLargeNew: 2 },
    { unbegun: 1 },
    { newer: 1 },
    { isMore: true },
    { away: [{ placeName: 'Stick', fault: 'missingFolder' }] },
  ]
  for (const each of unsure)
    for (const visitId of [own, null]) {
      const { found } = foundWords({ ...nothing, ...each }, visitId)
      expect(found).toMatch(/^Nothing else was found\./)
    }
})

it('says what was found and what of it could not be offered', () => {
  const found = [aVisit(own, 2), aVisit('other', 1)]
  expect(foundWords({ ...nothing, found, isMore: true }, own).found).toBe(
    '2 bundles of colleagues are there. A visit shared with you is there. There is more: exchange once again afterwards.',
  )
  expect(foundWords({ ...nothing, found, tooLarge: 1, refused: 2 }, own).problem).toBe(
    '2 bundles could not be opened: not sealed for this computer, or still arriving. One bundle is over 200 MB: choose the file under “Bring in a bundle”.',
  )
  expect(foundWords({ ...nothing, tooLargeNew: 1 }, null).problem).toBe(
    'One bundle over 200 MB may hold a visit for you: choose the file under “Bring in a bundle”.',
  )
  expect(foundWords({ ...nothing, newer: 1 }, null).problem).toContain('comes from a newer version')
})
