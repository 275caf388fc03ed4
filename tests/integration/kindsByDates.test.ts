import { expect, it } from 'vitest'
import type { Output } from '@shared/ipc/contract'
import { versionFor } from '../../renderer/visits/form/versionFor'
import { anOpenCore } from './support/aCore'
import { details } from './support/visits'

const kinds = [
  ['ilacs-focused-visit', '2024-10-16'],
  ['monitoring-visit', '2024-02-22'],
  ['ilacs-2018', '2019-06-14'],
  ['ilacs-standard', '2023-05-19'],
  ['ilacs-standard', '2025-02-07'],
  ['ilacs-standard', '2026-05-22'],
  ['sif-a', '2014-02-05'],
  ['sif-b', '2016-11-24'],
] as const

/** What the document of a version has or has not. */
const shapeOf = (pack: Output<'frameworks.ofVisit'>) => ({
  graded: pack.graded,
  overall: pack.judgementRows.includes('OE'),
  references: pack.crossReferences === 'national-framework',
})

it('offers every kind of document in the form of a new visit, and makes the visit in the version of its dates', async () => {
  const { ask } = await anOpenCore()
  const frameworks = await ask('frameworks.list', {})
  expect([...new Set(frameworks.map(({ id }) => id))].sort()).toEqual(
    [...new Set(kinds.map(([id]) => id))].sort(),
  )
  const shapes: unknown[] = []
  for (const [frameworkId, lastDay] of kinds) {
    const offered = versionFor(
      frameworks.filter(({ id }) => id === frameworkId),
      lastDay,
    )
    const themes = offered?.combinableThemes === true ? [offered.themes[0]?.code ?? ''] : []
    const { visitId } = await ask('visits.create', {
      frameworkId,
      version: null,
      details: { ...details, dates: [[lastDay, lastDay]], letterDate: null, themes },
    })
    const pack = await ask('frameworks.ofVisit', { visitId })
    expect([frameworkId, pack.version]).toEqual([frameworkId, offered?.version])
    shapes.push([frameworkId, lastDay, shapeOf(pack)])
    // Each can be drafted at once.
    expect((await ask('letters.draft', { visitId })).documentType).toBe(pack.documentType)
  }
  const ungraded = { graded: false, overall: false, references: false }
  const graded = { graded: true, overall: true, references: false }
  expect(shapes).toEqual([
    ['ilacs-focused-visit', '2024-10-16', ungraded],
    ['monitoring-visit', '2024-02-22', ungraded],
    ['ilacs-2018', '2019-06-14', graded],
    ['ilacs-standard', '2023-05-19', graded],
    ['ilacs-standard', '2025-02-07', { ...graded, references: true }],
    ['ilacs-standard', '2026-05-22', { ...graded, overall: false, references: true }],
    ['sif-a', '2014-02-05', graded],
    ['sif-b', '2016-11-24', graded],
  ])
})

it('goes by the last day of the last stretch of fieldwork, and prints all of them', async () => {
  const { ask } = await anOpenCore()
  const { visitId } = await ask('visits.create', {
    frameworkId: 'ilacs-standard',
    version: null,
    details: {
      ...details,
      themes: [],
      dates: [
        ['2024-12-02', '2024-12-06'],
        ['2025-01-20', '2025-01-24'],
      ],
      letterDate: '2025-03-04',
    },
  })
  const pack = await ask('frameworks.ofVisit', { visitId })
  expect(shapeOf(pack)).toEqual({ graded: true, overall: true, references: true })
  const { sections } = await ask('letters.draft', { visitId })
  const words = sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join('\n')
  expect(words).toContain('2 to 6 December 2024 and 20 to 24 January 2025')
})
