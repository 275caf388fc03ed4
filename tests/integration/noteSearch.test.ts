import { expect, it } from 'vitest'
import type { Input } from '@shared/ipc/contract'
import type { NoteFields } from '@shared/notes/note'
import { anOpenCore, errorOf, nextId } from './support/aCore'
import type { TestCore } from './support/aCore'
import { aDocument, aNote, aVisit, fields } from './support/visits'

const anOpenVisit = async () => {
  const core = await anOpenCore()
  return { ...core, visitId: await aVisit(core) }
}

const search = (core: TestCore, text: string, more: Partial<Input<'notes.search'>> = {}) =>
  core.ask('notes.search', { text, visitId: null, filters: {}, limit: 50, ...more })

const idsOf = async (answer: ReturnType<typeof search>) => (await answer).hits.map(({ noteId }) => noteId)

/** A note whose fields differ from the usual ones. */
const aNoteWith = async (
  core: TestCore,
  visitId: string,
  text: string,
  changed: Partial<NoteFields>,
  marks: readonly { quote: string; direction: 'strength' | 'concern'; prompts: string[] }[] = [],
) => {
  const own = { ...fields, ...changed }
  const { id } = await core.ask('notes.create', { visitId, fields: own })
  const { document, passages } = aDocument(
    text,
    marks.map(({ quote }) => quote),
  )
  await core.ask('notes.save', {
    noteId: id,
    basedOn: 1,
    fields: own,
    document,
    passages: passages.map((passage, index) => ({ ...passage, ...quoteless(marks[index]) })),
    checkpoint: false,
  })
  return id
}

const quoteless = (mark: { direction: 'strength' | 'concern'; prompts: string[] } | undefined) =>
  mark === undefined ? {} : { direction: mark.direction, prompts: mark.prompts }

it('finds a note as it is typed, and shows the words around what was found', async () => {
  const core = await anOpenVisit()
  const { noteId, revision } = await aNote(
    core,
    core.visitId,
    'Visits are weekly.\n\nChildren know why <b>they</b> move.',
  )
  const { hits, total } = await search(core, 'childr')
  expect(total).toBe(1)
  expect(hits).toEqual([
    {
      noteId,
      visitId: core.visitId,
      revision,
      authority: 'Sheffield',
      at: fields.at,
      activity: fields.activity,
      case: 'C07',
      role: 'social worker',
      area: 'PD',
      snippet: [
        { text: 'Visits are weekly. ', hit: false },
        { text: 'Children', hit: true },
        { text: ' know why <b>they</b> move.', hit: false },
      ],
    },
  ])
})

it('follows a save at once: the old words are gone, the new ones found', async () => {
  const core = await anOpenVisit()
  const { noteId, revision } = await aNote(core, core.visitId, 'The orchard.')
  const { document } = aDocument('The lantern.')
  await core.ask('notes.save', {
    noteId,
    basedOn: revision,
    fields,
    document,
    passages: [],
    checkpoint: false,
  })
  expect((await search(core, 'orchard')).hits).toEqual([])
  expect(await idsOf(search(core, 'lantern'))).toEqual([noteId])
})

it('never finds a deleted note, and finds it again when it is restored', async () => {
  const core = await anOpenVisit()
  const { noteId } = await aNote(core, core.visitId, 'The orchard.')
  await core.ask('notes.delete', { noteId, reason: '' })
  expect(await search(core, 'orchard')).toEqual({ hits: [], total: 0 })
  expect((await search(core, '', { filters: { areas: ['PD'] } })).total).toBe(0)
  await core.ask('notes.restore', { noteId })
  expect(await idsOf(search(core, 'orchard'))).toEqual([noteId])
})

it('leaves archived visits out, unless the search is in that visit', async () => {
  const core = await anOpenVisit()
  const { noteId } = await aNote(core, core.visitId, 'The orchard.')
  await core.ask('visits.setArchived', { visitId: core.visitId, archived: true })
  expect((await search(core, 'orchard')).total).toBe(0)
  expect(await idsOf(search(core, 'orchard', { visitId: core.visitId }))).toEqual([noteId])
})

it('searches one visit or all, and says when there is no such visit', async () => {
  const core = await anOpenVisit()
  const other = await aVisit(core)
  const here = await aNote(core, core.visitId, 'The orchard here.')
  const there = await aNote(core, other, 'The orchard there.')
  expect(await idsOf(search(core, 'orchard', { visitId: other }))).toEqual([there.noteId])
  expect((await idsOf(search(core, 'orchard'))).toSorted()).toEqual([here.noteId, there.noteId].toSorted())
  const answer = await core.call('notes.search', { text: 'x', visitId: nextId(), filters: {}, limit: 5 })
  expect(errorOf(answer)).toEqual({ kind: 'notFound', noun: 'visit' })
})

