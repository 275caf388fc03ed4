import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentFromBlocks } from '@shared/notes/import/documentFromBlocks'
import { readInWorker } from '../../electron/notes/import/readInWorker'
import { anOpenCore, errorOf, fingerprintOf, nextId } from './support/aCore'
import type { TestCore } from './support/aCore'
import { builtModule } from './support/builtModule'
import { aNote, aVisit, fields } from './support/visits'

const anImported = (text: string) => ({
  fields,
  document: JSON.parse(
    JSON.stringify(documentFromBlocks([{ kind: 'paragraph', level: 0, text }], nextId)),
  ) as Record<string, never>,
})
const textsOf = async (core: TestCore, visitId: string) =>
  (await core.ask('notes.list', { visitId })).map(({ excerpt }) => excerpt).sort()

it('notes typed elsewhere are added all at once, each with its first revision and its link in the change log', async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  const { noteIds } = await core.ask('notes.addAll', {
    visitId,
    notes: [anImported('One.'), anImported('Two.')],
  })
  expect(await textsOf(core, visitId)).toEqual(['One.', 'Two.'])
  for (const noteId of noteIds) expect(await core.ask('notes.history', { noteId })).toHaveLength(1)
  const found = await core.ask('notes.search', { text: 'two', visitId, filters: {}, limit: 5 })
  expect(found.total).toBe(1)
})

it('if one of them is no note, none is added', async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  const bad = [{ root: {} }, { root: { children: [] } }, 'text', null]
  for (const document of bad) {
    const answer = await core.call('notes.addAll', {
      visitId,
      notes: [anImported('One.'), { fields, document }],
    })
    expect(errorOf(answer)).toMatchObject({ kind: 'invalidRequest', operation: 'notes.addAll' })
  }
  expect(errorOf(await core.call('notes.addAll', { visitId, notes: [] })).kind).toBe('invalidRequest')
  expect(
    errorOf(await core.call('notes.addAll', { visitId: nextId(), notes: [anImported('One.')] })),
  ).toEqual({
    kind: 'notFound',
    noun: 'visit',
  })
  expect(await textsOf(core, visitId)).toEqual([])
})

it('they go to the bin in one step when the import is undone, and none goes when one is unknown', async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  const { noteIds } = await core.ask('notes.addAll', {
    visitId,
    notes: [anImported('One.'), anImported('Two.')],
  })
  const gone = await core.call('notes.undoImport', { noteIds: [...noteIds, nextId()], keep: [] })
  expect(errorOf(gone)).toEqual({ kind: 'notFound', noun: 'note' })
  expect(await textsOf(core, visitId)).toHaveLength(2)
  expect(await core.ask('notes.undoImport', { noteIds: [...noteIds], keep: [] })).toEqual({
    moved: noteIds,
    kept: [],
  })
  expect(await textsOf(core, visitId)).toEqual([])
  expect((await core.ask('notes.bin', { visitId })).map(({ reason }) => reason)).toEqual([
    'The import was undone',
    'The import was undone',
  ])
  await core.ask('notes.restore', { noteId: noteIds[0] ?? '' })
  expect(await textsOf(core, visitId)).toEqual(['One.'])
})

it('undoing an import keeps what was changed since and what is being written, and says which notes these are', async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  const { noteIds } = await core.ask('notes.addAll', {
    visitId,
    notes: ['Changed.', 'In a window.', 'In the bin.', 'As it came.'].map(anImported),
  })
  const [changed = '', beingWritten = '', inBin = '', asItCame = ''] = noteIds
  const { document } = await core.ask('notes.get', { noteId: changed })
  await core.ask('notes.save', {
    noteId: changed,
    basedOn: 1,
    fields: { ...fields, case: 'C12' },
    document: document as never,
    passages: [],
    checkpoint: false,
  })
  await core.ask('notes.delete', { noteId: inBin, reason: 'Twice' })
  const { moved, kept } = await core.ask('notes.undoImport', { noteIds: [...noteIds], keep: [beingWritten] })
  expect(moved).toEqual([asItCame])
  expect(kept).toMatchObject([
    { id: changed, case: 'C12', isChanged: true },
    { id: beingWritten, isChanged: false },
  ])
  expect(await textsOf(core, visitId)).toEqual(['Changed.', 'In a window.'])
  const reasons = new Map((await core.ask('notes.bin', { visitId })).map(({ id, reason }) => [id, reason]))
  expect(reasons).toEqual(
    new Map([
      [inBin, 'Twice'],
      [asItCame, 'The import was undone'],
    ]),
  )
})

it('says which texts the visit has already, whatever the spaces in them; deleted notes do not count', async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  await aNote(core, visitId, 'Visits were made\n\nin time.')
  const { noteId } = await aNote(core, visitId, 'Withdrawn.')
  await core.ask('notes.delete', { noteId, reason: '' })
  const texts = ['Visits  were made in time. ', 'Withdrawn.', 'Visits were made']
  expect(await core.ask('notes.alreadyThere', { visitId, texts })).toEqual([true, false, false])
})

describe('a file is read in a worker that has nothing else', () => {
  let reader: Awaited<ReturnType<typeof builtModule>>
  beforeAll(async () => {
    reader = await builtModule('electron/notesReader.ts')
  }, 60_000)
  afterAll(() => reader.remove())
  const fixture = readFileSync(join(import.meta.dirname, '../fixtures/notes/libreoffice.docx'))

  it('and gives its blocks', async () => {
    const read = await readInWorker(reader.path)({ name: 'notes.docx', bytes: fixture })
    expect(read).toMatchObject({ ok: true, value: { blocks: expect.arrayContaining([]) } })
    expect(read.ok && read.value.blocks).toHaveLength(17)
  })

  it('or says why not', async () => {
    expect(await readInWorker(reader.path)({ name: 'a.docx', bytes: fixture.subarray(0, 3_000) })).toEqual({
      ok: false,
      error: [{ place: 'whole file', message: expect.stringContaining('damaged') }],
    })
  })

  it('which is given up when it takes too long', async () => {
    const endless = new TextEncoder().encode('> '.repeat(2_000_000) + 'x')
    const start = performance.now()
    const read = await readInWorker(reader.path, 1_500)({ name: 'a.md', bytes: endless })
    expect(read).toMatchObject({ ok: false, error: [{ place: 'whole file' }] })
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  it('and a broken file changes nothing in the vault', async () => {
    const core = await anOpenCore()
    const visitId = await aVisit(core)
    const before = fingerprintOf(core.folder)
    await readInWorker(reader.path)({ name: 'a.docx', bytes: fixture.subarray(0, 3_000) })
    expect(fingerprintOf(core.folder)).toEqual(before)
    expect(await textsOf(core, visitId)).toEqual([])
  })
})
