import { ClipboardPaste, FileInput, FileText } from 'lucide-react'
import { IconButton } from '../../components/IconButton'
import { Menu } from '../../components/Menu'
import { importFromClipboard, importFromFile } from './importStore'

/** The ways in which notes typed elsewhere come in. A file can also be dropped on the notes. */
export const ImportMenu = () => (
  <Menu
    label="Import notes"
    entries={[
      {
        id: 'file',
        label: 'From a Word, Markdown or text file',
        icon: FileText,
        onAction: () => void importFromFile(),
      },
      {
        id: 'clipboard',
        label: 'From the text in the clipboard',
        icon: ClipboardPaste,
        onAction: () => void importFromClipboard(),
      },
    ]}
  >
    <IconButton label="Import notes" icon={FileInput} />
  </Menu>
)
