import type { LetterParagraph, Source } from '@shared/letters/letter'
import type { NoteSummary, Passage } from '@shared/notes/note'
import { History, RefreshCw } from 'lucide-react'
import { Button } from '../components/Button'
import { rememberedPlace, wentTo } from '../navigationStore'
import { sourceWords } from '../findings/PassageLine'
import { historyOpened } from '../notes/history/historyStore'
import { directionWords } from '../notes/words'
import { isApartWindow } from '../windows/windowsStore'
import { sourcesGiven, useLetterStore } from './letterStore'
import '../findings/passageCards.css'

type SourceCardProps = {
  readonly source: Source
  readonly visitId: string
  readonly paragraph: LetterParagraph
  readonly isFinal: boolean
}

/**
 * A passage behind a paragraph. Pressing it opens the note at the passage; going back leads to this paragraph. Where the
 * note has changed since it was cited, both are shown, and the paragraph can rest on the new words.
 */
export const SourceCard = ({ source, visitId, paragraph, isFinal }: SourceCardProps) => {
  const note = useLetterStore((state) => state.notes.find((each) => each.id === source.noteId))
  const passage = note?.passages.find((each) => each.id === source.passageId)
  const open = () => {
    rememberedPlace({ paragraphId: paragraph.id })
    wentTo({ kind: 'visit', visitId, tab: 'notes', noteId: source.noteId, passageId: source.passageId })
  }
  const openAsCited = () => {
    open()
    void historyOpened(source.noteId, source.noteRevision)
  }
  const changes = changesOf(source, note, passage)
  const isRenewable = note !== undefined && passage !== undefined && !passage.gone && !isFinal
  return (
    <div className="card source-card" data-direction={passage?.direction ?? source.direction}>
      <button type="button" className="quote-link" onClick={open} disabled={note === undefined}>
        “{source.quote}”
      </button>
      {note === undefined || passage === undefined ? null : <small>{sourceWords({ note, passage })}</small>}
      {changes.map((words) => (
        <small key={words} className="gone">
          {words}
        </small>
      ))}
      {changes.length === 0 || note === undefined ? null : (
        <div className="source-deeds">
          {isRenewable ? (
            <Button
              tone="quiet"
              icon={RefreshCw}
              onPress={() => sourcesGiven(paragraph.id, renewed(paragraph, passage, note))}
            >
              Rest on the note as it is now
            </Button>
          ) : null}
          {isApartWindow() ? null : (
            <Button tone="quiet" icon={History} onPress={openAsCited}>
              The note as it was cited
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

/** What became of the passage since the paragraph was given it, in words. */
const changesOf = (
  source: Source,
  note: NoteSummary | undefined,
  passage: Passage | undefined,
): readonly string[] => {
  if (note === undefined) return ['Its note was deleted.']
  if (passage === undefined) return ['The passage was taken out of its note.']
  if (passage.gone) return ['These words are no longer in the note.']
  return [
    ...(passage.quote === source.quote ? [] : [`The note now says: “${passage.quote}”`]),
    ...(passage.direction === source.direction
      ? []
      : [
          `Cited as ${directionWords[source.direction].toLowerCase()}, now ${directionWords[passage.direction].toLowerCase()}.`,
        ]),
  ]
}

/** The paragraph's sources, this passage as its note has it now. */
const renewed = (paragraph: LetterParagraph, passage: Passage, note: NoteSummary): readonly Source[] =>
  paragraph.sources.map((source) =>
    source.passageId === passage.id
      ? { ...source, quote: passage.quote, direction: passage.direction, noteRevision: note.revision }
      : source,
  )
