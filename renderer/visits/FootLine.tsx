import type { draftMarking } from '@shared/letters/letter'
import type { ReactNode } from 'react'
import { OutboxWords } from '../places/OutboxButton'
import { useSavingStore } from '../savingStore'
import { useVaultStore } from '../vault/vaultStore'
import { savingWords } from './savingWords'

// Typed by the one in shared/, not imported: that file carries schemas, which do not belong into the window.
const marking: typeof draftMarking = 'OFFICIAL-SENSITIVE'

/** The honest line: what is saved, how much there is, when it locks, how it is marked. */
export const FootLine = ({ children }: { readonly children?: ReactNode }) => {
  const saving = useSavingStore((state) => state.saving)
  const minutes = useVaultStore((state) => (state.vault.kind === 'unlocked' ? state.vault.idleMinutes : null))
  return (
    <footer className="foot-line">
      <span data-saving={saving.kind} data-testid="saving">
        {savingWords(saving)}
      </span>
      <OutboxWords />
      <span className="foot-free">{children}</span>
      <span className="push">
        {minutes === null ? '' : `Locks after ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`}
      </span>
      <span>{marking}</span>
    </footer>
  )
}
