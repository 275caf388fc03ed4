import { expect, it } from 'vitest'
import { parsePack } from '@shared/frameworks/parsePack'
import { packJson, spoiled } from './packs'

it('refuses a list of priority actions after the improvements, and a block that waits for a grade of no scale', () => {
  const { blocks } = packJson('sif-a') as { blocks: { id: string }[] }
  const turned = blocks.toSorted((a, b) => Number(a.id === 'priority') - Number(b.id === 'priority'))
  expect(parsePack(spoiled('sif-a', ['blocks'], turned))).toMatchObject({
    ok: false,
    error: [{ place: 'blocks', message: 'priority must stand before the list of improvements' }],
  })
  const waiting = blocks.findIndex(({ id }) => id === 'headline-inadequate')
  expect(parsePack(spoiled('sif-a', ['blocks', waiting, 'whenOverall'], ['poor']))).toMatchObject({
    ok: false,
    error: [{ place: 'blocks', message: 'headline-inadequate waits for poor, which is no grade here' }],
  })
})
