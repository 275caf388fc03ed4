import fc from 'fast-check'
import { expect, it } from 'vitest'
import { OwnTemplate } from '@shared/frameworks/noteTemplates'
import type { NoteTemplate } from '@shared/frameworks/frameworkPack'
import { Activity } from '@shared/notes/note'
import {
  draftFromTemplate,
  faultsOf,
  isAsTemplate,
  movedPart,
  newPart,
  noteFields,
  templateFromDraft,
} from '../../../renderer/templates/templateDraft'
import type { TemplateDraft } from '../../../renderer/templates/templateDraft'

const words = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() === text && text !== '')
/** As it is stored: trimmed, each heading once, fields in the order of the form. */
const stored: fc.Arbitrary<NoteTemplate> = fc
  .record({
    activity: fc.constantFrom(...Activity.options),
    area: fc.constantFrom(undefined, 'PD'),
    label: words,
    headings: fc.uniqueArray(fc.record({ title: words, hint: fc.constantFrom('', 'Look again.') }), {
      selector: ({ title }) => title,
      maxLength: 5,
    }),
    fields: fc.subarray([...noteFields]),
  })
  .map(({ area, ...rest }) => (area === undefined ? rest : { ...rest, area }))

const aDraft = (changes: Partial<TemplateDraft> = {}): TemplateDraft => ({
  activity: 'case-sample',
  label: 'Case',
  parts: ['What I saw', 'So what'].map((title) => ({ ...newPart(), title })),
  fields: ['case'],
  ...changes,
})
const partsOf = (...titles: readonly string[]) => titles.map((title) => ({ ...newPart(), title }))

it('a template that is opened and kept unchanged is the same template, without a fault', () => {
  fc.assert(
    fc.property(stored, (template) => {
      const draft = draftFromTemplate(template)
      expect(templateFromDraft(draft)).toEqual(template)
      expect(isAsTemplate(draft, template)).toBe(true)
      expect(faultsOf(draft)).toEqual({})
    }),
    { seed: 20261122 },
  )
})

it('what has no fault can be kept', () => {
  const typed = fc.string({ maxLength: 90 })
  const draft = fc.record({
    activity: fc.constantFrom(...Activity.options),
    label: typed,
    parts: fc.array(fc.record({ id: fc.uuid(), title: typed, hint: fc.string({ maxLength: 310 }) }), {
      maxLength: 22,
    }),
    fields: fc.subarray([...noteFields]),
  })
  fc.assert(
    fc.property(draft, (each) => {
      const isKept = OwnTemplate.safeParse(templateFromDraft(each)).success
      if (Object.keys(faultsOf(each)).length === 0) expect(isKept).toBe(true)
    }),
    { seed: 20261122 },
  )
})

it('spaces around words do not make it another template, other words do', () => {
  const template = templateFromDraft(aDraft())
  expect(isAsTemplate(aDraft({ label: ' Case ', parts: partsOf('What I saw ', ' So what') }), template)).toBe(
    true,
  )
  expect(isAsTemplate(aDraft({ parts: partsOf('What I saw') }), template)).toBe(false)
  expect(isAsTemplate(aDraft({ fields: ['case', 'team'] }), template)).toBe(false)
})

it('says beside the field what is missing, said twice or too long', () => {
  expect(faultsOf(aDraft({ label: '  ' }))).toEqual({ label: 'Give the template a name.' })
  const parts = partsOf('What I saw', '', ' What I saw')
  expect(faultsOf(aDraft({ parts }))).toEqual({
    [parts[1]?.id ?? '']: 'Give the part a heading, or take it away.',
    [parts[2]?.id ?? '']: 'Another part has this heading.',
  })
  expect(faultsOf(aDraft({ parts: partsOf('x'.repeat(81)) }))['label']).toContain('at most 80 characters')
})

it('a part goes one place up or down, and never over the edge', () => {
  const parts = partsOf('A', 'B', 'C')
  const [first, second, third] = parts.map(({ id }) => id)
  const titles = (id: string | undefined, by: -1 | 1) =>
    movedPart(parts, id ?? '', by)
      .map(({ title }) => title)
      .join('')
  expect(titles(second, -1)).toBe('BAC')
  expect(titles(second, 1)).toBe('ACB')
  expect(titles(first, -1)).toBe('ABC')
  expect(titles(third, 1)).toBe('ABC')
  expect(titles('nobody', 1)).toBe('ABC')
})
