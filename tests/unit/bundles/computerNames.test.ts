import { computerNames } from '@shared/bundles/computerNames'
import { expect, it } from 'vitest'

const team = [
  { name: 'B. Lee', role: 'member' },
  { name: 'A. Khan', role: 'lead' },
] as const
const recipient = `age1${'x'.repeat(54)}7w0p`
const named = (more: Partial<Parameters<typeof computerNames>[0]>) =>
  computerNames({ writer: '', team, recipient, taken: [], ...more })

it('proposes the lead’s laptop first, and one without a name of anybody last', () => {
  expect(named({})).toEqual(['A. Khan’s laptop', 'B. Lee’s laptop', 'Laptop 7w0p'])
})

it('puts first whoever has said to write here, even if they are not of the team', () => {
  expect(named({ writer: 'B. Lee' })[0]).toBe('B. Lee’s laptop')
  expect(named({ writer: 'C. Guest' })[0]).toBe('C. Guest’s laptop')
})

it('proposes no name that a colleague’s computer has', () => {
  expect(named({ taken: ['A. Khan’s laptop'] })[0]).toBe('B. Lee’s laptop')
  expect(named({ team: [] })).toEqual(['Laptop 7w0p'])
})
