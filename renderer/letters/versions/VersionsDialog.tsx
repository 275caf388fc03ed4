import type { Letter } from '@shared/letters/letter'
import type { LetterVersion } from '@shared/letters/letterVersion'
import { stageWords } from '@shared/letters/stages'
import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { Button } from '../../components/Button'
import { AlertDialog, Dialog } from '../../components/Dialog'
import { Loading } from '../../components/Spinner'
import { EmptyState, ErrorState } from '../../components/State'
import { errorWords } from '../../errors/words'
import { counted } from '../../findings/words'
import { inSentence, momentWords } from '../../notes/history/words'
import { LetterComparison } from './LetterComparison'
import {
  isListed,
  useVersionsStore,
  versionChosen,
  versionRestored,
  versionsClosed,
  versionsOpened,
} from './versionsStore'
import type { LetterHistory } from './versionsStore'
import '../../components/history.css'

/** Every kept version of the letter, any two of them compared; each can be brought back while the text is not final. */
export const VersionsDialog = ({ letter }: { readonly letter: Letter }) => {
  const history = useVersionsStore((state) => state.history)
  if (history === null) return null
  const listed = isListed(history.versions) ? history.versions : []
  const chosen = listed.find(({ revision }) => revision === history.chosen)
  return (
    <Dialog
      title="Versions"
      isOpen
      onClose={versionsClosed}
      wide
      foot={<Foot chosen={chosen} present={listed[0]} isFinal={letter.stage === 'final'} />}
    >
      <Contents history={history} />
    </Dialog>
  )
}

const Contents = ({ history }: { readonly history: LetterHistory }) => {
  const { versions, letterId, chosen } = history
  if (versions === 'loading') return <Loading label="Reading the versions" />
  if (!isListed(versions))
    return (
      <ErrorState
        words={errorWords(versions.failed)}
        actions={<Button onPress={() => void versionsOpened(letterId)}>Try again</Button>}
      />
    )
  if (versions.length < 2)
    return (
      <EmptyState title="Only one version so far">
        <p>While you write, a version is kept about every minute, and with each step to another stage.</p>
      </EmptyState>
    )
  return (
    <div className="history-panes">
      <Versions versions={versions} chosen={chosen} />
      <LetterComparison history={history} versions={versions} />
    </div>
  )
}

type VersionsProps = { readonly versions: readonly LetterVersion[]; readonly chosen: number }

const Versions = ({ versions, chosen }: VersionsProps) => {
  const [now] = useState(() => new Date())
  return (
    <ListBox
      aria-label="Versions"
      className="versions"
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      autoFocus
      selectedKeys={[String(chosen)]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys
        if (key !== undefined) void versionChosen(Number(key))
      }}
    >
      {versions.map((version, at) => {
        const when = momentWords(version.savedAt, now)
        return (
          <ListBoxItem
            key={version.revision}
            id={String(version.revision)}
            textValue={`${when}. ${whatWords(version)}`}
            className="version"
          >
            <b>{when}</b>
            <span>{whatWords(version)}</span>
            {version.step === null || version.step.reason === '' ? null : (
              <span className="version-excerpt">{version.step.reason}</span>
            )}
            <small>
              {[
                ...(at === 0 ? ['At present'] : []),
                counted(version.wordCount, 'word'),
                version.savedBy === '' ? 'on this computer' : version.savedBy,
              ].join(' · ')}
            </small>
          </ListBoxItem>
        )
      })}
    </ListBox>
  )
}

/** "Quality assurance, from team check": the stage, and how it came to it where this version is that step. */
const whatWords = ({ stage, step }: LetterVersion): string =>
  step === null ? stageWords[stage] : `${stageWords[step.to]}, from ${stageWords[step.from].toLowerCase()}`

type FootProps = {
  readonly chosen: LetterVersion | undefined
  readonly present: LetterVersion | undefined
  readonly isFinal: boolean
}

const Foot = ({ chosen, present, isFinal }: FootProps) => {
  const [asking, setAsking] = useState(false)
  const [restoring, setRestoring] = useState(false)
  const [now] = useState(() => new Date())
  if (chosen === undefined || present === undefined) return <Button onPress={versionsClosed}>Close</Button>
  const words = inSentence(momentWords(chosen.savedAt, now))
  const restore = async () => {
    setRestoring(true)
    await versionRestored(words)
    setRestoring(false)
    setAsking(false)
  }
  return (
    <>
      {isFinal ? (
        <p className="compared-sum">A final text is not changed: reopen it to restore one.</p>
      ) : null}
      <Button onPress={versionsClosed}>Close</Button>
      {chosen === present || isFinal ? null : (
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
          All words, with what they rest on, become what they were ({words}); the stage stays. Nothing is
          lost: the text as it stands at present stays among the versions.
        </p>
      </AlertDialog>
    </>
  )
}
