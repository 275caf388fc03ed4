import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { anOpenCore, errorOf, nextId, resourcesFolder } from './support/aCore'
import { aNote, aVisit, details } from './support/visits'

const fixtures = resolve(import.meta.dirname, '../fixtures')

it('gives back a visit as it was made, with the version of the pack in force on its last day', async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  expect(await core.ask('visits.get', { visitId })).toEqual({
    ...details,
    optionalBlocks: [],
    id: visitId,
    revision: 1,
    framework: { id: 'ilacs-focused-visit', version: expect.stringMatching(/^\d{4}-\d{2}$/) },
    archived: false,
    timeZone: 'Europe/London',
    createdAt: '2026-11-21T09:00:00.000Z',
  })
  const pack = await core.ask('frameworks.ofVisit', { visitId })
  expect(pack.validFrom <= '2024-10-16').toBe(true)
})

it('saves changed details, and refuses a stale save', async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  const changed = {
    ...details,
    dates: [
      ['2024-10-15', '2024-10-15'],
      ['2024-10-20', '2024-10-22'],
    ] as const,
    team: [],
  }
  const save = (basedOn: number) =>
    core.call('visits.save', { visitId, basedOn, details: changed as typeof details })
  expect(await save(1)).toEqual({ ok: true, value: { revision: 2 } })
  expect(errorOf(await save(1))).toEqual({ kind: 'stale', noun: 'visit', storedRevision: 2 })
  expect(await core.ask('visits.get', { visitId })).toMatchObject({ ...changed, revision: 2 })
})

it('keeps the optional parts of the letter through a save by a form that does not show them', async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  const save = async (basedOn: number, change: Partial<typeof details>) => {
    await core.ask('visits.save', { visitId, basedOn, details: { ...details, ...change } })
    return (await core.ask('visits.get', { visitId })).optionalBlocks
  }
  expect(await save(1, { optionalBlocks: ['copies'] })).toEqual(['copies'])
  expect(await save(2, { scope: 'the front door' })).toEqual(['copies'])
  expect(await save(3, { optionalBlocks: [] })).toEqual([])
  expect(
    errorOf(
      await core.call('visits.save', {
        visitId,
        basedOn: 4,
        details: { ...details, optionalBlocks: ['weather'] },
      }),
    ),
  ).toMatchObject({ kind: 'invalidRequest' })
})

it('refuses days out of order, and themes and frameworks that do not exist', async () => {
  const core = await anOpenCore()
  const create = (
    change: Partial<typeof details>,
    frameworkId = 'ilacs-focused-visit',
    version: string | null = null,
  ) => core.call('visits.create', { frameworkId, version, details: { ...details, ...change } })
  expect(errorOf(await create({ dates: [['2024-10-16', '2024-10-15']] }))).toMatchObject({
    kind: 'invalidRequest',
  })
  expect(
    errorOf(
      await create({
        dates: [
          ['2024-10-15', '2024-10-16'],
          ['2024-10-16', '2024-10-17'],
        ],
      }),
    ),
  ).toMatchObject({ kind: 'invalidRequest' })
  expect(errorOf(await create({ themes: ['XX'] }))).toMatchObject({ kind: 'invalidRequest' })
  expect(errorOf(await create({}, 'nothing'))).toEqual({ kind: 'notFound', noun: 'framework' })
  expect(errorOf(await create({}, 'ilacs-focused-visit', '1999-01'))).toMatchObject({
    kind: 'invalidRequest',
  })
  expect(await core.ask('visits.list', {})).toEqual([])
})

it('lists visits with what the start screen says of them, the latest fieldwork first', async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  await core.ask('visits.create', {
    frameworkId: 'ilacs-focused-visit',
    version: null,
    details: {
      ...details,
      authority: { name: 'Leeds', shortName: 'Leeds' },
      dates: [['2025-02-04', '2025-02-05']],
    },
  })
  core.clock.forward(60_000)
  await aNote(core, visitId, 'One.')
  await core.ask('visits.setArchived', { visitId, archived: true })
  expect(await core.ask('visits.list', {})).toMatchObject([
    { authority: { name: 'Leeds' }, noteCount: 0, findingCount: 0, letter: 'none', archived: false },
    {
      id: visitId,
      authority: details.authority,
      dates: details.dates,
      noteCount: 1,
      archived: true,
      lastSavedAt: '2026-11-21T09:01:00.000Z',
      frameworkTitle: (await core.ask('frameworks.ofVisit', { visitId })).title,
    },
  ])
  await core.ask('visits.setArchived', { visitId, archived: false })
  expect(await core.ask('visits.get', { visitId })).toMatchObject({ archived: false, revision: 1 })
})

it('adds the sample visit, twice if asked, whole', async () => {
  const core = await anOpenCore()
  const first = await core.ask('visits.addSample', {})
  const second = await core.ask('visits.addSample', {})
  expect(second.visitId).not.toBe(first.visitId)
  const sample = JSON.parse(
    readFileSync(join(resourcesFolder, 'sample', 'sheffield-2024-focused-visit.json'), 'utf8'),
  ) as { notes: unknown[]; findings: unknown[] }
  for (const { visitId } of [first, second]) {
    expect(await core.ask('notes.list', { visitId })).toHaveLength(sample.notes.length)
    const findings = await core.ask('findings.list', { visitId })
    expect(findings).toHaveLength(sample.findings.length)
    expect(findings.map((finding) => finding.position)).toEqual(findings.map((_, position) => position))
  }
})

