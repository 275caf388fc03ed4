import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isDue, nameInPlace, nextTry, removableCopies, totalOf } from '@shared/places/outbox'
import type { OutboxItem } from '@shared/places/place'
import { faultWords, safeWords } from '@shared/places/placeFaults'

const item = (change: Partial<OutboxItem>): OutboxItem => ({
  id: 'i',
  placeId: 'p',
  placeName: 'Stick',
  kind: 'document',
  visitId: 'v',
  title: 'letter.docx',
  nameThere: 'letter 0.docx',
  size: 100,
  sha256: 'a',
  state: 'queued',
  sent: 0,
  fault: null,
  attempts: 0,
  nextTryAt: 'then',
  queuedAt: 'then',
  sentAt: '',
  verifiedAt: '',
  isHere: true,
  ...change,
})

it('tries again after growing pauses, a little different each time, and at most a quarter of an hour apart', () => {
  const middle = [1, 2, 3, 4, 5, 6, 7, 8, 80].map((attempts) =>
    nextTry({ fault: 'unreachable' }, attempts, 0, 0.5),
  )
  expect(middle.map((each) => (each ?? 0) / 1_000)).toEqual([15, 30, 60, 120, 240, 480, 900, 900, 900])
  expect(nextTry({ fault: 'unreachable' }, 1, 1_000, 0)).toBe(1_000 + 11_250)
  expect(nextTry({ fault: 'unreachable' }, 1, 1_000, 1)).toBe(1_000 + 18_750)
})

it('leaves a server alone for as long as it asks', () => {
  expect(nextTry({ fault: 'tooMany', retryAfter: 120 }, 1, 0, 0.5)).toBe(120_000)
  expect(nextTry({ fault: 'tooMany', retryAfter: 1 }, 1, 0, 0.5)).toBe(15_000)
})

it('does not wait out the years by which a clock was wrong when a pause began', () => {
  const now = '2026-11-22T12:00:00.000Z'
  expect(isDue('2026-11-22T12:00:00.000Z', now)).toBe(true)
  expect(isDue('2026-11-22T12:15:00.000Z', now)).toBe(false)
  // As long as a server may ask for.
  expect(isDue('2026-11-23T12:00:00.000Z', now)).toBe(false)
  expect(isDue('2049-01-01T00:00:00.000Z', now)).toBe(true)
  expect(isDue('2001-01-01T00:00:00.000Z', now)).toBe(true)
  expect(isDue('', now)).toBe(false)
})

it('waits for somebody where trying again changes nothing', () => {
  for (const fault of ['wrongPassword', 'forbidden', 'notSecure', 'nameTaken'] as const)
    expect(nextTry({ fault }, 1, 0, 0.5)).toBeNull()
})

it('has words of its own for every fault, which tell what to do and promise nothing else', () => {
  const words = Object.values(faultWords)
  expect(new Set(words.map(({ what }) => what)).size).toBe(words.length)
  for (const { what, next } of words) {
    expect(what).toMatch(/^[A-Z].*[^.]$/)
    expect(next).toMatch(/\.$/)
  }
  expect(safeWords).toContain('Nothing is lost')
})

it('names what may happen to a place each by its own words', () => {
  const named = {
    'a missing drive': 'missingFolder',
    'a share that does not answer': 'notAnswering',
    'another drive': 'anotherPlace',
    'an empty folder': 'emptyPlace',
    'a full disk': 'diskFull',
    'a read-only folder': 'readOnly',
    'a folder nobody may look into': 'notReadable',
    'a failing drive': 'diskFailing',
    'a file that is held': 'inUse',
    'a wrong password (401)': 'wrongPassword',
    'an expired certificate': 'expiredCertificate',
    'a clock that is years behind': 'futureCertificate',
    '403': 'forbidden',
    '404': 'addressMissing',
    '409': 'conflict',
    '412': 'precondition',
    '423': 'lockedThere',
    '429': 'tooMany',
    '500': 'serverFailed',
    '507': 'serverFull',
    'a page of a proxy': 'proxyPage',
    'a time-out, perhaps after success': 'timedOut',
  } as const
  const faults = Object.values(named)
  expect(new Set(faults.map((fault) => faultWords[fault].what)).size).toBe(faults.length)
  expect(new Set(faults.map((fault) => faultWords[fault].next)).size).toBe(faults.length)
})

it('adds up what is on its way', () => {
  expect(totalOf([item({ state: 'verified' }), item({ state: 'cancelled' })])).toBeNull()
  expect(
    totalOf([
      item({ state: 'sending', size: 1_000, sent: 400 }),
      item({ state: 'sent', size: 50 }),
      item({ state: 'queued', fault: 'wrongPassword', nextTryAt: '' }),
      item({ state: 'verified', size: 9_999 }),
    ]),
  ).toEqual({ waiting: 3, bytes: 1_150, sent: 450, isSending: true, isStuck: true })
})

it('lets a local copy go only when every place it was for has the file', () => {
  const verified = item({ state: 'verified' })
  expect(removableCopies([verified])).toEqual(['a'])
  expect(removableCopies([verified, item({ state: 'cancelled' })])).toEqual(['a'])
  expect(removableCopies([verified, item({ state: 'sent' })])).toEqual([])
  expect(removableCopies([item({ state: 'cancelled' })])).toEqual([])
  expect(removableCopies([item({ state: 'verified', isHere: false })])).toEqual([])
})

it('makes a name that every system takes out of any name, and no two out of two files', () => {
  expect(nameInPlace('Sheffield letter draft.docx', 'a'.repeat(64))).toBe(
    'Sheffield letter draft aaaaaaaaaaaa.docx',
  )
  expect(nameInPlace('a/b\\c:d*e?f"g<h>i|j#k%l.pdf', 'b'.repeat(64))).toBe(
    'a-b-c-d-e-f-g-h-i-j-k-l bbbbbbbbbbbb.pdf',
  )
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (fileName) => {
      const name = nameInPlace(fileName, 'c'.repeat(64))
      expect(name).toContain('cccccccccccc')
      expect(name).not.toMatch(/[\u0000-\u001f"*:<>?/\\|#%]/)
      expect(name).not.toMatch(/^[.~ ]|[. ]$/)
      expect(name.length).toBeLessThan(160)
    }),
  )
})
