import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import type { Area, FrameworkPack } from '@shared/frameworks/frameworkPack'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { v7 } from 'uuid'
import { filesAttached, pictureNamed } from '../attachments/attachingStore'
import { NoteAttachments } from '../attachments/NoteAttachments'
import { attachmentOpened } from '../attachments/openAttachmentStore'
import { said } from '../components/statusStore'
import { NoteLanguage } from '../language/NoteLanguage'
import { caseNotesShown, caseWritten } from './caseNotes'
import { MarkButtons } from './editor/MarkButtons'
import { noteExtension } from './editor/noteExtension'
import { SelectionBar } from './editor/SelectionBar'
import { Toolbar } from './editor/Toolbar'
import { typeKeys } from './editor/typeKeys'
import { passageElement, useArrival } from './editor/useArrival'
import { useNewStart } from './editor/useNewStart'
import { useNoteEditing } from './editor/useNoteEditing'
import { useUndoBeyond } from './history/useUndoBeyond'
import { undoOf, useKeptUndo } from './undo/useKeptUndo'
import { keysHeld } from './heldKeys'
import { isPassageOf, passageJudged, passageMarked, promptsPicked } from './noteEdits'
import { MarkingBar } from './marking/MarkingBar'
import { MarkingButton } from './marking/MarkingButton'
import { isMarking, useMarkingStore } from './marking/markingStore'
import type { OpenNote } from './openNoteStore'
import { editorOpened, openEditorOf } from './passageRemoval'
import { promptGroups } from './promptChoice'
import { PromptPicker } from './PromptPicker'
import { hintsOf } from './template'
import { NoteTriggers } from './triggers/NoteTriggers'

type NoteTextProps = {
  readonly visitId: string
  readonly open: OpenNote
  readonly pack: FrameworkPack
  readonly areas: readonly Area[]
  /** Stands above the text and scrolls with it. */
  readonly children: ReactNode
}

/** The editor of one note: another note needs another one (by its key). */
export const NoteText = (props: NoteTextProps) => {
  const { visitId } = props
  const { noteId } = props.open
  const [start] = useState(props.open.start)
  const extension = useMemo(
    () =>
      noteExtension({
        document: start.document,
        newId: () => v7(),
        ...undoOf(noteId),
        listener: {
          passageMarked: (id, direction, prompts) => {
            const asks = !isMarking() && prompts.length === 0
            if (asks) keysHeldForPrompts(noteId)
            passageMarked(noteId, id, direction, { prompts, asks })
          },
          directionChosen: (id, direction) => passageJudged(noteId, id, { direction }),
          nothingSelected: () => said('Select the words first, then mark them.'),
          isOfThisNote: (id) => isPassageOf(noteId, id),
        },
        chips: {
          caseWritten: (code) => caseWritten(noteId, code),
          casePressed: caseNotesShown,
        },
        attachments: {
          visitId,
          listener: {
            filesPasted: (files) => {
              const named = files.map((file) => pictureNamed(file, new Date()))
              void filesAttached({ visitId, noteId }, named)
            },
            opened: attachmentOpened,
            strangerMet: () => said('Attachments stay in their visit: only the words about it were pasted.'),
          },
        },
      }),
    [visitId, noteId, start],
  )
  return (
    <LexicalExtensionComposer extension={extension} contentEditable={null}>
      <Page {...props} />
    </LexicalExtensionComposer>
  )
}

const Page = ({ visitId, open, pack, areas, children }: NoteTextProps) => {
  const [editor] = useLexicalComposerContext()
  const page = useRef<HTMLDivElement>(null)
  const marks = useMarkingStore((state) => state.noteId === open.noteId)
  const hints = useMemo(() => hintsOf(open.template), [open.template])
  useNoteEditing(editor, open, hints)
  useArrival(editor, open.arrival)
  useNewStart(editor, open.start)
  useUndoBeyond(editor, open.noteId)
  useKeptUndo(editor, open.noteId)
  useEffect(() => editorOpened(open.noteId, editor), [open.noteId, editor])
  return (
    <>
      <NoteAttachments visitId={visitId} noteId={open.noteId} page={page} />
      <div className="note-page" ref={page}>
        <div className="note-column">
          {children}
          <ContentEditable
            className="note-text text"
            ariaLabel="Text of the note"
            aria-multiline
            lang="en-GB"
            spellCheck={false} // the app checks it, without a dictionary from elsewhere
          />
        </div>
        <SelectionBar page={page} />
      </div>
      <NoteTriggers open={open} pack={pack} areas={areas} />
      <NoteLanguage open={open} pack={pack} />
      {marks ? (
        <MarkingBar open={open} />
      ) : (
        <div className="note-keys">
          <div className="note-marks" role="group" aria-label="Mark the selected words">
            <MarkButtons withKeys />
          </div>
          <MarkingButton />
          <Toolbar />
        </div>
      )}
      <Picker open={open} areas={areas} />
    </>
  )
}

/** The prompts are about to open. If they do not, what was typed for them stands behind the passage. */
const keysHeldForPrompts = (noteId: string) =>
  keysHeld((keys) => {
    const editor = openEditorOf(noteId)
    if (editor !== null) typeKeys(editor, keys)
  })

const Picker = ({ open, areas }: { readonly open: OpenNote; readonly areas: readonly Area[] }) => {
  const [editor] = useLexicalComposerContext()
  const { pickingFor, noteId, passages, fields } = open
  const passage = passages.find(({ id }) => id === pickingFor)
  const groups = useMemo(() => promptGroups(areas, fields.area), [areas, fields.area])
  const target = useMemo(
    () => ({ current: passage === undefined ? null : passageElement(editor, passage.id) }),
    [editor, passage],
  )
  if (passage === undefined) return null
  return (
    <PromptPicker
      target={target}
      groups={groups}
      chosen={passage.prompts}
      onChange={(prompts) => passageJudged(noteId, passage.id, { prompts })}
      onDone={(typedOn = []) => {
        // At once, not with the next frame: whoever types on must not type into a picker that is going.
        flushSync(() => promptsPicked(noteId))
        // While marking, the bar gets the keyboard back.
        if (!isMarking()) editor.focus(() => queueMicrotask(() => typeKeys(editor, typedOn)))
      }}
    />
  )
}
