import { Paperclip } from 'lucide-react'
import { IconButton } from '../components/IconButton'
import { useKeyWords } from '../shortcuts/keysStore'
import { attachWanted } from './attachWantedStore'

/** Beside the forms of the text: brings files from the disk into the note. */
export const AttachButton = () => (
  <IconButton
    label="Attach a file"
    icon={Paperclip}
    keys={useKeyWords('note.attach')}
    onPress={attachWanted}
  />
)
