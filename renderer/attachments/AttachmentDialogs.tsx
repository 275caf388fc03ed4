import { isShown, kindInWords, sizeInWords } from '@shared/attachments/mediaType'
import type { AttachmentInNote } from '@shared/notes/withAttachment'
import { $getNodeByKey } from 'lexical'
import type { LexicalEditor } from 'lexical'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../components/Button'
import { AlertDialog, Dialog } from '../components/Dialog'
import { CheckedFields, CheckedLine } from '../language/CheckedFields'
import { $describe, $isAttachmentNode } from './AttachmentNode'
import { Picture } from './AttachmentView'
import {
  attachmentClosed,
  copyAsItIsWanted,
  copyNotWanted,
  copySaved,
  useOpenAttachmentStore,
} from './openAttachmentStore'

/** The attachment that was opened in the note: seen large, described, copied, taken out. */
export const OpenedAttachment = ({ editor }: { readonly editor: LexicalEditor }) => {
  const opened = useOpenAttachmentStore((state) => state.opened)
  if (opened === null) return null
  const close = () => {
    attachmentClosed()
    editor.focus()
  }
  return (
    <Details
      key={opened.nodeKey}
      attachment={opened.attachment}
      onClose={close}
      onDescribed={(caption) => {
        editor.update(() => {
          const node = $getNodeByKey(opened.nodeKey)
          if ($isAttachmentNode(node)) $describe(node, caption)
        })
        close()
      }}
      onRemove={() => {
        editor.update(() => {
          const node = $getNodeByKey(opened.nodeKey)
          if (!$isAttachmentNode(node)) return
          node.selectPrevious()
          node.remove()
        })
        close()
      }}
    />
  )
}

type DetailsProps = {
  readonly attachment: Omit<AttachmentInNote, 'visitId'>
  readonly onClose: () => void
  readonly onDescribed: (caption: string) => void
  readonly onRemove: () => void
}

const Details = ({ attachment, onClose, onDescribed, onRemove }: DetailsProps) => {
  const { name, mediaType, size, attachmentId } = attachment
  const [caption, setCaption] = useState(attachment.caption)
  const isPicture = isShown(mediaType)
  const keep = () => onDescribed(caption.trim())
  return (
    <Dialog
      title={name}
      isOpen
      onClose={onClose}
      wide={isPicture}
      foot={
        <>
          <Button onPress={onRemove}>Remove from the note</Button>
          <Button onPress={() => void copySaved(attachment)}>Save a copy…</Button>
          <Button tone="primary" onPress={keep}>
            Keep the description
          </Button>
        </>
      }
    >
      <p className="attachment-facts">
        {kindInWords(mediaType, name)} · {sizeInWords(size)}
      </p>
      {isPicture ? (
        <div className="attachment-large">
          <Picture attachmentId={attachmentId} caption={attachment.caption} name={name} />
        </div>
      ) : null}
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          keep()
        }}
      >
        <CheckedFields>
          <CheckedLine
            name="description"
            label="Description"
            hint={
              isPicture
                ? 'What the picture shows, for those who cannot see it and for finding it again. No names.'
                : 'What the file is, for finding it again. No names.'
            }
            value={caption}
            onChange={setCaption}
            maxLength={500}
            autoFocus
          />
        </CheckedFields>
      </Form>
    </Dialog>
  )
}

/** Before a copy is written that says more than it shows. */
export const CopyQuestion = () => {
  const asking = useOpenAttachmentStore((state) => state.asking)
  if (asking === null) return null
  return (
    <AlertDialog
      title="Save a copy as it is?"
      isOpen
      onCancel={copyNotWanted}
      onConfirm={() => void copyAsItIsWanted(asking)}
      confirmLabel="Save as it is"
    >
      <p>
        {asking.because === 'kind'
          ? `From a ${kindInWords(asking.mediaType, asking.name)} Visitbook cannot take out what it says about its making.`
          : 'What this file says about its making cannot be taken out: it does not keep to the rules of its format, or holds other files.'}
      </p>
      <p>
        It may name people, places and times, and hold earlier versions. The copy is not encrypted. Pass it on
        only to those who may see all of that.
      </p>
    </AlertDialog>
  )
}
