import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { err, ok } from '@shared/result'
import type { AppError } from '@shared/ipc/errors'
import type { Result } from '@shared/result'
import { autosavePause, createAutosave } from '../../../renderer/autosave'
import type { Saved } from '../../../renderer/autosave'
import { useSavingStore } from '../../../renderer/savingStore'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A core that remembers what it was asked to save, and answers as the test says. */
const aCore = () => {
  const asked: { value: string; basedOn: number }[] = []
  const stored: { value: string; at: number }[] = []
  const answers: Result<Saved, AppError>[] = []
  const stale: string[] = []
  const autosave = createAutosave<string, Saved>({
    revision: 1,
    save: (value, basedOn) => {
      asked.push({ value, basedOn })
      return new Promise((resolve) =>
        setTimeout(() => {
          stored.push({ value, at: Date.now() })
          resolve(answers.shift() ?? ok({ revision: basedOn + 1, savedAt: '2024-10-15T10:20:00.000Z' }))
        }, 100),
      )
    },
    onSaved: () => undefined,
    onStale: (unsaved) => stale.push(unsaved),
  })
  return { asked, stored, answers, stale, autosave }
}

it('has every key stored within 250 ms although the typing goes on and each save takes 100', async () => {
  const { stored, autosave } = aCore()
  const typedAt: number[] = []
  for (let typed = 1; typed <= 40; typed += 1) {
    typedAt.push(Date.now())
    autosave.changed('x'.repeat(typed))
    await vi.advanceTimersByTimeAsync(30)
  }
  await vi.advanceTimersByTimeAsync(300)
  const waited = typedAt.map(
    (at, index) => (stored.find(({ value }) => value.length > index)?.at ?? NaN) - at,
  )
  expect(waited).toHaveLength(40)
  expect(Math.max(...waited)).toBeLessThanOrEqual(250)
})

it('bases each save on the revision that the one before was answered with', async () => {
  const { asked, autosave } = aCore()
  autosave.changed('a')
  await vi.advanceTimersByTimeAsync(300)
  autosave.changed('ab')
  await vi.advanceTimersByTimeAsync(600)
  expect(asked).toEqual([
    { value: 'a', basedOn: 1 },
    { value: 'ab', basedOn: 2 },
  ])
})

it('says saved only after the answer, and only when nothing newer is waiting', async () => {
  const { autosave } = aCore()
  autosave.changed('a')
  // The save has begun, and the core takes its time.
  await vi.advanceTimersByTimeAsync(autosavePause + 50)
  expect(useSavingStore.getState().saving.kind).toBe('pending')
  await vi.advanceTimersByTimeAsync(100)
  expect(useSavingStore.getState().saving).toEqual({ kind: 'saved', at: '2024-10-15T10:20:00.000Z' })
})

it('keeps the text after a failed save and tries again', async () => {
  const { asked, answers, autosave } = aCore()
  answers.push(err({ kind: 'diskFull' }))
  autosave.changed('a')
  await vi.advanceTimersByTimeAsync(400)
  expect(useSavingStore.getState().saving).toEqual({ kind: 'failed', reason: 'diskFull' })
  await vi.advanceTimersByTimeAsync(3_000)
  expect(asked.map((each) => each.value)).toEqual(['a', 'a'])
  expect(useSavingStore.getState().saving.kind).toBe('saved')
})

it('never saves over a newer revision: it stops and hands the text over', async () => {
  const { asked, answers, stale, autosave } = aCore()
  answers.push(err({ kind: 'stale', noun: 'note', storedRevision: 7 }))
  autosave.changed('a')
  await vi.advanceTimersByTimeAsync(400)
  autosave.changed('ab')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(stale).toEqual(['a'])
  expect(asked).toHaveLength(1)
  autosave.basedOn(7)
  autosave.changed('ab')
  await vi.advanceTimersByTimeAsync(400)
  expect(asked[1]).toEqual({ value: 'ab', basedOn: 7 })
})

it('a flush waits for the save under way and then saves what came after it', async () => {
  const { asked, autosave } = aCore()
  autosave.changed('a')
  await vi.advanceTimersByTimeAsync(300)
  autosave.changed('ab')
  const flushed = autosave.flush()
  await vi.advanceTimersByTimeAsync(500)
  await flushed
  expect(asked.map((each) => each.value)).toEqual(['a', 'ab'])
})
