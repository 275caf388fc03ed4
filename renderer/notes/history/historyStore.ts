import type { AppError } from '@shared/ipc/errors'
import type { NoteRevision, NoteVersion } from '@shared/notes/noteHistory'
import { create } from 'zustand'
import { call } from '../../api'
import { emptiedOnLock } from '../../vault/emptied'
import { keepForGood, sessionOf } from '../noteSessions'

type Failed = { readonly failed: AppError }

export type NoteHistory = {
  readonly noteId: string
  /** Newest first; the first is the present one. */
  readonly versions: 'loading' | Failed | readonly NoteVersion[]
  /** The version that was chosen, and the one it is compared with. */
  readonly chosen: number
  readonly against: number
  /** Versions that have been read, by revision: one that was kept never changes. */
  readonly revisions: ReadonlyMap<number, NoteRevision>
  readonly unread: AppError | null
  /** The last words typed could not be saved: they are in no version. */
  readonly hasUnsaved: boolean
}

/** The history that is looked at; null: none. */
export const useHistoryStore = create<{ history: NoteHistory | null }>(() => ({ history: null }))

const { getState, setState } = useHistoryStore

/** Keeps what was typed last as a version, and shows all there are: from the one before, or as it was at a revision. */
export const historyOpened = async (noteId: string, revision?: number) => {
  setState({
    history: {
      noteId,
      versions: 'loading',
      chosen: 0,
      against: 0,
      revisions: new Map(),
      unread: null,
      hasUnsaved: false,
    },
  })
  const session = sessionOf(noteId)
  if (session !== undefined) await keepForGood(session)
  const versions = await call('notes.history', { noteId })
  if (!versions.ok) return changeHistory(noteId, { versions: { failed: versions.error } })
  const [present, before] = versions.value
  changeHistory(noteId, {
    versions: versions.value,
    chosen: (versionOf(versions.value, revision) ?? before ?? present)?.revision ?? 0,
    against: present?.revision ?? 0,
    hasUnsaved: isUnsaved(noteId),
  })
  await chosenRead()
}

/** Versions that say the same are listed as one, under the latest of their revisions. */
const versionOf = (versions: readonly NoteVersion[], revision: number | undefined) =>
  revision === undefined ? undefined : versions.findLast((version) => version.revision >= revision)

export const historyClosed = () => setState({ history: null })

/** Another version in the list: compared with the present one, or the present one with the version before it. */
export const versionChosen = async (chosen: number) => {
  const { history } = getState()
  if (history === null || !isListed(history.versions)) return
  const present = history.versions[0]?.revision ?? chosen
  const before = history.versions[1]?.revision ?? chosen
  const against = history.against === chosen ? (chosen === present ? before : present) : history.against
  changeHistory(history.noteId, { chosen, against })
  await chosenRead()
}

export const comparedWith = async (against: number) => {
  const { history } = getState()
  if (history === null) return
  changeHistory(history.noteId, { against })
  await chosenRead()
}

/** Reads what the comparison needs and has not been read yet. */
export const chosenRead = async () => {
  const { history } = getState()
  if (history === null) return
  const { noteId, chosen, against } = history
  changeHistory(noteId, { unread: null })
  for (const revision of [chosen, against]) {
    if (getState().history?.revisions.has(revision) ?? true) continue
    const read = await call('notes.revision', { noteId, revision })
    if (!read.ok) return changeHistory(noteId, { unread: read.error })
    setState(({ history: now }) =>
      now?.noteId === noteId
        ? { history: { ...now, revisions: new Map([...now.revisions, [revision, read.value]]) } }
        : { history: now },
    )
  }
}

/** Does the window hold words of the note that no version has? */
export const isUnsaved = (noteId: string): boolean => {
  const session = sessionOf(noteId)
  return session !== undefined && session.savedVersion < session.version
}

export const isListed = (versions: NoteHistory['versions']): versions is readonly NoteVersion[] =>
  Array.isArray(versions)

const changeHistory = (noteId: string, change: Partial<NoteHistory>) =>
  setState(({ history }) => ({
    history: history?.noteId === noteId ? { ...history, ...change } : history,
  }))

emptiedOnLock(historyClosed)
