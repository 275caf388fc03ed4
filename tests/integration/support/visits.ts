import type { FindingContent } from '@shared/findings/finding'
import type { NoteFields } from '@shared/notes/note'
import { documentFromText } from '@shared/notes/noteDocument'
import type { VisitDetails } from '@shared/visits/visit'
import { nextId } from './aCore'
import type { TestCore } from './aCore'

export const details: VisitDetails = {
  authority: { name: 'Sheffield City Council', shortName: 'Sheffield' },
  dates: [['2024-10-15', '2024-10-16']],
  letterDate: '2024-11-20',
  themes: ['PD'],
  includeLeaders: true,
  scope: '',
  team: [{ name: 'A. Lead', role: 'lead' }],
  addressee: {
    name: 'D. Director',
    role: 'Director of Children’s Services',
    address: ['Town Hall', 'Sheffield'],
  },
  terms: { 'care leavers': 'care-experienced young people' },
  acronyms: { PEP: 'personal education plan' },
  previous: [{ type: 'inspection', date: '2023-11-03', improve: ['The timeliness of assessments.'] }],
  facts: {},
}

export const fields: NoteFields = {
  at: '2024-10-15T10:20',
  author: 'A. Lead',
  area: 'PD',
  activity: 'case-sample',
  role: 'social worker',
  team: 'North',
  case: 'C07',
  tallies: [{ what: 'visits in time', n: 14, of: 18 }],
  count: 0,
  leadersKnew: 'unknown',
}

export const aFinding = (passageIds: readonly string[], text = 'Support is timely.'): FindingContent => ({
  area: 'PD',
  kind: 'strength',
  headline: false,
  text,
  passageIds: [...passageIds],
  reason: '',
  signedOffBy: '',
  nationalFramework: [],
})

export const aVisit = async (core: TestCore): Promise<string> =>
  (await core.ask('visits.create', { frameworkId: 'ilacs-focused-visit', version: null, details })).visitId

/** What the editor sends for a text; each quote is marked as a strength. */
export const aDocument = (text: string, quotes: readonly string[] = []) => {
  const marks = quotes.map((quote) => ({ id: nextId(), quote }))
  return {
    document: JSON.parse(JSON.stringify(documentFromText(text, marks, nextId))) as Record<string, never>,
    passages: marks.map(({ id }) => ({ id, direction: 'strength' as const, prompts: ['PD1'] })),
  }
}

/** A note with a text, and the ids of its passages. */
export const aNote = async (
  core: TestCore,
  visitId: string,
  text: string,
  quotes: readonly string[] = [],
) => {
  const note = await core.ask('notes.create', { visitId, fields })
  const { document, passages } = aDocument(text, quotes)
  const saved = await core.ask('notes.save', {
    noteId: note.id,
    basedOn: note.revision,
    fields,
    document,
    passages,
    checkpoint: false,
  })
  return {
    noteId: note.id,
    revision: saved.revision,
    passageIds: passages.map(({ id }) => id),
    document,
    passages,
  }
}
