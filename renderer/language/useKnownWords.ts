import { useEffect } from 'react'
import { useOpenVisitStore } from '../visits/openVisitStore'
import { knownWordsLookedAt } from './knownWordsStore'

/** The checker goes by the words of the visit that is open, and follows when its details change. */
export const useKnownWords = () => {
  const visit = useOpenVisitStore(({ open }) => (open.kind === 'loaded' ? open.visit : null))
  useEffect(() => {
    if (visit !== null) void knownWordsLookedAt(visit.id)
  }, [visit])
}
