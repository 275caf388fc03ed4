import { summaryOfVisit } from '@shared/evidence/daySummary'
import { summaryToHtml } from '@shared/evidence/summaryToHtml'
import type { ReferBackContent } from '@shared/referBacks/referBack'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { err } from '@shared/result'
import { openBundle } from '../../electron/bundles/sealBundle'
import { addBundle } from '../../electron/commands/addBundle'
import type { OutputFolder } from '../../electron/commands/outputFolder'
import { coreContract } from '../../electron/ipc/coreContract'
import { renderLetter } from '../../electron/shell/renderLetter'
import type { Core } from '../../electron/shell/coreClient'
import { anOpenCore, valueOf } from './support/aCore'
import { insideVault } from './support/insideVault'
import { aFinding, aNote, aVisit } from './support/visits'

/** A word that stands in every text of the refer-back and nowhere else. */
const canary = 'Zaunkoenig'

const content: ReferBackContent = {
  raisedAt: '2024-10-15T10:42',
  raisedBy: `${canary} author`,
  concern: `${canary} concern: plans are late`,
  child: `${canary}-4711`,
  toldName: `${canary} told`,
  toldRole: `${canary} role`,
  toldAt: '2024-10-15T10:50',
  toldHow: 'phone',
  response: '',
  respondedAt: '',
  outcome: `${canary} outcome`,
  closedAt: '',
}

const aVisitWithReferBack = async () => {
  const core = await anOpenCore()
  const visitId = await aVisit(core)
  const { noteId, passageIds } = await aNote(core, visitId, 'Visits are weekly. Plans are late.', [
    'Visits are weekly',
    'Plans are late',
  ])
  const { id: findingId } = await core.ask('findings.create', { visitId, content: aFinding(passageIds) })
  const referBack = await core.ask('referBacks.create', { visitId, content })
  const more = { ...content, response: `${canary} response`, respondedAt: '2024-10-15T12:00' }
  await core.ask('referBacks.save', {
    referBackId: referBack.id,
    basedOn: 1,
    content: more,
    checkpoint: true,
  })
  return { ...core, visitId, noteId, findingId }
}

const holds = (what: Uint8Array | string) => Buffer.from(what).includes(canary)

it('a refer-back is in no document, bundle, visit file or summary of its visit', async () => {
  const opened = await aVisitWithReferBack()
  const { ask, call, visitId } = opened
  const letter = await ask('letters.draft', { visitId })
  // The core's client without its worker thread: what main and the headless commands call.
  const client: Core = {
    ask: opened.core.call as Core['ask'],
    call,
    internal: call,
    stop: () => opened.core.close(),
  }
  const documents = []
  for (const format of ['docx', 'html', 'md', 'txt', 'pdf'] as const) {
    // What goes to the printer stands for what comes out of it: there is no window here. A PDF is looked at in e2e.
    const printed = async (html: string, lines: unknown) => Buffer.from(html + JSON.stringify(lines))
    const bytes = valueOf(await renderLetter(client, printed, letter, format))
    documents.push({ format, name: `letter.${format}`, content: bytes })
    expect(holds(bytes), format).toBe(false)
    if (format === 'docx')
      for (const [name, part] of Object.entries(unzipSync(bytes))) expect(holds(part), name).toBe(false)
  }
  const report = await ask('internal.letterReport', { visitId })
  expect(holds(JSON.stringify(report))).toBe(false)

  const [visit, pack] = [await ask('visits.get', { visitId }), await ask('frameworks.ofVisit', { visitId })]
  const [notes, lines] = [await ask('notes.list', { visitId }), await ask('enquiries.list', { visitId })]
  const voices = await ask('voices.list', { visitId })
  const summary = summaryOfVisit(visit, pack, { notes, lines, voices }, '2024-10-15')
  const html = summaryToHtml(summary, { marking: 'OFFICIAL-SENSITIVE' })
  expect(html).toContain('1 note of the day')
  expect(holds(html)).toBe(false)

  const sealed: Uint8Array[] = []
  const folder = {
    add: async (_format: string, _name: string, bytes: Uint8Array) => (sealed.push(bytes), kept),
  }
  const drafted = { visitId, letter, issues: [], paragraphs: [], unusedEvidence: [], documents }
  const workshop = {
    core: client,
    printPdf: async () => Buffer.alloc(0),
    documents: {
      exported: async () => err('is not read here'),
      edited: async () => err('is not read here'),
      template: async () => err('is not read here'),
    },
    progress: () => undefined,
    resourcesFolder: '',
    now: () => '2026-11-21T09:00:00.000Z',
  }
  const bundle = await addBundle(workshop, folder as unknown as OutputFolder, drafted)
  if (!bundle.ok) throw new Error('The bundle was not sealed')
  const bundled = await openBundle(sealed[0] ?? new Uint8Array(), bundle.value.identity)
  if (!bundled.ok) throw new Error('The bundle does not open')
  const { entries } = bundled.value
  expect(Object.keys(entries)).toContain('visit.json')
  expect(Buffer.from(entries['visit.json'] ?? []).toString()).toContain('Visits are weekly')
  for (const [name, bytes] of Object.entries(entries)) expect(holds(bytes), name).toBe(false)
})

it('no operation but its own answers a word of a refer-back, the search least of all', async () => {
  const { ask, core, visitId, noteId, findingId } = await aVisitWithReferBack()
  const { id: letterId } = await ask('letters.draft', { visitId })
  const known: Record<string, unknown> = {
    visitId,
    noteId,
    findingId,
    letterId,
    revision: 1,
    format: 'html',
    limit: 50,
    filters: {},
    text: canary,
  }
  let asked = 0
  for (const [name, { input }] of Object.entries(coreContract)) {
    const keys = Object.keys(input.shape)
    const changes =
      /^(vault|referBacks)\.|\.(delete|restore|restoreRevision|draft|addSample|importVisitFile)$/
    if (changes.test(name) || keys.some((key) => !(key in known))) continue
    const answer = await core.call(name, Object.fromEntries(keys.map((key) => [key, known[key]])))
    if (answer.ok) asked += 1
    expect(holds(JSON.stringify(answer)), name).toBe(false)
  }
  expect(asked).toBeGreaterThan(12)
  const found = await ask('notes.search', { visitId: null, text: canary, filters: {}, limit: 50 })
  expect(found).toEqual({ hits: [], total: 0 })
  expect((await ask('referBacks.list', { visitId }))[0]?.child).toContain(canary)
})

it('no other table of the vault holds a word of a refer-back, the log of changes and the search index included', async () => {
  const { ask, core, folder, visitId } = await aVisitWithReferBack()
  await ask('letters.draft', { visitId })
  await core.close()
  const holding = await insideVault(folder, (db) =>
    db
      .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
      .all()
      .map(({ name }) => name)
      .filter((name) =>
        db
          .prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`)
          .all()
          .some((row) =>
            Object.values(row).some((value) => holds(Buffer.isBuffer(value) ? value : String(value))),
          ),
      ),
  )
  expect(holding).toEqual(['refer_back', 'refer_back_revision'])
})

it('the looking itself finds such a word where there is one', async () => {
  const opened = await aVisitWithReferBack()
  const { ask, visitId } = opened
  await aNote(opened, visitId, `Said by ${canary}.`)
  const { hits } = await ask('notes.search', { visitId, text: canary, filters: {}, limit: 5 })
  expect(hits).toHaveLength(1)
  expect(holds(JSON.stringify(await ask('notes.list', { visitId })))).toBe(true)
})

const kept = { ok: true as const, value: null }
