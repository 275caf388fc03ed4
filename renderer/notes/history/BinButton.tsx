import { Trash2 } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from '../../components/Button'
import { useNotesStore } from '../notesStore'
import { binLookedAt, binShown, isListed, useBinStore } from './binStore'
import '../../history/history.css'

/** The way to the deleted notes; there only while there are any, or when it is not known. */
export const BinButton = ({ visitId }: { readonly visitId: string }) => {
  const notes = useBinStore((state) => state.notes)
  // A note was deleted or came back: the bin follows.
  const count = useNotesStore((state) => state.notes.length)
  useEffect(() => void binLookedAt(visitId), [visitId, count])
  if (notes === 'loading' || (isListed(notes) && notes.length === 0)) return null
  return (
    <div className="bin-entry">
      <Button tone="quiet" icon={Trash2} onPress={() => void binShown()}>
        {isListed(notes) ? `Bin (${notes.length})` : 'Bin'}
      </Button>
    </div>
  )
}
