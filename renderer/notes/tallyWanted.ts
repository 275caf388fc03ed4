import { create } from 'zustand'
import { emptiedOnLock } from '../vault/emptied'
import { writingChosen } from '../visits/writingStore'

type TallyWanted = {
  /** The note that offers counts because one was asked for, whatever its template offers. */
  readonly noteId: string | null
  /** Until the fields have answered with an empty count. */
  readonly isWaiting: boolean
}

const nothing: TallyWanted = { noteId: null, isWaiting: false }

/** A count is to be typed in: the fields of its note unfold, with an empty count that has the cursor. */
export const useTallyWantedStore = create<TallyWanted>(() => nothing)

const { setState } = useTallyWantedStore

export const tallyWanted = (noteId: string) => {
  setState({ noteId, isWaiting: true })
  void writingChosen({ fieldsOpen: true })
}

export const tallyAnswered = () => setState({ isWaiting: false })

emptiedOnLock(() => setState(nothing))
