import type { AppError } from '@shared/ipc/errors'
import type { LetterRevision, LetterVersion } from '@shared/letters/letterVersion'
import { create } from 'zustand'
import { call } from '../../api'
import { said } from '../../components/statusStore'
import { errorLine } from '../../errors/words'
import { useShortcut } from '../../shortcuts/useShortcut'
import { emptiedOnLock } from '../../vault/emptied'
import { letterCame, letterSaved, useLetterStore } from '../letterStore'

type Failed = { readonly failed: AppError }

export type LetterHistory = {
  readonly letterId: string
  /** Newest first; the first is the present one. */
  readonly versions: 'loading' | Failed | readonly LetterVersion[]
  /** The version that was chosen, and the one it is compared with. */
  readonly chosen: number
  readonly against: number
  /** Versions that have been read, by revision: one that was kept never changes. */
  readonly revisions: ReadonlyMap<number, LetterRevision>
  readonly unread: AppError | null
}

/** The versions that are looked at; null: none. */
export const useVersionsStore = create<{ history: LetterHistory | null }>(() => ({ history: null }))

const { getState, setState } = useVersionsStore

/** Saves what was typed last, and shows all versions there are. */
export const versionsOpened = async (letterId: string) => {
  setState({
    history: { letterId, versions: 'loading', chosen: 0, against: 0, revisions: new Map(), unread: null },
  })
  await letterSaved()
  const versions = await call('letters.versions', { letterId })
  if (!versions.ok) return changeHistory(letterId, { versions: { failed: versions.error } })
  const [present, before] = versions.value
  changeHistory(letterId, {
    versions: versions.value,
    chosen: (before ?? present)?.revision ?? 0,
    against: present?.revision ?? 0,
  })
  await chosenRead()
}

export const versionsClosed = () => setState({ history: null })

/** Another version in the list: compared with the present one, or the present one with the version before it. */
export const versionChosen = async (chosen: number) => {
  const { history } = getState()
  if (history === null || !isListed(history.versions)) return
  const present = history.versions[0]?.revision ?? chosen
  const before = history.versions[1]?.revision ?? chosen
  const against = history.against === chosen ? (chosen === present ? before : present) : history.against
  changeHistory(history.letterId, { chosen, against })
  await chosenRead()
}

export const comparedWith = async (against: number) => {
  const { history } = getState()
  if (history === null) return
  changeHistory(history.letterId, { against })
  await chosenRead()
}

/** Reads what the comparison needs and has not been read yet. */
export const chosenRead = async () => {
  const { history } = getState()
  if (history === null) return
  const { letterId, chosen, against } = history
  changeHistory(letterId, { unread: null })
  for (const revision of [chosen, against]) {
    if (getState().history?.revisions.has(revision) ?? true) continue
    const read = await call('letters.version', { letterId, revision })
    if (!read.ok) return changeHistory(letterId, { unread: read.error })
    setState(({ history: now }) =>
      now?.letterId === letterId
        ? { history: { ...now, revisions: new Map([...now.revisions, [revision, read.value]]) } }
        : { history: now },
    )
  }
}

/** The words of the chosen version become the letter's; what it says at present stays among the versions. */
export const versionRestored = async (words: string) => {
  const { history } = getState()
  const letter = await letterSaved()
  if (history === null || letter === null) return
  const restored = await call('letters.restoreVersion', {
    letterId: letter.id,
    revision: history.chosen,
    basedOn: letter.revision,
  })
  if (!restored.ok) {
    said(errorLine(restored.error), { tone: 'problem' })
    return
  }
  versionsClosed()
  letterCame(restored.value)
  said(`The version of ${words} is back.`)
}

/** The key for the versions of the letter in hand. */
export const useVersionsKey = () =>
  useShortcut('letter.versions', () => {
    const { letter } = useLetterStore.getState()
    if (letter === null) said('There are no versions yet: draft the letter first.')
    else void versionsOpened(letter.id)
  })

export const isListed = (versions: LetterHistory['versions']): versions is readonly LetterVersion[] =>
  Array.isArray(versions)

const changeHistory = (letterId: string, change: Partial<LetterHistory>) =>
  setState(({ history }) => ({
    history: history?.letterId === letterId ? { ...history, ...change } : history,
  }))

emptiedOnLock(versionsClosed)
