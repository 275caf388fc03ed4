import fc from 'fast-check'
import { expect, it } from 'vitest'
import { typographic } from '@shared/letters/typographic'

it.each([
  ["children's plans don't wait", 'children’s plans don’t wait'],
  ["Managers' oversight", 'Managers’ oversight'],
  ['what families call "the plan"', 'what families call “the plan”'],
  ['("good enough")', '(“good enough”)'],
  ["a 'just in case' visit", 'a ‘just in case’ visit'],
  ["'Staying put' is offered.", '‘Staying put’ is offered.'],
  ["since the '90s", 'since the ’90s'],
  ["a 'good' carer's plan", 'a ‘good’ carer’s plan'],
  ['"It\'s hers," they said.', '“It’s hers,” they said.'],
  ['“set” and children’s', '“set” and children’s'],
  ['', ''],
])('%s', (straight, printed) => {
  expect(typographic(straight)).toBe(printed)
})

it('leaves no straight mark, changes nothing else, and a second time nothing at all', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const printed = typographic(text)
      expect(printed).not.toMatch(/['"]/)
      expect(printed.length).toBe(text.length)
      const bare = (each: string) => each.replace(/['"‘’“”]/g, '')
      expect(bare(printed)).toBe(bare(text))
      expect(typographic(printed)).toBe(printed)
    }),
  )
})
