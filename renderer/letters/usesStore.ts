import type { PassageUse } from '@shared/letters/passageUses'
import { useEffect } from 'react'
import { create } from 'zustand'
import { call } from '../api'
import { emptiedOnLock } from '../vault/emptied'
import { followsOthers } from '../windows/otherWindows'

type UsesState = {
  readonly visitId: string | null
  /** null: not read yet, or it could not be read. Then nothing is said of any passage. */
  readonly byPassageId: ReadonlyMap<string, PassageUse> | null
}

const nothing: UsesState = { visitId: null, byPassageId: null }

/** Where the passages of the visit on the screen are used, by their ids. */
export const useUsesStore = create<UsesState>(() => nothing)

const { getState, setState } = useUsesStore

const usesOpened = async (visitId: string) => {
  if (getState().visitId !== visitId) setState({ ...nothing, visitId })
  const uses = await call('letters.passageUses', { visitId })
  if (getState().visitId !== visitId) return
  // What the tab itself could not read it says itself.
  setState({
    byPassageId: uses.ok ? new Map(uses.value.map((use) => [use.passageId, use])) : null,
  })
}

/** A tab that shows passages: what they are used in is read anew whenever it is opened. */
export const useUsesOf = (visitId: string) => useEffect(() => void usesOpened(visitId), [visitId])

emptiedOnLock(() => setState(nothing, true))

const lookedAgain = () => {
  const { visitId } = getState()
  if (visitId !== null) void usesOpened(visitId)
}
followsOthers('findings', lookedAgain)
followsOthers('letters', lookedAgain)
