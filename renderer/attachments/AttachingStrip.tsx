import { sizeInWords } from '@shared/attachments/mediaType'
import { ProgressBar } from 'react-aria-components'
import { Button } from '../components/Button'
import { attachingCancelled, useAttachingStore } from './attachingStore'
import type { Attaching } from './attachingStore'

/** The files on their way into the vault, each with its way out. */
export const AttachingStrip = () => {
  const files = useAttachingStore((state) => state.files)
  if (files.length === 0) return null
  return (
    <ul className="attaching" aria-label="Files being attached">
      {files.map((file) => (
        <li key={file.number}>
          <Progress file={file} />
        </li>
      ))}
    </ul>
  )
}

const Progress = ({ file: { number, name, size, done } }: { readonly file: Attaching }) => {
  const share = size === 0 ? 0 : Math.round((done / (2 * size)) * 100)
  const doing = done === 0 ? 'Waiting' : done < size ? 'Encrypting' : 'Checking what was written'
  return (
    <div className="attaching-file">
      <span className="attaching-name">{name}</span>
      <ProgressBar className="attaching-way" aria-label={`Attaching ${name}`} value={share}>
        <span style={{ width: `${share}%` }} />
      </ProgressBar>
      <span className="attaching-doing">
        {doing} · {sizeInWords(size)}
      </span>
      <Button tone="quiet" onPress={() => attachingCancelled(number)} aria-label={`Stop attaching ${name}`}>
        Stop
      </Button>
    </div>
  )
}
