import { beforeEach, expect, it } from 'vitest'
import { said, shownFor, statusesForgotten, useStatusStore } from '../../../renderer/components/statusStore'

beforeEach(statusesForgotten)

const shown = () => useStatusStore.getState().statuses

it('lets a word about a deed go by itself, and later where there is a way back', () => {
  said('Note restored.')
  said('Note moved to the bin.', { action: { label: 'Undo', onPress: () => undefined } })
  const [plain, withAction] = shown().map(shownFor)
  expect(plain).toBeGreaterThan(0)
  expect(withAction).toBeGreaterThan(plain ?? Infinity)
})

it('shows what is said again once, as the newest', () => {
  said('Nothing is marked in this text.')
  said('Note restored.')
  said('Nothing is marked in this text.')
  expect(shown().map(({ text }) => text)).toEqual(['Note restored.', 'Nothing is marked in this text.'])
})

it('keeps each way back, though two deeds are told in the same words', () => {
  const undone: string[] = []
  said('Deleted.', { action: { label: 'Undo', onPress: () => void undone.push('first') } })
  said('Deleted.', { action: { label: 'Undo', onPress: () => void undone.push('second') } })
  for (const { action } of shown()) action?.onPress()
  expect(undone).toEqual(['first', 'second'])
})

it('keeps a problem, and what nobody may miss, until it is closed', () => {
  said('The disk is full.', { tone: 'problem' })
  const close = said('Visitbook did not close properly last time.', { stays: true })
  expect(shown().map(shownFor)).toEqual([null, null])
  close()
  expect(shown().map(({ text }) => text)).toEqual(['The disk is full.'])
})
