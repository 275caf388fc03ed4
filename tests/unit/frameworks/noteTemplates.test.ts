import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NoteField } from '@shared/frameworks/frameworkPack'
import type { NoteTemplate } from '@shared/frameworks/frameworkPack'
import {
  contentOfTemplate,
  findOwnTemplateFaults,
  isAsInFramework,
  layerTemplates,
  readTemplatesFile,
  templateFor,
  templateUse,
} from '@shared/frameworks/noteTemplates'
import { Activity } from '@shared/notes/note'
import { packs } from '../letters/caseFiles'

const areas = [{ code: 'PD' }, { code: 'L' }]

const aTemplate = (label: string, changes: Partial<NoteTemplate> = {}): NoteTemplate => ({
  activity: 'case-sample',
  label,
  headings: [{ title: 'What I saw', hint: '' }],
  fields: ['case'],
  ...changes,
})
const labels = (templates: readonly NoteTemplate[]) => templates.map(({ label }) => label)

const anyTemplate: fc.Arbitrary<NoteTemplate> = fc
  .record({
    activity: fc.constantFrom(...Activity.options),
    area: fc.constantFrom(undefined, 'PD', 'L', 'GONE'),
    label: fc.string({ minLength: 1 }),
    fields: fc.uniqueArray(fc.constantFrom(...NoteField.options)),
  })
  .map(({ area, ...rest }) => ({ ...rest, headings: [], ...(area === undefined ? {} : { area }) }))
const anyTemplates = fc.uniqueArray(anyTemplate, { selector: templateUse, maxLength: 12 })

describe('own templates over those of a framework', () => {
  it('an own one stands in the place of the framework’s for the same use, others follow', () => {
    const ofFramework = [aTemplate('Case'), aTemplate('Talk', { activity: 'meeting' })]
    const own = [aTemplate('My data', { activity: 'data' }), aTemplate('My case')]
    expect(labels(layerTemplates(ofFramework, own, areas))).toEqual(['My case', 'Talk', 'My data'])
  })

  it('one for an area stands beside the one for all areas, and replaces none', () => {
    const layered = layerTemplates([aTemplate('Case')], [aTemplate('Front door', { area: 'PD' })], areas)
    expect(labels(layered)).toEqual(['Case', 'Front door'])
    expect(templateFor(layered, 'case-sample', 'PD')?.label).toBe('Front door')
    expect(templateFor(layered, 'case-sample', 'L')?.label).toBe('Case')
  })

  it('one for an area that this version does not have is left out, unless the framework itself has it', () => {
    const gone = aTemplate('Old area', { area: 'GONE' })
    expect(layerTemplates([], [gone], areas)).toEqual([])
    const ofFramework = [aTemplate('As shipped', { area: 'GONE' })]
    expect(labels(layerTemplates(ofFramework, [gone], areas))).toEqual(['Old area'])
  })

  it('whatever there is, no use has two templates, own ones win, and none of the framework’s uses is lost', () => {
    fc.assert(
      fc.property(anyTemplates, anyTemplates, (ofFramework, own) => {
        const layered = layerTemplates(ofFramework, own, areas)
        const uses = layered.map(templateUse)
        expect(new Set(uses).size).toBe(uses.length)
        expect(uses.slice(0, ofFramework.length)).toEqual(ofFramework.map(templateUse))
        for (const template of layered) {
          const mine = own.find((each) => templateUse(each) === templateUse(template))
          expect(template).toBe(
            mine ?? ofFramework.find((each) => templateUse(each) === templateUse(template)),
          )
        }
        for (const mine of own) if (mine.area !== 'GONE') expect(uses).toContain(templateUse(mine))
        expect(layerTemplates(layered, own, areas)).toEqual(layered)
      }),
      { seed: 20261122 },
    )
  })
})

it('a template is nobody’s own while it says word for word what the framework has for its use', () => {
  const shipped = aTemplate('Case')
  expect(isAsInFramework({ ...shipped }, [shipped])).toBe(true)
  expect(isAsInFramework(aTemplate('Case', { fields: [] }), [shipped])).toBe(false)
  expect(isAsInFramework(aTemplate('Case', { area: 'PD' }), [shipped])).toBe(false)
})

it('has the same content in whatever order its names came', () => {
  const { activity, label, headings, fields } = aTemplate('Case')
  expect(contentOfTemplate({ fields, headings, label, activity })).toBe(contentOfTemplate(aTemplate('Case')))
  expect(contentOfTemplate(aTemplate('Other'))).not.toBe(contentOfTemplate(aTemplate('Case')))
})

it('names every fault of own templates with its place', () => {
  const twice = [
    { title: 'What I saw', hint: '' },
    { title: 'What I saw', hint: 'again' },
  ]
  const faults = findOwnTemplateFaults(
    [
      aTemplate('A'),
      aTemplate('B'),
      aTemplate('C', { area: 'GONE' }),
      aTemplate('D', { activity: 'data', headings: twice }),
    ],
    areas,
  )
  expect(faults.map(({ place }) => place)).toEqual([
    'templates[1]',
    'templates[2].area',
    'templates[3].headings[1].title',
  ])
})

it('a file of templates is read for a framework that is known, or says what is wrong', () => {
  const file = (changes: object = {}) => ({
    format: 'visitbook.note-templates',
    version: 1,
    framework: 'ilacs-focused-visit',
    templates: [aTemplate('Mine', { area: 'PD' })],
    ...changes,
  })
  const places = (json: unknown) => {
    const read = readTemplatesFile(json, packs)
    return read.ok ? [] : read.error.map(({ place }) => place)
  }
  expect(readTemplatesFile(file(), packs)).toEqual({ ok: true, value: file() })
  expect(places(file({ framework: 'nobody' }))).toEqual(['framework'])
  expect(places(file({ templates: [aTemplate('x'.repeat(81))] }))).toEqual(['templates[0].label'])
  expect(places(file({ templates: [aTemplate('Mine', { area: 'ZZ' })] }))).toEqual(['templates[0].area'])
  expect(places('no object')).toEqual(['the file'])
})
