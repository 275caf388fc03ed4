import type { Area } from '@shared/frameworks/frameworkPack'
import type { NoteVersion } from '@shared/notes/noteHistory'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { AlertDialog, Dialog } from '../../components/Dialog'
import { Loading } from '../../components/Spinner'
import { EmptyState, ErrorState } from '../../components/State'
import { errorWords } from '../../errors/words'
import { Comparison } from './Comparison'
import { historyClosed, historyOpened, isListed, useHistoryStore } from './historyStore'
import type { NoteHistory } from './historyStore'
import { versionRestored } from './restoreVersion'
import { VersionList } from './VersionList'
import { inSentence, momentWords } from './words'
import '../../components/history.css'

type HistoryDialogProps = { readonly areas: readonly Area[] }

/** Every kept version of the open note, compared with one another; any of them can be brought back. */
export const HistoryDialog = ({ areas }: HistoryDialogProps) => {
  const history = useHistoryStore((state) => state.history)
  if (history === null) return null
  const { versions } = history
  const listed = isListed(versions) ? versions : []
  const chosen = listed.find(({ revision }) => revision === history.chosen)
  return (
    <Dialog
      title="History of the note"
      isOpen
      onClose={historyClosed}
      wide
      foot={<Foot chosen={chosen} present={listed[0]} />}
    >
      <Contents history={history} areas={areas} />
    </Dialog>
  )
}

const Contents = ({ history, areas }: { readonly history: NoteHistory; readonly areas: readonly Area[] }) => {
  const { versions, noteId, chosen, hasUnsaved } = history
  if (versions === 'loading') return <Loading label="Reading the history" />
  if (!isListed(versions))
    return (
      <ErrorState
        words={errorWords(versions.failed)}
        actions={<Button onPress={() => void historyOpened(noteId)}>Try again</Button>}
      />
    )
  if (versions.length < 2)
    return (
      <EmptyState title="Only one version so far">
        <p>While you write, a version is kept about every minute, and whenever you leave the note.</p>
      </EmptyState>
    )
  return (
    <>
      {hasUnsaved ? (
        <p role="alert">What you typed last is not saved yet, and is in none of these versions.</p>
      ) : null}
      <div className="history-panes">
        <VersionList versions={versions} chosen={chosen} />
        <Comparison history={history} versions={versions} areas={areas} />
      </div>
    </>
  )
}

type FootProps = { readonly chosen: NoteVersion | undefined; readonly present: NoteVersion | undefined }

const Foot = ({ chosen, present }: FootProps) => {
  const [asking, setAsking] = useState(false)
  const [restoring, setRestoring] = useState(false)
  const [now] = useState(() => new Date())
  if (chosen === undefined || present === undefined) return <Button onPress={historyClosed}>Close</Button>
  const words = inSentence(momentWords(chosen.savedAt, now))
  const restore = async () => {
    setRestoring(true)
    await versionRestored(words)
    setRestoring(false)
    setAsking(false)
  }
  return (
    <>
      <Button onPress={historyClosed}>Close</Button>
      {chosen === present ? null : (
        <Button tone="primary" onPress={() => setAsking(true)}>
          Restore this version
        </Button>
      )}
      <AlertDialog
        title="Restore this version?"
        isOpen={asking}
        onCancel={() => setAsking(false)}
        onConfirm={() => void restore()}
        confirmLabel="Restore it"
        isPending={restoring}
      >
        <p>
          Text, fields and passages become what they were ({words}). Nothing is lost: the note as it stands at
          present stays in this history, and Undo brings it back.
        </p>
      </AlertDialog>
    </>
  )
}
