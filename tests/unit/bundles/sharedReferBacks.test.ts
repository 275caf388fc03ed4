import { placeOfReferBack, referBackWords } from '@shared/bundles/sharedReferBacks'
import type { ReferBackContent } from '@shared/referBacks/referBack'
import { expect, it } from 'vitest'

const content: ReferBackContent = {
  raisedAt: '2024-10-15T10:42',
  raisedBy: 'A. Khan',
  concern: 'Plans are late.',
  child: '4711',
  toldName: '',
  toldRole: '',
  toldAt: '',
  toldHow: '',
  response: '',
  respondedAt: '',
  outcome: '',
  closedAt: '',
}
const told = { ...content, toldAt: '2024-10-15T10:50' } as const
const here = (versions: readonly string[], isDeleted = false) => ({ versions, isDeleted })

it('takes a refer-back that is not here as a new one', () => {
  expect(placeOfReferBack({ hash: 'a', before: [] }, null)).toBe('new')
})

it('takes none twice, and none in a form that stood here before', () => {
  expect(placeOfReferBack({ hash: 'a', before: [] }, here(['a']))).toBe('known')
  expect(placeOfReferBack({ hash: 'a', before: [] }, here(['b', 'a']))).toBe('known')
  expect(placeOfReferBack({ hash: 'a', before: [] }, here(['a'], true))).toBe('known')
})

it('goes on with what a colleague wrote only where it builds on what stands here', () => {
  expect(placeOfReferBack({ hash: 'b', before: ['a'] }, here(['a']))).toBe('later')
  expect(placeOfReferBack({ hash: 'b', before: ['a'] }, here(['c', 'a']))).toBe('beside')
  expect(placeOfReferBack({ hash: 'b', before: ['a'] }, here(['a'], true))).toBe('beside')
})

it('takes back what was said where somebody wrote it back to an earlier wording, and brings back nothing old', () => {
  expect(placeOfReferBack({ hash: 'a', before: ['a', 'b'] }, here(['b', 'a']))).toBe('later')
  expect(placeOfReferBack({ hash: 'b', before: ['a'] }, here(['a', 'b', 'a']))).toBe('known')
  expect(placeOfReferBack({ hash: 'a', before: ['a', 'b'] }, here(['a', 'b', 'a']))).toBe('known')
})

it('says in counts alone what comes, and what of it waits', () => {
  expect(referBackWords([])).toEqual([])
  const one = referBackWords([{ place: 'new', content }])
  expect(one).toEqual([
    '1 refer-back, sent by name: a child may be at risk now.',
    'Nobody has been told of 1 yet. It stands above every tab of the visit until it is answered.',
  ])
  const answered = { ...told, response: 'Visited.', respondedAt: '2024-10-15T12:00' } as const
  expect(referBackWords([{ place: 'later', content: answered }])).toEqual([
    '1 refer-back that you have was written on by a colleague.',
  ])
  const several = referBackWords([
    { place: 'new', content },
    { place: 'new', content: told },
    { place: 'beside', content: told },
  ])
  expect(several).toEqual([
    '2 refer-backs, sent by name: a child may be at risk now.',
    '1 refer-back was changed here as well: what comes stands beside it as a record of its own.',
    'Nobody has been told of 1 yet; 2 wait for an answer. They stand above every tab of the visit until they are answered.',
  ])
  expect([...one, ...several].join(' ')).not.toMatch(/4711|Khan|late/)
})
