import type { FrameworkSummary } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { emptiedOnLock } from '../vault/emptied'

export type FrameworksState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly frameworks: readonly FrameworkSummary[] }
  | { readonly kind: 'failed'; readonly error: AppError }

/** The framework packs that are known: those that come with the app and those that users added. */
export const useFrameworksStore = create<{ list: FrameworksState }>(() => ({ list: { kind: 'loading' } }))

emptiedOnLock(() => useFrameworksStore.setState({ list: { kind: 'loading' } }))

export const frameworksLookedAt = async () => {
  const answer = await call('frameworks.list', {})
  useFrameworksStore.setState({
    list: answer.ok ? { kind: 'loaded', frameworks: answer.value } : { kind: 'failed', error: answer.error },
  })
}

/** A pack chosen in a dialog. null: added, or the user cancelled. */
export const frameworkAdded = async (): Promise<AppError | null> => {
  const answer = await call('shell.addFramework', {})
  if (!answer.ok) return answer.error
  if (answer.value !== null) {
    await frameworksLookedAt()
    said('Framework added.')
  }
  return null
}
