import { GitMerge } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from '../components/Button'
import { clashesLookedAt, useClashesStore } from './clashesStore'
import { sharingShown } from './sharingStore'
import './clashLine.css'

/** Stands above every tab of the visit for as long as two versions of something wait for a decision. */
export const ClashLine = ({ visitId }: { readonly visitId: string }) => {
  const { cards, visitId: shown } = useClashesStore()
  useEffect(() => void clashesLookedAt(visitId), [visitId])
  const count = shown === visitId ? (cards?.length ?? 0) : 0
  if (count === 0) return null
  return (
    <section className="clash-line" aria-label="To decide">
      <GitMerge aria-hidden size={17} />
      <span>
        {count === 1
          ? 'Two people changed the same thing in one place. Both versions are kept until somebody decides.'
          : `Two people changed the same thing in ${count} places. Both versions are kept until somebody decides.`}
      </span>
      <Button onPress={() => sharingShown('clashes')}>Look at {count === 1 ? 'it' : 'them'}</Button>
    </section>
  )
}
