import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { coreContract } from '../../electron/ipc/coreContract'
import { createNote } from '../../electron/notes/noteService'
import { knownFailure } from '../../electron/vault/knownFailure'
import { aCore, aFolder, anOpenCore, errorOf, nextId, passphrase } from './support/aCore'
import { tamperWith } from './support/insideVault'
import { aNote, aVisit, fields } from './support/visits'

/** What is done with the vault itself, also while it is locked. */
const ofTheVault = /^(vault\.|internal\.(chooseVaultFolder|vaultFoundIn)$)/
const operations = Object.keys(coreContract).filter((name) => !ofTheVault.test(name))

it('answers nothing but "locked" while the vault is locked', async () => {
  const { core, ask } = await anOpenCore()
  await ask('vault.lock', {})
  const id = nextId()
  const inputs: Record<string, unknown> = {
    visitId: id,
    noteId: id,
    findingId: id,
    letterId: id,
    lineId: id,
    referBackId: id,
    frameworkId: 'sif-a',
    templates: [],
    writer: 'A. Lead',
    writing: { fieldsOpen: true, beginWith: 'text' },
    basedOn: 0,
    templateId: id,
    contents: {
      page: { width: 210, height: 297 },
      margins: { top: 25, right: 25, bottom: 25, left: 25 },
      headers: [],
      footers: [],
      pictures: 0,
      styles: [],
      added: [],
    },
    attachmentId: id,
    uploadId: id,
    readingId: id,
    name: 'plan.pdf',
    size: 10,
    offset: 0,
    bytes: new Uint8Array(10),
    text: 'plans',
    id,
    voiceId: id,
    commentId: id,
    commentIds: [id],
    paragraphId: id,
    revision: 1,
    to: 'final',
    by: 'A. Lead',
    author: 'A. Lead',
    rows: [{ paragraphNumber: '1', quoted: '', comment: 'C', evidence: '', paragraphId: null }],
    verdict: 'accepted',
    response: 'Changed.',
    settledId: id,
    settlement: { key: 'prompt:PD:PD2', members: ['a', 'b'], reason: 'Read again.', by: '' },
    leftOutId: id,
    leavingOut: { members: ['a:concern'], reason: 'Read again.', by: '' },
    table: null,
    content: { group: 'carers', number: 6, day: null, source: 'by telephone', by: '' },
    word: 'Sarah',
    kind: 'spelling',
    reason: 'A quotation.',
    keys: {},
    filters: {},
    limit: 5,
    before: null,
    form: null,
    acceptanceId: id,
    placeId: id,
    itemId: id,
    address: 'https://files.example.org/',
    user: 'u',
    password: 'p',
    takesDocuments: true,
    takesBundles: true,
    folder: '/nowhere',
    fileName: 'letter.docx',
    sequence: 1,
    rule: 'style.person',
    quote: 'We',
    framework: null,
    day: null,
    recipient: '',
    receivedId: id,
    mergeId: id,
    entity: 'note',
    entityId: id,
    parts: ['field/role'],
    part: 'field/role',
    sides: ['a'],
    decision: { kind: 'both' },
    code: 'age1',
    others: [],
    deviceName: 'laptop A',
    readers: { colleagues: [] },
    documents: {},
    sealed: new Uint8Array(10),
    key: null,
  }
  let locked = 0
  for (const name of operations.filter((operation) => operation !== 'authorities.list')) {
    const shape = coreContract[name as keyof typeof coreContract].input.shape
    const input = Object.fromEntries(Object.keys(shape).map((key) => [key, inputs[key]]))
    const answer = await core.call(name, input)
    const error = errorOf(answer)
    if (error.kind === 'locked') locked += 1
    else expect(error.kind, name).toBe('invalidRequest')
  }
  expect(locked).toBeGreaterThan(12)
})

