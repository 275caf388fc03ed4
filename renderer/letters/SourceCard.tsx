import type { Source } from '@shared/letters/letter'
import { rememberedPlace, wentTo } from '../navigationStore'
import { sourceWords } from '../findings/PassageLine'
import { useLetterStore } from './letterStore'

type SourceCardProps = { readonly source: Source; readonly visitId: string; readonly paragraphId: string }

/** A passage behind a paragraph. Pressing it opens the note at the passage; going back leads to this paragraph. */
export const SourceCard = ({ source, visitId, paragraphId }: SourceCardProps) => {
  const note = useLetterStore((state) => state.notes.find((each) => each.id === source.noteId))
  const passage = note?.passages.find((each) => each.id === source.passageId)
  const open = () => {
    rememberedPlace({ paragraphId })
    wentTo({ kind: 'visit', visitId, tab: 'notes', noteId: source.noteId, passageId: source.passageId })
  }
  return (
    <div className="card" data-direction={passage?.direction ?? source.direction}>
      <button type="button" className="quote-link" onClick={open} disabled={note === undefined}>
        “{source.quote}”
      </button>
      {note === undefined || passage === undefined ? (
        <small className="gone">
          {note === undefined ? 'Its note was deleted.' : 'The passage was taken out of its note.'}
        </small>
      ) : (
        <small>{sourceWords({ note, passage })}</small>
      )}
      {passage !== undefined && (passage.gone || passage.quote !== source.quote) ? (
        <small className="gone">
          {passage.gone ? 'These words are no longer in the note.' : `The note now says: “${passage.quote}”`}
        </small>
      ) : null}
    </div>
  )
}
