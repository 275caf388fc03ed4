import { expect, it } from 'vitest'
import { nextSize, sizes } from '@shared/sizes'

it('goes by steps from 50 to 300 per cent and no further, also from a size between two steps', () => {
  expect([sizes[0], sizes.at(-1)]).toEqual([50, 300])
  expect([nextSize(100, 'larger'), nextSize(100, 'smaller'), nextSize(300, 'normal')]).toEqual([110, 90, 100])
  expect([nextSize(300, 'larger'), nextSize(50, 'smaller')]).toEqual([300, 50])
  expect([nextSize(120, 'larger'), nextSize(120, 'smaller')]).toEqual([125, 110])
})
