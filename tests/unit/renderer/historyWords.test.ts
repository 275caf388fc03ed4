import { expect, it } from 'vitest'
import type { NoteVersion } from '@shared/notes/noteHistory'
import { inSentence, momentWords } from '../../../renderer/components/moments'
import { changeWords } from '../../../renderer/notes/history/words'

const at = (day: number, hour: number) => new Date(2024, 9, day, hour, 3, 22)
const version = (changed: NoteVersion['changed']): NoteVersion => ({
  revision: 2,
  savedAt: '',
  author: '',
  checkpoint: true,
  wordCount: 3,
  changed,
  cited: false,
})

it('names the day of a version as people do, and its time to the second, so that no two look alike', () => {
  const now = at(16, 1)
  expect(momentWords(at(16, 0).toISOString(), now)).toBe('Today, 00:03:22')
  expect(momentWords(at(15, 23).toISOString(), now)).toBe('Yesterday, 23:03:22')
  expect(momentWords(at(14, 14).toISOString(), now)).toBe('Mon 14 Oct 2024, 14:03:22')
  expect(inSentence('Today, 00:03:22')).toBe('today, 00:03:22')
  expect(inSentence('Mon 14 Oct 2024, 14:03:22')).toBe('Mon 14 Oct 2024, 14:03:22')
})

it('says in a few words what a version changed', () => {
  expect(changeWords(version([]), true)).toBe('The first version')
  expect(changeWords(version(['text']), false)).toBe('Text changed')
  expect(changeWords(version(['text', 'fields', 'passages']), false)).toBe(
    'Text, fields and passages changed',
  )
})
