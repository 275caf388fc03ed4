import type { AppError } from '@shared/ipc/errors'
import type { Input } from '@shared/ipc/contract'
import type { PlaceSummary } from '@shared/places/place'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { emptiedOnLock } from '../vault/emptied'
import { followsOthers } from '../windows/otherWindows'

/** What somebody is doing about one place, in a dialog over the settings. */
export type PlaceDialog =
  | { readonly kind: 'server' }
  | { readonly kind: 'signIn'; readonly place: PlaceSummary }
  | { readonly kind: 'rename'; readonly place: PlaceSummary }
  | { readonly kind: 'remove'; readonly place: PlaceSummary }

/** What the last test of a place found. */
export type PlaceTest = 'running' | 'fine' | AppError

type PlacesState = {
  readonly list: 'loading' | { readonly failed: AppError } | readonly PlaceSummary[]
  readonly isAdding: boolean
  /** Why the last folder could not become a place. */
  readonly refused: AppError | null
  readonly tests: Readonly<Record<string, PlaceTest>>
  readonly dialog: PlaceDialog | null
}

const nothing: PlacesState = { list: 'loading', isAdding: false, refused: null, tests: {}, dialog: null }

/** Where exports are sent. */
export const usePlacesStore = create<PlacesState>(() => nothing)

const { getState, setState } = usePlacesStore

export const placesLookedAt = async () => {
  const answer = await call('places.list', {})
  setState({ list: answer.ok ? answer.value : { failed: answer.error } })
}

export const areListed = (list: PlacesState['list']): list is readonly PlaceSummary[] => Array.isArray(list)

export const placeDialogShown = (dialog: PlaceDialog | null) => setState({ dialog })

export const folderPlaceAdded = async () => {
  if (getState().isAdding) return
  setState({ isAdding: true, refused: null })
  const answer = await call('shell.addFolderPlace', {})
  setState({ isAdding: false, refused: answer.ok ? null : answer.error })
  if (!answer.ok || answer.value === null) return
  await placesLookedAt()
  said(`Added: ${answer.value.name}. What you export is sent there, too.`)
}

/** null: it is a place now. */
export const serverPlaceAdded = async (server: Input<'places.addServer'>): Promise<AppError | null> => {
  const answer = await call('places.addServer', server)
  if (!answer.ok) return answer.error
  await placesLookedAt()
  setState({ dialog: null })
  said(`Added: ${answer.value.name}. What you export is sent there, too.`)
  return null
}

/** null: kept; what waited for it is tried again. */
export const placeSignedIn = async (change: Input<'places.signIn'>): Promise<AppError | null> => {
  const answer = await call('places.signIn', change)
  if (!answer.ok) return answer.error
  await placesLookedAt()
  setState({ dialog: null })
  void placeTested(change.placeId)
  return null
}

export const placeChanged = async (
  { id, name, takesDocuments, takesBundles }: PlaceSummary,
  change: Partial<Pick<PlaceSummary, 'name' | 'takesDocuments' | 'takesBundles'>>,
) => {
  const answer = await call('places.change', { placeId: id, name, takesDocuments, takesBundles, ...change })
  if (!answer.ok) said(errorLine(answer.error), { tone: 'problem' })
  else setState({ dialog: null })
  await placesLookedAt()
}

export const placeTested = async (placeId: string) => {
  const tested = (test: PlaceTest) => setState(({ tests }) => ({ tests: { ...tests, [placeId]: test } }))
  tested('running')
  const answer = await call('places.test', { placeId })
  tested(answer.ok ? 'fine' : answer.error)
}

export const placeRemoved = async ({ id, name }: PlaceSummary) => {
  const answer = await call('places.remove', { placeId: id })
  setState({ dialog: null })
  await placesLookedAt()
  if (answer.ok) said(`Nothing more is sent to ${name}. What has arrived stays there.`)
  else said(errorLine(answer.error), { tone: 'problem' })
}

emptiedOnLock(() => setState(nothing, true))

followsOthers('places', placesLookedAt)
