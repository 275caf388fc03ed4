import { isShown, kindInWords, sizeInWords } from '@shared/attachments/mediaType'
import type { AttachmentInNote } from '@shared/notes/withAttachment'
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection'
import { FileText, ImageOff } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../components/Button'
import { pictureAddress } from './pictureAddress'
import { attachmentOpened, copySaved } from './openAttachmentStore'
import { usePictureTrouble } from './usePictureTrouble'
import './attachments.css'

type AttachmentViewProps = { readonly nodeKey: string; readonly attachment: AttachmentInNote }

/** An attachment as it stands in the text: a picture shows itself, any other file is a card. */
export const AttachmentView = ({ nodeKey, attachment }: AttachmentViewProps) => {
  const [isSelected] = useLexicalNodeSelection(nodeKey)
  const { name, mediaType, size, caption, attachmentId } = attachment
  const isPicture = isShown(mediaType)
  const label = `${isPicture ? 'Picture' : 'File'}: ${caption === '' ? name : caption}`
  return (
    <span
      className={isPicture ? 'attachment-picture' : 'attachment-card'}
      role="group"
      aria-label={label}
      data-selected={isSelected}
    >
      {isPicture ? <Picture attachmentId={attachmentId} caption={caption} name={name} /> : <Card />}
      <span className="attachment-words">
        <span className="attachment-caption" data-empty={caption === ''}>
          {caption === '' ? name : caption}
        </span>
        <span className="attachment-facts">
          {caption === '' ? '' : `${name} · `}
          {kindInWords(mediaType, name)} · {sizeInWords(size)}
        </span>
      </span>
      <span className="attachment-deeds">
        <Button tone="quiet" onPress={() => attachmentOpened(nodeKey, attachment)}>
          {caption === '' ? 'Describe' : 'Open'}
        </Button>
        <Button tone="quiet" onPress={() => void copySaved(attachment)}>
          Save a copy…
        </Button>
      </span>
    </span>
  )
}

const Card = () => (
  <span className="attachment-icon">
    <FileText aria-hidden size={26} strokeWidth={1.5} />
  </span>
)

type PictureProps = { readonly attachmentId: string; readonly caption: string; readonly name: string }

/** A picture out of the vault; where it cannot be shown, what is wrong and what to do. */
export const Picture = ({ attachmentId, caption, name }: PictureProps) => {
  const [isBroken, setBroken] = useState(false)
  const trouble = usePictureTrouble(attachmentId, isBroken)
  if (isBroken)
    return (
      <span className="attachment-broken" role="status">
        <ImageOff aria-hidden size={22} strokeWidth={1.5} />
        <span>{trouble}</span>
      </span>
    )
  return (
    <img
      src={pictureAddress(attachmentId)}
      alt={caption === '' ? name : caption}
      draggable={false}
      decoding="async"
      onError={() => setBroken(true)}
    />
  )
}
