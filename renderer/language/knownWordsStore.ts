import type { KnownWord } from '@shared/identity/knownWord'
import type { AppError } from '@shared/ipc/errors'
import type { Visit } from '@shared/visits/visit'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { useOpenVisitStore } from '../visits/openVisitStore'
import { emptiedOnLock } from '../vault/emptied'
import { followsOthers } from '../windows/otherWindows'
import { wordsKnown } from './languageClient'

/** Where a word is known: in the visit that is open, or wherever this person writes. */
export type KnownPlace = 'visit' | 'personal'

type KnownWordsState = {
  /** Whose words are listed beside the personal ones. */
  readonly visitId: string | null
  readonly words: 'loading' | { readonly failed: AppError } | readonly KnownWord[]
  readonly isShown: boolean
}

const nothing: KnownWordsState = { visitId: null, words: 'loading', isShown: false }

/** Words that people have said are right, or lead to nobody: the open visit's and the personal ones. */
export const useKnownWordsStore = create<KnownWordsState>(() => nothing)

const { getState, setState } = useKnownWordsStore

/** Reads the lists; the checker goes by them from then on. */
export const knownWordsLookedAt = async (visitId: string | null) => {
  if (getState().visitId !== visitId) setState({ visitId, words: 'loading' })
  const words = await call('knownWords.list', { visitId })
  if (getState().visitId !== visitId) return
  setState({ words: words.ok ? words.value : { failed: words.error } })
  // Without its lists the checker goes on by the dictionary alone: it marks more, and hides nothing.
  wordsKnown(wordsOf(words.ok ? words.value : [], openVisit(visitId)))
}

/** Answers whether the word is on the list. */
export const wordKnown = async (
  place: KnownPlace,
  content: Pick<KnownWord, 'word' | 'kind' | 'reason'>,
): Promise<boolean> => {
  const { visitId } = getState()
  const added = await call('knownWords.add', { ...content, visitId: place === 'visit' ? visitId : null })
  if (!added.ok) {
    said(errorLine(added.error), { tone: 'problem' })
    return false
  }
  await knownWordsLookedAt(visitId)
  return true
}

/** Takes a word off its list, with the way back. */
export const knownWordRemoved = async (known: KnownWord) => {
  const removed = await call('knownWords.remove', { id: known.id })
  if (!removed.ok) {
    said(errorLine(removed.error), { tone: 'problem' })
    return
  }
  await knownWordsLookedAt(getState().visitId)
  said(`“${known.word}” is marked again where it stands.`)
}

export const knownWordsShown = (isShown: boolean) => setState({ isShown })

export const areListed = (words: KnownWordsState['words']): words is readonly KnownWord[] =>
  Array.isArray(words)

const openVisit = (visitId: string | null): Visit | undefined => {
  const { open } = useOpenVisitStore.getState()
  return open.kind === 'loaded' && open.visit.id === visitId ? open.visit : undefined
}

/** What the visit says of its place and its people needs nobody's permission: its letter prints it. */
const wordsOf = (words: readonly KnownWord[], visit: Visit | undefined) => {
  const names = visit === undefined ? [] : namesOf(visit)
  const local = visit === undefined ? [] : [...Object.values(visit.terms), ...Object.values(visit.acronyms)]
  const listed = (kind: KnownWord['kind']) =>
    words.filter((each) => each.kind === kind).map(({ word }) => word)
  return {
    spelling: [...names, ...local, ...listed('spelling')],
    identity: [...names, ...listed('identity')],
  }
}

const namesOf = ({ authority, team, addressee }: Visit): readonly string[] =>
  [authority.name, authority.shortName, ...team.map(({ name }) => name), addressee?.name ?? ''].filter(
    (name) => name !== '',
  )

emptiedOnLock(() => setState(nothing, true))

followsOthers('knownWords', () => void knownWordsLookedAt(getState().visitId))