it('adds a visit file whose notes and findings bring their own ids, twice if asked', async () => {
  const core = await anOpenCore()
  const noteId = nextId()
  const text = JSON.stringify({
    format: 'visitbook.visit',
    version: 1,
    framework: 'ilacs-focused-visit',
    authority: { name: 'Sheffield City Council' },
    dates: [['2024-10-15', '2024-10-16']],
    themes: ['PD'],
    notes: [
      { id: noteId, at: '2024-10-15T10:20', area: 'PD', activity: 'meeting', text: 'Plans are clear.' },
    ],
    findings: [{ id: nextId(), area: 'PD', kind: 'context', text: 'Plans are clear.' }],
  })
  const first = await core.ask('internal.importVisitFile', { text })
  const second = await core.ask('internal.importVisitFile', { text })
  expect(await core.ask('notes.get', { noteId })).toMatchObject({
    visitId: first.visitId,
    text: 'Plans are clear.',
  })
  expect(await core.ask('notes.list', { visitId: second.visitId })).toHaveLength(1)
  expect(await core.ask('findings.list', { visitId: second.visitId })).toHaveLength(1)
})

it('says that findings proposed from passages are unworded', async () => {
  const core = await anOpenCore()
  const added = await core.ask('internal.importVisitFile', {
    text: JSON.stringify({
      format: 'visitbook.visit',
      version: 1,
      framework: 'ilacs-focused-visit',
      authority: { name: 'Sheffield City Council' },
      dates: [['2024-10-15', '2024-10-16']],
      themes: ['PD'],
      notes: [
        {
          at: '2024-10-15T10:20',
          area: 'PD',
          activity: 'meeting',
          text: 'Plans are clear.',
          passages: [{ quote: 'Plans are clear', direction: 'strength' }],
        },
      ],
    }),
  })
  expect(added.problems).toMatchObject([{ rule: 'structure.unworded-findings', severity: 'warning' }])
  expect(await core.ask('findings.list', { visitId: added.visitId })).toMatchObject([{ area: 'PD' }])
})

it('refuses every faulty visit file with a place, and adds nothing of it', async () => {
  const core = await anOpenCore()
  const names = readdirSync(join(fixtures, 'bad'))
  expect(names.length).toBeGreaterThan(5)
  for (const name of names) {
    const text = readFileSync(join(fixtures, 'bad', name), 'utf8')
    const error = errorOf(await core.call('internal.importVisitFile', { text }))
    expect(error, name).toMatchObject({ kind: 'unusableFile' })
    if (error.kind === 'unusableFile')
      for (const problem of error.problems) expect(problem.place).not.toBe('')
  }
  expect(await core.ask('visits.list', {})).toEqual([])
})

it('offers every version of every framework, with themes where they can be chosen', async () => {
  const core = await anOpenCore()
  const frameworks = await core.ask('frameworks.list', {})
  expect(new Set(frameworks.map(({ id }) => id))).toEqual(
    new Set(['ilacs-2018', 'ilacs-focused-visit', 'ilacs-standard', 'monitoring-visit', 'sif-a', 'sif-b']),
  )
  for (const framework of frameworks)
    expect(framework.themes.length > 0, framework.id).toBe(framework.combinableThemes)
})

it('adds a framework of the user and makes visits with it; a visit keeps the pack it was made with', async () => {
  const core = await anOpenCore()
  const pack = JSON.parse(
    readFileSync(join(resourcesFolder, 'frameworks', 'ilacs-focused-visit.json'), 'utf8'),
  ) as {
    id: string
    title: string
  }
  const add = (change: object) =>
    core.call('internal.addFramework', { text: JSON.stringify({ ...pack, ...change }) })
  expect(errorOf(await add({}))).toMatchObject({ kind: 'unusableFile', problems: [{ place: 'id' }] })
  expect(errorOf(await add({ id: 'own', versions: [] }))).toMatchObject({ kind: 'unusableFile' })
  expect(errorOf(await core.call('internal.addFramework', { text: '{\n  "id": }' }))).toMatchObject({
    kind: 'unusableFile',
    problems: [{ place: 'line 2, column 9' }],
  })
  expect(await add({ id: 'own', title: 'Own framework' })).toEqual({ ok: true, value: { id: 'own' } })
  expect(
    (await core.ask('frameworks.list', {})).some((framework) => framework.title === 'Own framework'),
  ).toBe(true)
  const { visitId } = await core.ask('visits.create', { frameworkId: 'own', version: null, details })
  await add({ id: 'own', title: 'Own framework, revised' })
  expect((await core.ask('frameworks.ofVisit', { visitId })).title).toBe('Own framework')
  const later = await core.ask('visits.create', { frameworkId: 'own', version: null, details })
  expect((await core.ask('frameworks.ofVisit', later)).title).toBe('Own framework, revised')
})

it('offers the local authorities, vault open or not', async () => {
  const core = await anOpenCore()
  await core.ask('vault.lock', {})
  const authorities = await core.ask('authorities.list', {})
  expect(authorities.length).toBeGreaterThan(150)
  expect(authorities).toContainEqual({ name: 'Sheffield City Council', shortName: 'Sheffield' })
})
