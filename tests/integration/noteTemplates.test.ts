import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NoteTemplate } from '@shared/frameworks/frameworkPack'
import { expect, it } from 'vitest'
import { anOpenCore, errorOf, nextId, resourcesFolder } from './support/aCore'
import type { TestCore } from './support/aCore'
import { insideVault } from './support/insideVault'
import { aDocument, aVisit, fields } from './support/visits'

const frameworkId = 'ilacs-focused-visit'

const own = (label: string, change: Partial<NoteTemplate> = {}): NoteTemplate => ({
  activity: 'case-sample',
  label,
  headings: [{ title: 'What I read', hint: `As ${label} has it` }],
  fields: ['case', 'team'],
  ...change,
})

const anOpenVisit = async () => {
  const core = await anOpenCore()
  return { ...core, visitId: await aVisit(core) }
}

const saveOwn = async (core: TestCore, templates: readonly NoteTemplate[]) => {
  const { revision } = await core.ask('noteTemplates.ofFramework', { frameworkId })
  return core.ask('noteTemplates.save', { frameworkId, basedOn: revision, templates: [...templates] })
}

/** A note as the window begins it: with the template that the visit has for it now. */
const aNoteBegun = async (core: TestCore & { readonly visitId: string }, area = 'CC') => {
  const { noteTemplates } = await core.ask('frameworks.ofVisit', { visitId: core.visitId })
  const template = noteTemplates.find((each) => each.activity === 'case-sample' && each.area === undefined)
  const note = await core.ask('notes.create', {
    visitId: core.visitId,
    fields: { ...fields, area },
    noteId: nextId(),
    document: aDocument('### What I saw').document,
    template: template ?? null,
  })
  return { note, template }
}

it('offers the framework’s templates until the user has one, and then the user’s, in visits that are there already', async () => {
  const core = await anOpenVisit()
  const before = await core.ask('noteTemplates.ofFramework', { frameworkId })
  expect(before).toMatchObject({ own: [], revision: 0, title: 'ILACS focused visit' })
  expect(before.areas.map(({ code }) => code)).toContain('PD')
  await saveOwn(core, [own('Mine'), own('Mine at the front door', { activity: 'data', area: 'FD' })])
  const { noteTemplates, blocks } = await core.ask('frameworks.ofVisit', { visitId: core.visitId })
  expect(noteTemplates).toHaveLength(before.ofFramework.length + 1)
  expect(noteTemplates.filter(({ label }) => label.startsWith('Mine'))).toHaveLength(2)
  expect(blocks.length).toBeGreaterThan(5)
})

it('a note keeps the template it was begun with, whatever the template says later', async () => {
  const core = await anOpenVisit()
  await saveOwn(core, [own('First')])
  const { note } = await aNoteBegun(core)
  await saveOwn(core, [own('Second', { headings: [], fields: [] })])
  expect((await core.ask('notes.get', { noteId: note.id })).template).toEqual(own('First'))
  expect((await aNoteBegun(core)).note.template?.label).toBe('Second')
  await core.ask('notes.save', {
    noteId: note.id,
    basedOn: 1,
    fields: { ...fields, area: 'CC' },
    document: aDocument('Read two plans.').document,
    passages: [],
    checkpoint: true,
  })
  expect((await core.ask('notes.get', { noteId: note.id })).template).toEqual(own('First'))
})

it('a note from before templates were remembered shows its framework’s own', async () => {
  const core = await anOpenVisit()
  const note = await core.ask('notes.create', { visitId: core.visitId, fields })
  await saveOwn(core, [own('Mine'), own('Mine here', { area: 'PD' })])
  const { ofFramework } = await core.ask('noteTemplates.ofFramework', { frameworkId })
  const expected = ofFramework.find(({ activity, area }) => activity === 'case-sample' && area === 'PD')
  expect((await core.ask('notes.get', { noteId: note.id })).template).toEqual(expected)
})

it('another activity takes the template it is given; a version of then comes back with its own', async () => {
  const core = await anOpenVisit()
  const { note, template } = await aNoteBegun(core)
  const meeting = own('A meeting', { activity: 'meeting' })
  const saved = await core.ask('notes.save', {
    noteId: note.id,
    basedOn: 1,
    fields: { ...fields, area: 'CC', activity: 'meeting' },
    document: aDocument('Said.').document,
    passages: [],
    checkpoint: true,
    template: meeting,
  })
  expect((await core.ask('notes.get', { noteId: note.id })).template).toEqual(meeting)
  const restored = await core.ask('notes.restoreRevision', {
    noteId: note.id,
    revision: 1,
    basedOn: saved.revision,
  })
  expect(restored).toMatchObject({ activity: 'case-sample', template })
})

it('keeps every state of the user’s templates, and refuses one that rests on an older state', async () => {
  const core = await anOpenVisit()
  await saveOwn(core, [own('First')])
  await saveOwn(core, [own('Second')])
  expect(
    errorOf(
      await core.call('noteTemplates.save', { frameworkId, basedOn: 1, templates: [own('Elsewhere')] }),
    ),
  ).toEqual({ kind: 'stale', noun: 'set of note templates', storedRevision: 2 })
  await insideVault(core.folder, (db) => {
    const kept = db.prepare<[], { revision: number; templates: string }>(
      'SELECT revision, templates FROM note_template_set ORDER BY revision',
    )
    expect(kept.all().map(({ templates }) => (JSON.parse(templates) as NoteTemplate[])[0]?.label)).toEqual([
      'First',
      'Second',
    ])
    const logged = db.prepare<[], { action: string }>("SELECT action FROM change WHERE entity = 'templates'")
    expect(logged.all().map(({ action }) => action)).toEqual(['create', 'save'])
  })
})

