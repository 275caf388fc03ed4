import type { AttachmentInVisit, AttachmentPlace } from '@shared/attachments/attachment'
import { kindInWords, sizeInWords } from '@shared/attachments/mediaType'
import type { NoteSummary } from '@shared/notes/note'
import { useState } from 'react'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { Loading } from '../components/Spinner'
import { EmptyState, ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { momentWords } from '../components/moments'
import { noteTitle } from '../notes/words'
import { CopyQuestion } from './AttachmentDialogs'
import { copySaved } from './openAttachmentStore'
import {
  isListed,
  useVisitAttachmentsStore,
  visitAttachmentsClosed,
  visitAttachmentsShown,
} from './visitAttachmentsStore'

type VisitAttachmentsProps = {
  readonly notes: readonly NoteSummary[]
  readonly onNote: (noteId: string) => void
}

/** What is asked and shown of attachments over the notes tab. */
export const AttachmentSheets = (props: VisitAttachmentsProps) => (
  <>
    <VisitAttachments {...props} />
    <CopyQuestion />
  </>
)

/** All pictures and files of the visit, with the notes they stand in. */
const VisitAttachments = ({ notes, onNote }: VisitAttachmentsProps) => {
  const shown = useVisitAttachmentsStore((state) => state.shown)
  if (shown === null) return null
  const { attachments, visitId } = shown
  return (
    <Dialog title="Attachments of the visit" isOpen wide onClose={visitAttachmentsClosed}>
      {attachments === 'loading' ? (
        <Loading label="Reading the attachments" />
      ) : !isListed(attachments) ? (
        <ErrorState
          words={errorWords(attachments.failed)}
          actions={<Button onPress={() => void visitAttachmentsShown(visitId)}>Try again</Button>}
        />
      ) : attachments.length === 0 ? (
        <EmptyState title="No attachments yet">
          <p>Paste a picture into a note, or drop files onto it.</p>
        </EmptyState>
      ) : (
        <List attachments={attachments} notes={notes} onNote={onNote} />
      )}
    </Dialog>
  )
}

type ListProps = VisitAttachmentsProps & { readonly attachments: readonly AttachmentInVisit[] }

const List = ({ attachments, notes, onNote }: ListProps) => {
  const [now] = useState(() => new Date())
  const total = attachments.reduce((sum, { size }) => sum + size, 0)
  return (
    <>
      <p className="attachment-total">
        {attachments.length === 1 ? '1 file' : `${attachments.length} files`} · {sizeInWords(total)},
        encrypted beside the notes
      </p>
      {/* What scrolls must be reached by keyboard. */}
      <div className="attachment-list" role="group" aria-label="List of attachments" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">Stands in</th>
              <th scope="col">Added</th>
              <th scope="col">
                <span className="sr-only">Copy</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {attachments.map((attachment) => (
              <tr key={attachment.id}>
                <th scope="row">
                  {attachment.name}
                  <small>
                    {kindInWords(attachment.mediaType, attachment.name)} · {sizeInWords(attachment.size)}
                  </small>
                </th>
                <td>
                  <Notes attachment={attachment} notes={notes} onNote={onNote} />
                </td>
                <td>{momentWords(attachment.addedAt, now)}</td>
                <td>
                  <Button
                    tone="quiet"
                    aria-label={`Save a copy of ${attachment.name}`}
                    onPress={() => void copySaved({ ...attachment, attachmentId: attachment.id })}
                  >
                    Save a copy…
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** What is said of an attachment that stands in no note; it is never deleted behind anybody's back. */
const placeWords: Readonly<Record<Exclude<AttachmentPlace, 'note'>, string>> = {
  bin: 'No note now: a note in the bin shows it',
  version: 'No note now: an earlier version of a note shows it',
  nowhere: 'No note and no earlier version: the file is kept, encrypted, with the visit',
}

type NotesProps = VisitAttachmentsProps & { readonly attachment: AttachmentInVisit }

const Notes = ({ attachment: { noteIds, place }, notes, onNote }: NotesProps) => {
  const standing = notes.filter(({ id }) => noteIds.includes(id))
  if (place !== 'note') return <span className="attachment-nowhere">{placeWords[place]}</span>
  return (
    <ul>
      {standing.map((note) => (
        <li key={note.id}>
          <Button
            tone="quiet"
            onPress={() => {
              visitAttachmentsClosed()
              onNote(note.id)
            }}
          >
            {noteTitle(note)}
          </Button>
        </li>
      ))}
    </ul>
  )
}
