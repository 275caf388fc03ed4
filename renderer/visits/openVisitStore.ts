import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import type { AppError } from '@shared/ipc/errors'
import type { Visit } from '@shared/visits/visit'
import { create } from 'zustand'
import { call } from '../api'
import { keptIfSame } from '../keptIfSame'
import { emptiedOnLock } from '../vault/emptied'
import { followsOthers } from '../windows/otherWindows'
import { writingLookedAt } from './writingStore'

export type OpenVisit =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly visitId: string }
  | { readonly kind: 'loaded'; readonly visit: Visit; readonly pack: FrameworkPack }
  | { readonly kind: 'failed'; readonly visitId: string; readonly error: AppError }

/** The visit on the screen with the framework it was made with. */
export const useOpenVisitStore = create<{ open: OpenVisit }>(() => ({ open: { kind: 'none' } }))

const became = (open: OpenVisit) => useOpenVisitStore.setState({ open })

emptiedOnLock(() => became({ kind: 'none' }))

for (const noun of ['visits', 'noteTemplates', 'writing'])
  followsOthers(noun, () => {
    const { open } = useOpenVisitStore.getState()
    if (open.kind === 'loaded') void visitLookedAt(open.visit.id)
  })

/** Fetches the visit; also after its details were changed here or elsewhere. */
export const visitLookedAt = async (visitId: string) => {
  const before = useOpenVisitStore.getState().open
  if (before.kind !== 'loaded' || before.visit.id !== visitId) became({ kind: 'loading', visitId })
  const [visit, pack] = await Promise.all([
    call('visits.get', { visitId }),
    call('frameworks.ofVisit', { visitId }),
    writingLookedAt(visitId),
  ])
  const now = useOpenVisitStore.getState().open
  if (now.kind === 'none') return // locked while it was being fetched
  if (!visit.ok) became({ kind: 'failed', visitId, error: visit.error })
  else if (!pack.ok) became({ kind: 'failed', visitId, error: pack.error })
  else {
    const known = now.kind === 'loaded' ? now : null
    const [sameVisit, samePack] = [keptIfSame(known?.visit, visit.value), keptIfSame(known?.pack, pack.value)]
    if (known?.visit === sameVisit && known.pack === samePack) return // nothing is drawn anew
    became({ kind: 'loaded', visit: sameVisit, pack: samePack })
  }
}
