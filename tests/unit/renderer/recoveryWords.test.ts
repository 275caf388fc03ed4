import { expect, it } from 'vitest'
import type { LastSaved } from '@shared/notes/note'
import { recoveryWords } from '../../../renderer/vault/recoveryWords'

const now = new Date(2024, 9, 16, 15, 0, 0)
const at = (day: number, hour: number) => new Date(2024, 9, day, hour, 32, 7).toISOString()
const note = (savedAt: string): NonNullable<LastSaved['note']> => ({
  visitId: 'visit',
  noteId: 'note',
  areaName: 'Help and protection',
  activity: 'meeting',
  role: 'social worker',
  case: '',
  savedAt,
})

it('says up to when everything is here, and which note was saved last', () => {
  expect(recoveryWords({ at: at(16, 14), note: note(at(16, 14)) }, now)).toBe(
    'Visitbook did not close properly last time. Everything saved up to today, 14:32:07, is here. ' +
      'The last note saved: Meeting, social worker in Help and protection.',
  )
})

it('says when the last note was saved where something else was saved after it', () => {
  expect(recoveryWords({ at: at(16, 14), note: { ...note(at(15, 9)), areaName: '' } }, now)).toBe(
    'Visitbook did not close properly last time. Everything saved up to today, 14:32:07, is here. ' +
      'The last note saved: Meeting, social worker, yesterday, 09:32:07.',
  )
})

it('says no more than it knows', () => {
  expect(recoveryWords({ at: at(16, 14), note: null }, now)).toBe(
    'Visitbook did not close properly last time. Everything saved up to today, 14:32:07, is here.',
  )
  expect(recoveryWords({ at: null, note: null }, now)).toBe(
    'Visitbook did not close properly last time. Everything that was saved is here.',
  )
})
