import type { Area } from '@shared/frameworks/frameworkPack'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Loading } from '../../components/Spinner'
import { EmptyState, ErrorState } from '../../components/State'
import { errorWords } from '../../errors/words'
import { isListed } from '../../history/comparedVersions'
import { RestoreFoot } from '../../history/RestoreFoot'
import { VersionChoice } from '../../history/VersionChoice'
import { Comparison } from './Comparison'
import { historyOpened, isUnsaved, noteVersions } from './historyStore'
import type { NoteHistory } from './historyStore'
import { versionRestored } from './restoreVersion'
import { changeWords } from './words'
import '../../history/history.css'

type HistoryDialogProps = { readonly areas: readonly Area[] }

/** Every kept version of the open note, compared with one another; any of them can be brought back. */
export const HistoryDialog = ({ areas }: HistoryDialogProps) => {
  const history = noteVersions.useStore((state) => state.history)
  if (history === null) return null
  const { versions } = history
  const listed = isListed(versions) ? versions : []
  const chosen = listed.find(({ revision }) => revision === history.chosen)
  return (
    <Dialog
      title="History of the note"
      isOpen
      onClose={noteVersions.closed}
      wide
      foot={
        <RestoreFoot
          savedAt={chosen === undefined || chosen === listed[0] ? null : chosen.savedAt}
          onClose={noteVersions.closed}
          onRestore={versionRestored}
          promise={(words) =>
            `Text, fields and passages become what they were (${words}). Nothing is lost: the note as it stands at present stays in this history, and Undo brings it back.`
          }
        />
      }
    >
      <Contents history={history} areas={areas} />
    </Dialog>
  )
}

const Contents = ({ history, areas }: { readonly history: NoteHistory; readonly areas: readonly Area[] }) => {
  const { versions, ofId: noteId, chosen } = history
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
      {isUnsaved(noteId) ? (
        <p role="alert">What you typed last is not saved yet, and is in none of these versions.</p>
      ) : null}
      <div className="history-panes">
        <VersionChoice
          versions={versions}
          chosen={chosen}
          onChosen={(revision) => void noteVersions.versionChosen(revision)}
          whatOf={(version, at) =>
            changeWords(version, version.changed.length === 0 && at === versions.length - 1)
          }
          whoOf={({ author }) => author}
          moreOf={({ cited }) => (cited ? ['Cited in the letter'] : [])}
        />
        <Comparison history={history} versions={versions} areas={areas} />
      </div>
    </>
  )
}
