import type { ExportFormat } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import type { Issue } from '@shared/letters/issue'
import type { Letter, Source } from '@shared/letters/letter'
import { unusedEvidence } from '@shared/letters/unusedEvidence'
import type { UnusedEvidence } from '@shared/letters/unusedEvidence'
import type { NoteSummary } from '@shared/notes/note'
import { ok } from '@shared/result'
import type { Result } from '@shared/result'
import { renderLetter } from '../shell/renderLetter'
import { openThrowAwayVault } from './workshop'
import type { Workshop } from './workshop'

export type DraftedDocument = {
  readonly format: ExportFormat
  readonly name: string
  readonly content: Uint8Array
}

type PlaceInFile = {
  /** Place in the file's list of notes, from 0. */
  readonly note: number
  readonly noteId: string
  readonly at: string
}

export type DraftedVisit = {
  readonly visitId: string
  readonly letter: Letter
  readonly issues: readonly Issue[]
  readonly paragraphs: readonly {
    readonly section: string
    readonly text: string
    readonly sources: readonly (PlaceInFile & {
      readonly quote: string
      readonly direction: Source['direction']
    })[]
  }[]
  /** Strong evidence that no paragraph rests on, the gravest first. */
  readonly unusedEvidence: readonly (Pick<UnusedEvidence, 'direction' | 'prompts' | 'area' | 'why'> & {
    readonly passages: readonly (PlaceInFile & { readonly quote: string })[]
  })[]
  readonly documents: readonly DraftedDocument[]
}

/** The main job: a visit file goes in, its letter is drafted, checked and laid out in every format asked for. */
export const draftVisit = async (
  workshop: Workshop,
  text: string,
  formats: readonly ExportFormat[],
): Promise<Result<DraftedVisit, AppError>> => {
  const { core, progress, printPdf } = workshop
  progress('Opening a vault for this run')
  const opened = await openThrowAwayVault(core)
  if (!opened.ok) return opened
  progress('Reading the visit and its notes')
  const imported = await core.internal('internal.importVisitFile', { text })
  if (!imported.ok) return imported
  const { visitId, problems } = imported.value
  progress('Drafting the letter')
  const drafted = await core.call('letters.draft', { visitId })
  if (!drafted.ok) return drafted
  progress('Checking it')
  const report = await core.internal('internal.letterReport', { visitId })
  if (!report.ok) return report
  const notes = await core.call('notes.list', { visitId })
  if (!notes.ok) return notes
  const findings = await core.call('findings.list', { visitId })
  if (!findings.ok) return findings

  const documents: DraftedDocument[] = []
  for (const format of formats) {
    progress(`Laying it out as ${format}`)
    const named = await core.internal('internal.exportFileName', { letterId: drafted.value.id, format })
    if (!named.ok) return named
    const rendered = await renderLetter(core, printPdf, drafted.value, format)
    if (!rendered.ok) return rendered
    documents.push({ format, name: named.value.fileName, content: rendered.value })
  }
  const place = placesInFile(text, notes.value)
  return ok({
    visitId,
    letter: report.value.letter,
    issues: withoutRepeats([...problems, ...report.value.issues]),
    paragraphs: report.value.paragraphs.map((paragraph) => ({
      section: paragraph.sectionId,
      text: paragraph.text,
      sources: paragraph.sources.map((source) => ({
        ...place(source),
        quote: source.quote,
        direction: source.direction,
      })),
    })),
    unusedEvidence: unusedEvidence(notes.value, report.value.letter, findings.value).map(
      ({ direction, prompts, area, why, passages }) => ({
        direction,
        prompts,
        area,
        why,
        passages: passages.map(({ passage: { noteId, quote } }) => ({ ...place({ noteId, quote }), quote })),
      }),
    ),
    documents,
  })
}

type NoteInText = {
  readonly id?: string
  readonly at: string
  readonly passages?: readonly { readonly quote: string }[]
}

/** Where a source's note stands in the file that was read: by its id, or by its time and the quoted words. */
const placesInFile = (text: string, notes: readonly NoteSummary[]) => {
  // The core has accepted this text as a visit file.
  const written = (JSON.parse(text) as { readonly notes: readonly NoteInText[] }).notes
  const times = new Map(notes.map((note) => [note.id, note.at]))
  return ({ noteId, quote }: Pick<Source, 'noteId' | 'quote'>): PlaceInFile => {
    const at = times.get(noteId) ?? ''
    const byId = written.findIndex((note) => note.id === noteId)
    const byWords = written.findIndex(
      (note) => note.at === at && note.passages?.some((passage) => sameWords(passage.quote, quote)),
    )
    return { note: byId >= 0 ? byId : byWords, noteId, at }
  }
}

const sameWords = (one: string, other: string) =>
  one.trim().replace(/\s+/g, ' ') === other.trim().replace(/\s+/g, ' ')

const withoutRepeats = (issues: readonly Issue[]) => [
  ...new Map(issues.map((issue) => [`${issue.rule} ${issue.offset} ${issue.quote}`, issue])).values(),
]
