import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { draftMarking } from '@shared/letters/letter'
import { contentsWords } from '@shared/letters/template/contentsWords'
import { mostTemplates, templateName } from '@shared/letters/template/letterTemplate'
import { prepareTemplate } from '../../electron/letters/template/prepareTemplate'
import { documentReader } from '../../electron/reading/documentTasks'
import { firstBrokenChange } from '../../electron/vault/changeLog'
import { migrate } from '../../electron/vault/migrate'
import { migrations } from '../../electron/vault/migrations/allMigrations'
import { letterTemplates } from '../../electron/vault/migrations/0146-letter-templates'
import { anOpenCore, errorOf, nextId } from './support/aCore'
import { builtModule } from './support/builtModule'
import { insideVault } from './support/insideVault'
import { aFinding, aNote, aVisit } from './support/visits'
import { aTemplate, reworked, textsOf } from './support/wordTemplates'

const prepared = (file: Uint8Array) => {
  const read = prepareTemplate(file)
  if (!read.ok) throw new Error(read.error)
  return { bytes: new Uint8Array(read.value.bytes), contents: read.value.contents }
}

it('0146: adds a place for Word templates; nothing in it may be missing', () => {
  const db = new Database(':memory:')
  migrate(db, 20)
  migrate(db, 146, [...migrations.filter(({ version }) => version <= 20), letterTemplates])
  const columns = db
    .prepare<[], { name: string; notnull: number; pk: number }>('PRAGMA table_info(letter_template)')
    .all()
  expect(columns.map(({ name }) => name)).toEqual([
    'id',
    'name',
    'bytes',
    'sha256',
    'contents',
    'added_at',
    'deleted_at',
    'deleted_by',
  ])
  expect(columns.filter(({ notnull, pk }) => notnull === 0 && pk === 0)).toEqual([])
  const add = (id: string, sha256: string, deleted = '') =>
    db.exec(`INSERT INTO letter_template (id, name, bytes, sha256, contents, added_at, deleted_at)
      VALUES ('${id}', 'n', x'00', '${sha256}', '{}', 'then', '${deleted}')`)
  add('a', '0'.repeat(64), 'then')
  add('b', '0'.repeat(64))
  expect(() => add('c', '0'.repeat(64))).toThrow('UNIQUE')
  expect(() => add('d', 'short')).toThrow('CHECK')
})

it('keeps a template once, lists what it holds, takes it away and brings it back', async () => {
  const core = await anOpenCore()
  const { ask, call } = core
  const file = prepared(await aTemplate())
  const added = await ask('internal.addLetterTemplate', { name: 'Council letter', ...file })
  expect(added).toMatchObject({ name: 'Council letter', size: file.bytes.length, contents: file.contents })
  expect(await ask('internal.addLetterTemplate', { name: 'Again', ...file })).toEqual(added)
  expect(await ask('letterTemplates.list', {})).toEqual([added])
  await ask('letterTemplates.remove', { templateId: added.id })
  expect(await ask('letterTemplates.list', {})).toEqual([])
  const gone = { kind: 'notFound', noun: 'Word template' }
  expect(errorOf(await call('letterTemplates.remove', { templateId: added.id }))).toEqual(gone)
  const other = await ask('internal.addLetterTemplate', { name: 'New one', ...file })
  expect(errorOf(await call('letterTemplates.restore', { templateId: added.id }))).toEqual(gone)
  await ask('letterTemplates.remove', { templateId: other.id })
  await ask('letterTemplates.restore', { templateId: added.id })
  expect(await ask('letterTemplates.list', {})).toEqual([added])
  await ask('vault.lock', {})
  const broken = await insideVault(core.folder, (db) => {
    const device = db.prepare<[], { device_id: string }>('SELECT device_id FROM change LIMIT 1').get()
    return firstBrokenChange(db, device?.device_id ?? '')
  })
  expect(broken).toBeNull()
})

