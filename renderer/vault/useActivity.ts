import { useEffect } from 'react'
import { userSeen, useVaultStore } from './vaultStore'

/** Often enough for the shortest idle time, seldom enough to cost nothing. */
const pause = 20_000

/** Says that the user is there, so that the idle lock waits; only while something is unlocked. */
export const useActivity = () => {
  const isOpen = useVaultStore(({ vault }) => vault.kind === 'unlocked' || vault.kind === 'showingKey')
  useEffect(() => {
    if (!isOpen) return undefined
    let last = 0
    const seen = () => {
      if (Date.now() - last < pause) return
      last = Date.now()
      void userSeen()
    }
    const kinds = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
    for (const kind of kinds) window.addEventListener(kind, seen, { passive: true, capture: true })
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, seen, { capture: true })
    }
  }, [isOpen])
}
