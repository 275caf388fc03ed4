import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { useAttachWantedStore } from './attachWantedStore'
import { AttachingStrip } from './AttachingStrip'
import { CameraDialog } from './camera/CameraDialog'
import { useCamerasWatched } from './camera/useCamerasWatched'
import { OpenedAttachment } from './AttachmentDialogs'
import { editorOfNote } from './insertAttachment'
import { filesAttached, pictureNamed } from './attachingStore'
import { useFileDrop } from './useFileDrop'

type NoteAttachmentsProps = {
  readonly visitId: string
  readonly noteId: string
  readonly page: RefObject<HTMLElement | null>
}

/** All that brings files into the open note, and shows them on their way. */
export const NoteAttachments = ({ visitId, noteId, page }: NoteAttachmentsProps) => {
  const [editor] = useLexicalComposerContext()
  const input = useRef<HTMLInputElement>(null)
  const wanted = useAttachWantedStore((state) => state.wanted)
  const answered = useRef(wanted)
  useCamerasWatched()
  useEffect(() => editorOfNote(noteId, editor), [noteId, editor])
  useEffect(() => {
    if (answered.current === wanted) return
    answered.current = wanted
    input.current?.click()
  }, [wanted])
  const isOver = useFileDrop(page, editor, (files, afterKey) =>
    filesAttached({ visitId, noteId }, files, afterKey),
  )
  return (
    <>
      {isOver ? (
        <div className="drop-target" aria-hidden>
          <p>Drop to attach to this note</p>
        </div>
      ) : null}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        aria-label="Files to attach"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          currentTarget.value = ''
          if (files.length === 0) return
          void filesAttached({ visitId, noteId }, files).then(() => {
            // Back to the text, unless work has gone on elsewhere.
            const { activeElement } = document
            if (activeElement === document.body || activeElement?.closest('.note-toolbar')) editor.focus()
          })
        }}
      />
      <AttachingStrip />
      <OpenedAttachment editor={editor} />
      <CameraDialog
        onPicture={(picture) => {
          void filesAttached({ visitId, noteId }, [pictureNamed(picture, new Date())])
          editor.focus()
        }}
        onClosed={() => editor.focus()}
      />
    </>
  )
}
