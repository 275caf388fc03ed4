import { ListTree } from 'lucide-react'
import { Button } from '../components/Button'
import { Menu } from '../components/Menu'
import { indexExported, indexFormats, useIndexExport } from './indexExport'

/** What every paragraph rests on, as a file of its own beside the letter. */
export const EvidenceIndexMenu = () => {
  const isWriting = useIndexExport((state) => state.isWriting)
  return (
    <Menu
      label="Evidence index, internal"
      entries={indexFormats.map(({ id, label }) => ({ id, label, onAction: () => void indexExported(id) }))}
    >
      <Button icon={ListTree} isPending={isWriting}>
        Evidence index
      </Button>
    </Menu>
  )
}
