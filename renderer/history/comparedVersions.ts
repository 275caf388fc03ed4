import type { AppError } from '@shared/ipc/errors'
import type { Result } from '@shared/result'
import { create } from 'zustand'
import { emptiedOnLock } from '../vault/emptied'

/** The versions of one thing, two of them compared. */
export type ComparedVersions<Version, Revision> = {
  /** Of the note or the letter. */
  readonly ofId: string
  /** Newest first; the first is the present one. */
  readonly versions: 'loading' | { readonly failed: AppError } | readonly Version[]
  /** The version that was chosen, and the one it is compared with. */
  readonly chosen: number
  readonly against: number
  /** Versions that have been read, by revision: one that was kept never changes. */
  readonly revisions: ReadonlyMap<number, Revision>
  readonly unread: AppError | null
}

export const isListed = <Version>(
  versions: ComparedVersions<Version, unknown>['versions'],
): versions is readonly Version[] => Array.isArray(versions)

type Ways<Version, Revision> = {
  /** Keeps what was typed last as a version, and lists all there are. */
  readonly list: (ofId: string) => Promise<Result<readonly Version[], AppError>>
  readonly read: (ofId: string, revision: number) => Promise<Result<Revision, AppError>>
}

/** What the histories of notes and letters share: which versions there are, which two are looked at, and their texts. */
export const comparedVersions = <Version extends { readonly revision: number }, Revision>({
  list,
  read,
}: Ways<Version, Revision>) => {
  type History = ComparedVersions<Version, Revision>
  /** null: no history is looked at. */
  const useStore = create<{ history: History | null }>(() => ({ history: null }))
  const { getState, setState } = useStore

  const change = (ofId: string, changed: Partial<History>) =>
    setState(({ history }) => ({
      history: history?.ofId === ofId ? { ...history, ...changed } : history,
    }))

  /** Reads what the comparison needs and has not been read yet. */
  const chosenRead = async () => {
    const { history } = getState()
    if (history === null) return
    const { ofId, chosen, against } = history
    change(ofId, { unread: null })
    for (const revision of [chosen, against]) {
      if (getState().history?.revisions.has(revision) ?? true) continue
      const text = await read(ofId, revision)
      if (!text.ok) return change(ofId, { unread: text.error })
      setState(({ history: now }) =>
        now?.ofId === ofId
          ? { history: { ...now, revisions: new Map([...now.revisions, [revision, text.value]]) } }
          : { history: now },
      )
    }
  }

  /** Shows all versions there are, and first the one that `choose` answers, or else the one before the present. */
  const opened = async (
    ofId: string,
    choose: (versions: readonly Version[]) => Version | undefined = () => undefined,
  ) => {
    setState({
      history: { ofId, versions: 'loading', chosen: 0, against: 0, revisions: new Map(), unread: null },
    })
    const versions = await list(ofId)
    if (!versions.ok) return change(ofId, { versions: { failed: versions.error } })
    const [present, before] = versions.value
    change(ofId, {
      versions: versions.value,
      chosen: (choose(versions.value) ?? before ?? present)?.revision ?? 0,
      against: present?.revision ?? 0,
    })
    await chosenRead()
  }

  const closed = () => setState({ history: null })
  emptiedOnLock(closed)

  return {
    useStore,
    opened,
    closed,
    chosenRead,

    /** Another version in the list: compared with the present one, or the present one with the version before it. */
    versionChosen: async (chosen: number) => {
      const { history } = getState()
      if (history === null || !isListed(history.versions)) return
      const present = history.versions[0]?.revision ?? chosen
      const before = history.versions[1]?.revision ?? chosen
      const against = history.against === chosen ? (chosen === present ? before : present) : history.against
      change(history.ofId, { chosen, against })
      await chosenRead()
    },

    comparedWith: async (against: number) => {
      const { history } = getState()
      if (history === null) return
      change(history.ofId, { against })
      await chosenRead()
    },
  }
}