it('a template put back as the framework has it is nobody’s own', async () => {
  const core = await anOpenVisit()
  const { ofFramework } = await core.ask('noteTemplates.ofFramework', { frameworkId })
  expect((await saveOwn(core, [ofFramework[0] ?? own('none'), own('Mine', { area: 'CL' })])).own).toEqual([
    own('Mine', { area: 'CL' }),
  ])
})

it('refuses templates that do not fit, each with its place, and changes nothing', async () => {
  const core = await anOpenVisit()
  const refused = async (templates: readonly NoteTemplate[]) =>
    errorOf(await core.call('noteTemplates.save', { frameworkId, basedOn: 0, templates: [...templates] }))
  expect(await refused([own('A'), own('B')])).toEqual({
    kind: 'unusableFile',
    problems: [{ place: 'templates[1]', message: 'case-sample has two note templates' }],
  })
  expect(await refused([own('A', { area: 'XX' })])).toMatchObject({
    problems: [{ place: 'templates[0].area', message: 'there is no area XX' }],
  })
  const heading = { title: 'Said', hint: '' }
  expect(await refused([own('A', { headings: [heading, heading] })])).toMatchObject({
    problems: [{ place: 'templates[0].headings[1].title' }],
  })
  expect(await refused([own('')])).toMatchObject({ kind: 'invalidRequest' })
  expect((await core.ask('noteTemplates.ofFramework', { frameworkId })).revision).toBe(0)
})

it('passes templates on as a file: what goes out comes in again, over the templates for the same use only', async () => {
  const core = await anOpenVisit()
  await saveOwn(core, [own('Mine'), own('Data of mine', { activity: 'data' })])
  const { content, fileName } = await core.ask('internal.noteTemplatesFile', { frameworkId })
  expect(fileName).toBe('Note templates ilacs-focused-visit.json')
  const text = Buffer.from(content).toString('utf8')

  const other = await anOpenVisit()
  await saveOwn(other, [own('Theirs'), own('Staff of theirs', { activity: 'staff' })])
  expect(await other.ask('internal.importNoteTemplates', { text })).toEqual({ frameworkId, count: 2 })
  const { own: after } = await other.ask('noteTemplates.ofFramework', { frameworkId })
  expect(after.map(({ label }) => label)).toEqual(['Staff of theirs', 'Mine', 'Data of mine'])
})

it('a file that does not fit says where, and changes nothing', async () => {
  const core = await anOpenVisit()
  const refused = async (text: string) => errorOf(await core.call('internal.importNoteTemplates', { text }))
  expect(await refused('{ "format": ')).toMatchObject({
    kind: 'unusableFile',
    problems: [{ place: 'line 1, column 13' }],
  })
  const file = { format: 'visitbook.note-templates', version: 1, framework: frameworkId }
  expect(await refused(JSON.stringify({ ...file, framework: 'ilacs-moon', templates: [] }))).toMatchObject({
    problems: [{ place: 'framework' }],
  })
  expect(
    await refused(JSON.stringify({ ...file, templates: [{ ...own('A'), activity: 'dancing' }] })),
  ).toMatchObject({ problems: [{ place: 'templates[0].activity' }] })
  const visitFile = join(resourcesFolder, 'sample', 'sheffield-2024-focused-visit.json')
  expect(await refused(readFileSync(visitFile, 'utf8'))).toMatchObject({ kind: 'unusableFile' })
  expect((await core.ask('noteTemplates.ofFramework', { frameworkId })).revision).toBe(0)
})

it('a note begun in the window keeps the id it was given there, and no second note may have it', async () => {
  const core = await anOpenVisit()
  const { note } = await aNoteBegun(core)
  expect(note).toMatchObject({ revision: 1, text: expect.stringContaining('What I saw') as string })
  const again = { visitId: core.visitId, fields, noteId: note.id }
  expect(errorOf(await core.call('notes.create', again))).toMatchObject({ kind: 'invalidRequest' })
  expect(
    errorOf(await core.call('notes.create', { ...again, noteId: nextId(), document: { no: 'root' } })),
  ).toMatchObject({ issues: ['document: is no note document'] })
  expect(await core.ask('notes.list', { visitId: core.visitId })).toHaveLength(1)
})

it('remembers who writes in a visit on this computer, and how', async () => {
  const core = await anOpenVisit()
  const { visitId } = core
  const usual = { fieldsOpen: false, beginWith: 'headings' }
  expect(await core.ask('writing.ofVisit', { visitId })).toEqual({ writer: '', writing: usual })
  await core.ask('writing.setWriter', { visitId, writer: 'B. Second' })
  await core.ask('writing.set', { writing: { fieldsOpen: true, beginWith: 'text' } })
  expect(await core.ask('writing.ofVisit', { visitId })).toEqual({
    writer: 'B. Second',
    writing: { fieldsOpen: true, beginWith: 'text' },
  })
  const other = await aVisit(core)
  expect(await core.ask('writing.ofVisit', { visitId: other })).toMatchObject({ writer: '' })
  await core.ask('writing.setWriter', { visitId, writer: '' })
  expect(await core.ask('writing.ofVisit', { visitId })).toMatchObject({ writer: '' })
})