it('keeps as many templates as it says, and no bytes that are none', async () => {
  const { ask, call } = await anOpenCore()
  const file = prepared(await aTemplate())
  const junk = { name: 'Junk', bytes: new Uint8Array(10), contents: file.contents }
  expect(errorOf(await call('internal.addLetterTemplate', junk))).toMatchObject({ kind: 'unusableFile' })
  for (let at = 0; at <= mostTemplates; at += 1) {
    const own = prepared(
      reworked(file.bytes, { 'word/styles.xml': (xml) => xml.replaceAll('5B2C83', `0000${10 + at}`) }),
    )
    const answer = await call('internal.addLetterTemplate', { name: `T${at}`, ...own })
    if (at < mostTemplates) expect(answer.ok).toBe(true)
    else expect(errorOf(answer)).toMatchObject({ kind: 'unusableFile' })
  }
  expect(await ask('letterTemplates.list', {})).toHaveLength(mostTemplates)
})

it('renders a letter in a template as a Word document only, and in none that was removed', async () => {
  const core = await anOpenCore()
  const { ask, call } = core
  const visitId = await aVisit(core)
  const { passageIds } = await aNote(core, visitId, 'Visits are weekly.', ['Visits are weekly'])
  await ask('findings.create', {
    visitId,
    content: aFinding([passageIds[0] ?? ''], 'Children are visited weekly by a social worker.'),
  })
  const { id: letterId } = await ask('letters.draft', { visitId })
  const { id: templateId } = await ask('internal.addLetterTemplate', {
    name: 'Council letter',
    ...prepared(await aTemplate()),
  })
  const { content } = await ask('internal.renderLetter', { letterId, format: 'docx', templateId })
  const parts = textsOf(content)
  expect(parts['word/document.xml']).toContain('Children are visited weekly')
  expect(parts['word/header1.xml']).toContain(draftMarking)
  expect(parts['word/header1.xml']).toContain('Somewhere Council')
  expect(
    errorOf(await call('internal.renderLetter', { letterId, format: 'html', templateId })),
  ).toMatchObject({
    kind: 'invalidRequest',
  })
  await ask('letterTemplates.remove', { templateId })
  for (const id of [templateId, nextId()])
    expect(
      errorOf(await call('internal.renderLetter', { letterId, format: 'docx', templateId: id })),
    ).toEqual({
      kind: 'notFound',
      noun: 'Word template',
    })
})

it('says what a template holds, and calls it by the name of its file', async () => {
  expect(contentsWords(prepared(await aTemplate()).contents).slice(0, 2)).toEqual([
    'A4; margins 30 mm above, 25 below, 30 left, 20 right',
    'Header for other pages and the first page; footer for other pages; 1 picture',
  ])
  expect(contentsWords(prepared(await aTemplate({ landscape: true, firstPage: false })).contents)).toEqual([
    'A4, landscape; margins 30 mm above, 25 below, 30 left, 20 right',
    'Header for every page; footer for every page; 1 picture',
    expect.stringMatching(/^Styles: Heading 1, Heading 2, .*\. Added plainly: .*Table text$/),
  ])
  expect(['Council letter.DOTX', 'a.b.docx', '.dotx'].map(templateName)).toEqual([
    'Council letter',
    'a.b',
    'Template',
  ])
})

let reader: Awaited<ReturnType<typeof builtModule>>
beforeAll(async () => {
  reader = await builtModule('electron/documentReader.ts')
}, 60_000)
afterAll(() => reader.remove())

it('is read in a worker of its own, which gives up what is made to do harm', async () => {
  const { template } = documentReader(reader.path)
  expect(await template(await aTemplate())).toMatchObject({ ok: true, value: { contents: { pictures: 1 } } })
  const macros = reworked(await aTemplate(), { 'word/vbaProject.bin': 'x' })
  expect(await template(macros)).toMatchObject({ ok: false, error: expect.stringContaining('holds macros') })
})
