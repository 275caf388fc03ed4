import type { Authority } from '@shared/visits/visit'
import { useEffect, useState } from 'react'
import { authoritiesLookedAt } from '../newVisitStore'

/** The local authorities to suggest; empty until they have come. */
export const useAuthorities = () => {
  const [authorities, setAuthorities] = useState<readonly Authority[]>([])
  useEffect(() => {
    let isCurrent = true
    void authoritiesLookedAt().then((found) => isCurrent && setAuthorities(found))
    return () => {
      isCurrent = false
    }
  }, [])
  return authorities
}
