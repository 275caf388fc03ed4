import { expect, it } from 'vitest'
import { bundlesWords } from '@shared/bundles/bundlesWords'

const of = (deviceName: string, ...sequences: readonly number[]) =>
  sequences.map((sequence) => ({ deviceName, sequence }))

it('names bundles by their computers and numbers', () => {
  expect(bundlesWords(of('A. Khan’s laptop', 1))).toBe('Bundle 1 of A. Khan’s laptop')
  expect(bundlesWords(of('', 2, 1))).toBe('Bundles 1 and 2 of a computer without a name')
  expect(bundlesWords([...of('A', 4, 1, 2, 3, 9), ...of('B', 7)])).toBe(
    'Bundles 1 to 4 and 9 of A, bundle 7 of B',
  )
})

it('says a number once that two computers of one name have used', () => {
  expect(bundlesWords(of('A', 3, 3))).toBe('Bundles 3 of A')
})
