import { expect, it } from 'vitest'
import { anOpenCore } from './support/aCore'
import { insideVault, tamperWith } from './support/insideVault'
import { aDocument, aFinding, aNote, aVisit, fields } from './support/visits'

const anOpenVisit = async () => {
  const core = await anOpenCore()
  return { ...core, visitId: await aVisit(core) }
}

it('stores an hour of typing in little room, and every checkpoint for good', async () => {
  const core = await anOpenVisit()
  const { noteId } = await aNote(core, core.visitId, '')
  const { document } = aDocument('An ordinary note of two thousand characters or so. '.repeat(40))
  const sizeBefore = await databaseSize(core.folder)
  let revision = 2
  const saves = 3_600
  for (let save = 0; save < saves; save += 1) {
    core.clock.forward(1_000)
    const checkpoint = save === 1_000
    const saved = await core.ask('notes.save', {
      noteId,
      basedOn: revision,
      fields,
      document,
      passages: [],
      checkpoint,
    })
    revision = saved.revision
  }
  const kept = await insideVault(core.folder, (db) =>
    db
      .prepare<[], { revision: number; checkpoint: number }>('SELECT revision, checkpoint FROM note_revision')
      .all(),
  )
  expect(kept.length).toBeGreaterThan(58)
  expect(kept.length).toBeLessThan(66)
  expect(kept).toContainEqual({ revision: 1_003, checkpoint: 1 })
  expect(kept.at(-1)?.revision).toBe(revision)
  const grown = (await databaseSize(core.folder)) - sizeBefore
  // Each save of 2 KB would be 13 MB if every one were kept.
  expect(grown).toBeLessThan(1_500_000)
}, 120_000)

/** Pages in use, without what the write-ahead log holds twice. */
const databaseSize = (folder: string) =>
  insideVault(
    folder,
    (db) =>
      (Number(db.pragma('page_count', { simple: true })) -
        Number(db.pragma('freelist_count', { simple: true }))) *
      4096,
  )

it('never drops a revision that a letter has cited', async () => {
  const core = await anOpenVisit()
  const { noteId, passageIds, document, passages } = await aNote(core, core.visitId, 'Visits are weekly.', [
    'weekly',
  ])
  const save = (basedOn: number) =>
    core.ask('notes.save', { noteId, basedOn, fields, document, passages, checkpoint: false })
  await save(2)
  await core.ask('findings.create', { visitId: core.visitId, content: aFinding(passageIds) })
  const letter = await core.ask('letters.draft', { visitId: core.visitId })
  const cited = letter.sections.flatMap((section) =>
    section.paragraphs.flatMap((paragraph) => paragraph.sources),
  )
  expect(cited.map((source) => source.noteRevision)).toEqual([3])
  for (const basedOn of [3, 4, 5]) await save(basedOn)
  const kept = await insideVault(core.folder, (db) =>
    db.prepare<[], { revision: number }>('SELECT revision FROM note_revision ORDER BY revision').all(),
  )
  expect(kept.map((row) => row.revision)).toEqual([1, 3, 6])
})

it('finds notes by the beginnings of their words, without accents, as they stand now', async () => {
  const core = await anOpenVisit()
  const { noteId, revision } = await aNote(core, core.visitId, 'The café visits are weekly.')
  const found = (query: string) =>
    insideVault(core.folder, (db) =>
      db
        .prepare('SELECT note.id FROM note_fts JOIN note ON note.key = note_fts.rowid WHERE note_fts MATCH ?')
        .all(query),
    )
  expect(await found('cafe')).toEqual([{ id: noteId }])
  expect(await found('we*')).toEqual([{ id: noteId }])
  await core.ask('notes.save', {
    noteId,
    basedOn: revision,
    fields,
    ...aDocument('Now it is monthly.'),
    checkpoint: false,
  })
  expect(await found('cafe')).toEqual([])
  expect(await found('month*')).toEqual([{ id: noteId }])
  await core.core.close()
  // Compares every word of the index with the texts; it throws where they differ.
  await tamperWith(core.folder, (db) =>
    db.exec(`INSERT INTO note_fts (note_fts, rank) VALUES ('integrity-check', 1)`),
  )
})

it('lists ten thousand notes without reading their documents', async () => {
  const core = await anOpenVisit()
  const text = 'An ordinary note of two thousand characters or so. '.repeat(40)
  const notes = Array.from({ length: 10_000 }, (_, note) => ({
    at: '2024-10-15T10:20',
    area: 'PD',
    activity: 'case-sample',
    text: `${note} ${text}`,
    passages: [{ quote: `${note} An ordinary`, direction: 'strength', prompts: ['PD1'] }],
  }))
  const { visitId } = await core.ask('internal.importVisitFile', {
    text: JSON.stringify({
      format: 'visitbook.visit',
      version: 1,
      framework: 'ilacs-focused-visit',
      authority: { name: 'Sheffield City Council' },
      dates: [['2024-10-15', '2024-10-16']],
      themes: ['PD'],
      notes,
      findings: [],
    }),
  })
  const listed = await core.ask('notes.list', { visitId })
  expect(listed).toHaveLength(10_000)
  expect(listed[9_999]?.passages).toHaveLength(1)
}, 120_000)
