import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ReferBackContent } from '@shared/referBacks/referBack'
import { stateOfReferBack, waitingReferBacks, waitingWords } from '@shared/referBacks/referBackState'
import { referBackToHtml } from '@shared/referBacks/referBackToHtml'

const content = (part: Partial<ReferBackContent> = {}): ReferBackContent => ({
  raisedAt: '2024-10-15T10:42',
  raisedBy: 'A. Lead',
  concern: 'A bruise nobody has explained.',
  child: '4711',
  toldName: '',
  toldRole: '',
  toldAt: '',
  toldHow: '',
  response: '',
  respondedAt: '',
  outcome: '',
  closedAt: '',
  ...part,
})

it('waits until there is an answer: first for somebody to be told, then for the response', () => {
  expect(stateOfReferBack(content())).toBe('untold')
  expect(stateOfReferBack(content({ toldAt: '2024-10-15T10:50' }))).toBe('waiting')
  expect(stateOfReferBack(content({ response: ' ' }))).toBe('untold')
  expect(stateOfReferBack(content({ response: 'Visited today.' }))).toBe('answered')
  expect(stateOfReferBack(content({ outcome: 'Safe.', closedAt: '2024-10-15T17:00' }))).toBe('closed')
})

it('says how many wait and since when, the day only where it is not today', () => {
  const told = { toldAt: '2024-10-15T10:50' }
  const wordsOf = (all: readonly ReferBackContent[], today = '2024-10-15') => {
    const waiting = waitingReferBacks(all)
    return waiting === null ? null : waitingWords(waiting, today)
  }
  expect(wordsOf([content(told)])).toBe('1 refer-back waits for an answer since 10:42')
  expect(wordsOf([content(told), content({ ...told, raisedAt: '2024-10-14T16:00' })])).toBe(
    '2 refer-backs wait for an answer since 14 Oct 2024, 16:00',
  )
  expect(wordsOf([content()])).toBe('1 refer-back: nobody has been told yet. Raised 10:42')
  expect(wordsOf([content(), content(told)], '2024-10-16')).toBe(
    '1 refer-back: nobody has been told yet; 1 refer-back waits for an answer. Raised 15 Oct 2024, 10:42',
  )
  expect(wordsOf([content({ response: 'Yes.' })])).toBeNull()
  expect(wordsOf([])).toBeNull()
})

it('is printed as text, whatever is typed, and says what is not filled in', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const html = referBackToHtml(
        { ...content({ concern: `<b>${typed}</b>` }), id: 'i', visitId: 'v', revision: 1, savedAt: '' },
        { authority: 'Sheffield & District', marking: 'OFFICIAL-SENSITIVE' },
      )
      expect(html).not.toContain('<b>')
      expect(html).toContain('&lt;b&gt;')
      expect(html).toContain('Sheffield &amp; District')
      expect(html).toContain('OFFICIAL-SENSITIVE')
      expect(html).toContain('Tuesday 15 October 2024, 10:42')
      expect(html.match(/Not filled in/g)?.length).toBe(6)
    }),
    { seed: 8 },
  )
})

it('takes only times that exist, and no field that it does not know', () => {
  expect(ReferBackContent.safeParse(content()).success).toBe(true)
  expect(ReferBackContent.safeParse(content({ toldAt: 'soon' })).success).toBe(false)
  expect(ReferBackContent.safeParse({ ...content(), name: 'x' }).success).toBe(false)
})