it('answers junk with a refusal, whatever it is and whichever operation it is for', async () => {
  const { core, ask, bugs } = await anOpenCore()
  const visitId = await aVisit({ ...aCore(aFolder()), core, ask } as never)
  const id = fc.oneof(fc.uuid(), fc.constant(visitId))
  const record = fc.dictionary(
    fc.constantFrom(
      'visitId',
      'noteId',
      'findingId',
      'letterId',
      'lineId',
      'voiceId',
      'settledId',
      'leftOutId',
      'referBackId',
      'commentId',
      'frameworkId',
      'templates',
      'attachmentId',
      'uploadId',
      'readingId',
      'bytes',
      'basedOn',
      'content',
      'details',
      'text',
      'word',
      'kind',
      'x',
    ),
    fc.oneof(id, fc.anything()),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...operations, 'toString', '__proto__', 'shell.exportLetter', 'vault.nothing'),
      fc.oneof(fc.anything(), record),
      async (name, input) => {
        const answer = await core.call(name, input)
        expect(typeof answer.ok).toBe('boolean')
        if (!answer.ok) expect(typeof answer.error.kind).toBe('string')
      },
    ),
    { seed: 3, numRuns: 1_500 },
  )
  expect(bugs).toEqual([])
})

it('answers calls in their order, however many come at once', async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  const { noteId, revision, document } = await aNote(core, visitId, 'Start.')
  const saves = Array.from({ length: 50 }, (_, index) =>
    core.call('notes.save', {
      noteId,
      basedOn: revision + index,
      fields,
      document,
      passages: [],
      checkpoint: false,
    }),
  )
  const lock = core.call('vault.lock', {})
  const late = core.call('notes.get', { noteId })
  expect((await Promise.all(saves)).every(({ ok }) => ok)).toBe(true)
  expect(await lock).toMatchObject({ ok: true, value: { kind: 'locked' } })
  expect(errorOf(await late)).toEqual({ kind: 'locked' })
})

it('locks by itself when nobody is there, after it has told the window', async () => {
  const timers = new Map<number, () => void>()
  const core = await anOpenCore(undefined, {
    after: (milliseconds, action) => {
      timers.set(milliseconds, action)
      return () => timers.delete(milliseconds)
    },
  })
  expect(await core.ask('vault.setIdleMinutes', { minutes: 2 })).toMatchObject({ idleMinutes: 2 })
  expect([...timers.keys()]).toEqual([120_000])
  timers.get(120_000)?.()
  expect(core.events).toEqual([{ kind: 'locking', because: 'idle' }])
  const visitId = await aVisit(core)
  timers.get(3_000)?.()
  expect(await core.ask('vault.state', {})).toEqual({ kind: 'locked', attempts: 0 })
  expect(core.events.at(-1)).toEqual({ kind: 'vaultLocked', because: 'idle' })
  expect(await core.ask('vault.unlock', { passphrase })).toMatchObject({ idleMinutes: 2, recovered: false })
  expect(await core.ask('visits.get', { visitId })).toMatchObject({ id: visitId })
})

it('says that the disk is full, and has then written nothing', async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  await core.ask('vault.lock', {})
  await tamperWith(core.folder, (db) => {
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`)
    const vault = {
      db,
      deviceId: deviceOf(db),
      now: () => '2026-11-21T09:00:00.000Z',
      newId: nextId,
      attachmentsFolder: join(core.folder, 'attachments'),
      backupsFolder: join(core.folder, 'backups'),
    }
    const fill = () => {
      for (let note = 0; note < 10_000; note += 1)
        createNote(vault, { visitId, fields: { ...fields, author: 'A'.repeat(200) } })
    }
    expect(failureOf(fill)).toEqual({ kind: 'diskFull' })
    expect(db.inTransaction).toBe(false)
    const count = db.prepare<[], { notes: number; entries: number }>(
      `SELECT (SELECT count(*) FROM note) AS notes,
         (SELECT count(*) FROM change WHERE entity = 'note') AS entries`,
    )
    const { notes, entries } = count.get() ?? { notes: -1, entries: -2 }
    expect(notes).toBe(entries)
    expect(db.pragma('quick_check', { simple: true })).toBe('ok')
  })
})

const failureOf = (act: () => void) => {
  try {
    act()
  } catch (error) {
    return knownFailure(error)
  }
  return null
}

const deviceOf = (db: Parameters<Parameters<typeof tamperWith>[1]>[0]): string =>
  String(db.prepare<[], { id: string }>('SELECT id FROM device').get()?.id)

it('takes a bug for what it is, and no other', () => {
  expect(knownFailure(new Error('anything'))).toBeNull()
  expect(knownFailure(Object.assign(new Error('x'), { code: 'SQLITE_CORRUPT_VTAB' }))).toEqual({
    kind: 'vaultDamaged',
    part: 'database',
  })
  expect(knownFailure('SQLITE_FULL')).toBeNull()
})
