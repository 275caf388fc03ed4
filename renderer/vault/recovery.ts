import { call } from '../api'
import { said } from '../components/statusStore'
import { wentTo } from '../navigationStore'
import { recoveryWords } from './recoveryWords'

/** After an unclean end: how far everything is here, and the way back to the note that was written last. */
export const recoveryTold = async () => {
  const answer = await call('notes.lastSaved', {})
  // Locked again meanwhile: the next unlocking follows a clean end, and there is nothing to tell.
  if (!answer.ok && answer.error.kind === 'locked') return
  const { at, note } = answer.ok ? answer.value : { at: null, note: null }
  const action = note && {
    label: 'Open the note',
    onPress: () => wentTo({ kind: 'visit', visitId: note.visitId, tab: 'notes', noteId: note.noteId }),
  }
  said(recoveryWords({ at, note }, new Date()), { stays: true, ...(action ? { action } : {}) })
}
