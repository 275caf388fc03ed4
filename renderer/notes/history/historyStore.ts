import type { NoteRevision, NoteVersion } from '@shared/notes/noteHistory'
import { call } from '../../api'
import { comparedVersions } from '../../history/comparedVersions'
import type { ComparedVersions } from '../../history/comparedVersions'
import { keepForGood, sessionOf } from '../noteSessions'

export type NoteHistory = ComparedVersions<NoteVersion, NoteRevision>

/** The versions of a note; what was typed last is kept as one before they are listed. */
export const noteVersions = comparedVersions<NoteVersion, NoteRevision>({
  list: async (noteId) => {
    const session = sessionOf(noteId)
    if (session !== undefined) await keepForGood(session)
    return call('notes.history', { noteId })
  },
  read: (noteId, revision) => call('notes.revision', { noteId, revision }),
})

/** Shows the history of a note: from the version before the present one, or as it was at a revision. */
export const historyOpened = (noteId: string, revision?: number) =>
  noteVersions.opened(noteId, (versions) => versionOf(versions, revision))

/** Versions that say the same are listed as one, under the latest of their revisions. */
const versionOf = (versions: readonly NoteVersion[], revision: number | undefined) =>
  revision === undefined ? undefined : versions.findLast((version) => version.revision >= revision)

/** Does the window hold words of the note that no version has? */
export const isUnsaved = (noteId: string): boolean => {
  const session = sessionOf(noteId)
  return session !== undefined && session.savedVersion < session.version
}
