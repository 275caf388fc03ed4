import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { inTypingPause } from '../../../renderer/components/typingPause'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const waiting = (from: 'now' | 'moreTyping') => {
  const target = new EventTarget()
  const acted: number[] = []
  const start = Date.now()
  const letBe = inTypingPause({ target, from, pause: 1_000 }, () => acted.push(Date.now() - start))
  return { acted, letBe, event: (type: string) => target.dispatchEvent(new Event(type)) }
}

it('acts when nobody has typed for the pause', () => {
  const { acted } = waiting('now')
  vi.advanceTimersByTime(999)
  expect(acted).toEqual([])
  vi.advanceTimersByTime(1)
  expect(acted).toEqual([1_000])
})

it('waits as long as the typing goes on, and acts once', () => {
  const { acted, event } = waiting('now')
  for (let key = 0; key < 30; key += 1) {
    vi.advanceTimersByTime(900)
    event('keydown')
    event('beforeinput')
  }
  expect(acted).toEqual([])
  vi.advanceTimersByTime(5_000)
  expect(acted).toEqual([28_000])
})

it('never comes amid the keys of one letter, however long it takes to compose', () => {
  const { acted, event } = waiting('now')
  event('compositionstart')
  vi.advanceTimersByTime(10_000)
  event('keydown')
  vi.advanceTimersByTime(10_000)
  expect(acted).toEqual([])
  event('compositionend')
  vi.advanceTimersByTime(1_000)
  expect(acted).toEqual([21_000])
})

it('waits where something is being pressed, for it might be pressed instead', () => {
  const { acted, event } = waiting('now')
  vi.advanceTimersByTime(999)
  event('pointerdown')
  vi.advanceTimersByTime(999)
  expect(acted).toEqual([])
})

it('once put off, comes again only when more has been typed', () => {
  const { acted, event } = waiting('moreTyping')
  event('keydown')
  event('pointerdown')
  vi.advanceTimersByTime(60_000)
  expect(acted).toEqual([])
  event('beforeinput')
  vi.advanceTimersByTime(1_000)
  expect(acted).toEqual([61_000])
})

it('lets it be when it is not wanted any more', () => {
  const { acted, letBe, event } = waiting('now')
  letBe()
  event('beforeinput')
  vi.advanceTimersByTime(60_000)
  expect(acted).toEqual([])
})
