import { expect, it } from 'vitest'
import { contentOfTemplate } from '@shared/frameworks/noteTemplates'
import type { NoteTemplate } from '@shared/frameworks/frameworkPack'
import { visitFileText } from '../../electron/commands/visitFileText'
import { anOpenCore, nextId, valueOf } from './support/aCore'
import { aDocument, aVisit, fields } from './support/visits'

const template: NoteTemplate = {
  activity: 'case-sample',
  area: 'PD',
  label: 'Our own',
  headings: [{ title: 'What I saw', hint: 'In the child’s words' }],
  fields: ['case', 'tallies'],
}

it('a visit written to a file and added from it has its own templates and lines of enquiry again', async () => {
  const core = await anOpenCore()
  const { ask } = core
  const visitId = await aVisit(core)
  const texts = ['Visits are weekly. Plans are late.', 'Seen alone.']
  const [own, plain] = texts.map((text) =>
    aDocument(
      text,
      text.split('. ').map((each) => each.replace('.', '')),
    ),
  )
  if (own === undefined || plain === undefined) throw new Error('There are two notes')
  await ask('notes.create', { visitId, fields, noteId: nextId(), ...own, template })
  await ask('notes.create', {
    visitId,
    fields: { ...fields, at: '2024-10-15T11:00' },
    noteId: nextId(),
    ...plain,
  })
  const [weekly, late, alone] = [...own.passages, ...plain.passages].map(({ id }) => id)
  if (weekly === undefined || late === undefined || alone === undefined) throw new Error('There are three')
  const origin = { type: 'inspection', date: '2023-11-03', improve: 'The timeliness of plans.' }
  const line = await ask('enquiries.create', {
    visitId,
    origin,
    content: {
      question: 'Are plans timely?',
      area: 'PD',
      passages: [
        { passageId: late, side: 'against' },
        { passageId: weekly, side: 'for' },
        { passageId: alone, side: 'for' },
      ],
    },
  })
  await ask('enquiries.decide', {
    lineId: line.id,
    basedOn: 1,
    state: 'answered',
    reason: 'No.',
    by: 'A. Lead',
  })
  await ask('enquiries.decide', { lineId: line.id, basedOn: 2, state: 'open', reason: '', by: 'B. Second' })
  await ask('enquiries.create', {
    visitId,
    origin: null,
    content: { question: 'Who is heard?', area: '', passages: [] },
  })

  const { text, left } = valueOf(await visitFileText(core, visitId))
  expect(left).toBe(0)
  const again = await ask('internal.importVisitFile', { text })

  const shown = async (id: string) => {
    const notes = await ask('notes.list', { visitId: id })
    const quoteOf = new Map(notes.flatMap(({ passages }) => passages).map((each) => [each.id, each.quote]))
    const lines = await ask('enquiries.list', { visitId: id })
    const opened = await Promise.all(notes.map((note) => ask('notes.get', { noteId: note.id })))
    return {
      templates: opened.map((note) => [note.text, note.template && contentOfTemplate(note.template)]),
      lines: lines.map(({ id: _id, visitId: _visit, passages, ...rest }) => ({
        ...rest,
        for: passages.filter(({ side }) => side === 'for').map(({ passageId }) => quoteOf.get(passageId)),
        against: passages
          .filter(({ side }) => side === 'against')
          .map(({ passageId }) => quoteOf.get(passageId)),
      })),
    }
  }
  const before = await shown(visitId)
  expect(await shown(again.visitId)).toEqual(before)
  expect(before.lines).toMatchObject([
    {
      for: ['Visits are weekly', 'Seen alone'],
      against: ['Plans are late'],
      state: 'open',
      revision: 3,
      origin,
    },
    { question: 'Who is heard?', area: '', decisions: [] },
  ])
  expect(before.templates.map(([, content]) => content)).toContain(contentOfTemplate(template))
  expect(text.match(/"label": "Our own"/g)).toHaveLength(1)
})
