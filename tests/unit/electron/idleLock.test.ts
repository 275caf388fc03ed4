import { expect, it } from 'vitest'
import { createIdleLock } from '../../../electron/vault/idleLock'

/** Time by hand: actions run when it has come. */
const anIdleLock = () => {
  const happened: string[] = []
  let now = 0
  let timers: { due: number; action: () => void }[] = []
  const lock = createIdleLock(
    (milliseconds, action) => {
      const timer = { due: now + milliseconds, action }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    {
      announce: () => happened.push('announced'),
      lock: () => {
        happened.push('lock')
        lock.stop()
      },
      locked: () => happened.push('locked'),
    },
  )
  const pass = (milliseconds: number) => {
    const end = now + milliseconds
    for (;;) {
      const next = timers.filter((timer) => timer.due <= end).sort((a, b) => a.due - b.due)[0]
      if (!next) break
      now = next.due
      timers = timers.filter((timer) => timer !== next)
      next.action()
    }
    now = end
  }
  return { lock, pass, happened }
}
const minute = 60_000

it('announces the lock after the idle time, and locks three seconds later', () => {
  const { lock, pass, happened } = anIdleLock()
  lock.start(5)
  pass(5 * minute - 1)
  expect(happened).toEqual([])
  pass(1)
  expect(happened).toEqual(['announced'])
  pass(2_999)
  expect(happened).toEqual(['announced'])
  pass(1)
  expect(happened).toEqual(['announced', 'lock', 'locked'])
  pass(60 * minute)
  expect(happened).toHaveLength(3)
})

it('starts again whenever the user is there', () => {
  const { lock, pass, happened } = anIdleLock()
  lock.start(5)
  for (let touch = 0; touch < 10; touch += 1) {
    pass(4 * minute)
    lock.touch()
  }
  expect(happened).toEqual([])
  pass(5 * minute)
  expect(happened).toEqual(['announced'])
})

it('does not lock twice when the window has saved and locked by itself', () => {
  const { lock, pass, happened } = anIdleLock()
  lock.start(1)
  pass(minute + 500)
  lock.stop()
  pass(minute)
  expect(happened).toEqual(['announced', 'locked'])
})

it('does not take an announced lock back', () => {
  const { lock, pass, happened } = anIdleLock()
  lock.start(1)
  pass(minute)
  lock.touch()
  lock.start(60)
  pass(3_000)
  expect(happened).toEqual(['announced', 'lock', 'locked'])
})

it('counts nothing while the vault is locked', () => {
  const { lock, pass, happened } = anIdleLock()
  lock.touch()
  pass(60 * minute)
  lock.start(1)
  lock.stop()
  lock.touch()
  pass(60 * minute)
  expect(happened).toEqual([])
})