it('puts the better match first, of equal ones the newest', async () => {
  const core = await anOpenVisit()
  const { visitId } = core
  const filling = 'Many other words stand in this long note about meetings and plans. '.repeat(6)
  const long = await aNoteWith(core, visitId, `${filling}Orchard.`, { at: '2024-10-16T16:00' })
  const early = await aNoteWith(core, visitId, 'Orchard visit.', { at: '2024-10-15T09:00' })
  const late = await aNoteWith(core, visitId, 'Orchard visit.', { at: '2024-10-15T11:00' })
  expect(await idsOf(search(core, 'orchard'))).toEqual([late, early, long])
  expect(await search(core, 'orchard', { limit: 1 })).toMatchObject({ hits: [{ noteId: late }], total: 3 })
})

it('finds phrases, and leaves out notes with an excluded word', async () => {
  const core = await anOpenVisit()
  const one = await aNote(core, core.visitId, 'The plan for the family went to court.')
  const two = await aNote(core, core.visitId, 'The family plan is early.')
  expect(await idsOf(search(core, '"family plan"'))).toEqual([two.noteId])
  expect(await idsOf(search(core, 'plan -court'))).toEqual([two.noteId])
  expect(await idsOf(search(core, '-court', { filters: { areas: ['PD'] } }))).toEqual([two.noteId])
  expect((await search(core, '-"went nowhere"')).total).toBe(0)
  expect(await idsOf(search(core, 'went'))).toEqual([one.noteId])
})

it('narrows by every filter, and by several at once', async () => {
  const core = await anOpenVisit()
  const { visitId } = core
  const first = await aNoteWith(core, visitId, 'Plans are late.', {}, [
    { quote: 'Plans are late', direction: 'concern', prompts: ['PD6'] },
  ])
  const second = await aNoteWith(
    core,
    visitId,
    'Plans are good.',
    { area: 'L', activity: 'meeting', author: 'Zoë Brown', case: '', at: '2024-10-16T23:59' },
    [{ quote: 'Plans are good', direction: 'strength', prompts: ['PD6', 'L2'] }],
  )
  const by = (filters: Input<'notes.search'>['filters'], text = 'plans') =>
    idsOf(search(core, text, { filters }))
  expect(await by({ areas: ['l'] })).toEqual([second])
  expect(await by({ areas: ['L', 'PD'] }, '')).toEqual([second, first])
  expect(await by({ activities: ['meeting'] })).toEqual([second])
  expect(await by({ authors: ['brown'] })).toEqual([second])
  expect(await by({ cases: ['c07'] })).toEqual([first])
  expect(await by({ directions: ['concern'] })).toEqual([first])
  expect(await by({ prompts: ['l2'] })).toEqual([second])
  expect(await by({ prompts: ['PD6'], directions: ['strength'] })).toEqual([second])
  expect(await by({ prompts: ['L2'], directions: ['concern'] })).toEqual([])
  expect(await by({ from: '2024-10-16', to: '2024-10-16' })).toEqual([second])
  expect(await by({ to: '2024-10-15' })).toEqual([first])
  expect(await by({ areas: [] }, '')).toEqual([])
})

it('has nothing to say where nothing was asked', async () => {
  const core = await anOpenVisit()
  await aNote(core, core.visitId, 'The orchard.')
  for (const text of ['', '   ', '"', '-', '***', 'o'])
    expect(await search(core, text)).toEqual({ hits: [], total: 0 })
})

it('refuses more than 200 notes at once and filters that do not exist', async () => {
  const core = await anOpenVisit()
  const input = { text: 'x', visitId: null, filters: {}, limit: 201 }
  expect(errorOf(await core.call('notes.search', input)).kind).toBe('invalidRequest')
  expect(
    errorOf(await core.core.call('notes.search', { ...input, limit: 1, filters: { sql: '1' } })).kind,
  ).toBe('invalidRequest')
})

it('gives the newest notes first where a word stands nearly everywhere, and counts no further than anybody reads', async () => {
  const core = await anOpenVisit()
  const notes = Array.from({ length: 2_100 }, (_, index) => ({
    at: '2024-10-15T10:20',
    area: 'PD',
    activity: 'meeting',
    text: index === 7 ? 'A plan, a plan and a rare orchid.' : `Plan ${index}.`,
  }))
  const file = {
    format: 'visitbook.visit',
    version: 1,
    framework: 'ilacs-focused-visit',
    authority: { name: 'Testshire' },
    dates: [['2024-10-15', '2024-10-16']],
    themes: ['PD'],
    notes,
  }
  const { visitId } = await core.ask('internal.importVisitFile', { text: JSON.stringify(file) })
  const everywhere = await search(core, 'plan', { visitId, limit: 2 })
  expect(everywhere.hits.map(({ snippet }) => snippet.map(({ text }) => text).join(''))).toEqual([
    'Plan 2099.',
    'Plan 2098.',
  ])
  expect(everywhere.total).toBe(2_001)
  const rare = await search(core, 'plan orchid', { visitId })
  expect(rare).toMatchObject({ total: 1 })
  expect((await search(core, 'plan', { except: visitId })).total).toBe(0)
})
