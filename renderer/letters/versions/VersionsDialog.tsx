import type { Letter } from '@shared/letters/letter'
import type { LetterVersion } from '@shared/letters/letterVersion'
import { stageWords } from '@shared/letters/stages'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Loading } from '../../components/Spinner'
import { EmptyState, ErrorState } from '../../components/State'
import { errorWords } from '../../errors/words'
import { isListed } from '../../history/comparedVersions'
import { RestoreFoot } from '../../history/RestoreFoot'
import { VersionChoice } from '../../history/VersionChoice'
import { LetterComparison } from './LetterComparison'
import { letterVersions, versionRestored } from './versionsStore'
import type { LetterHistory } from './versionsStore'
import '../../history/history.css'

/** Every kept version of the letter, any two of them compared; each can be brought back while the text is not final. */
export const VersionsDialog = ({ letter }: { readonly letter: Letter }) => {
  const history = letterVersions.useStore((state) => state.history)
  if (history === null) return null
  const listed = isListed(history.versions) ? history.versions : []
  const chosen = listed.find(({ revision }) => revision === history.chosen)
  const isFinal = letter.stage === 'final'
  return (
    <Dialog
      title="Versions"
      isOpen
      onClose={letterVersions.closed}
      wide
      foot={
        <RestoreFoot
          savedAt={chosen === undefined || chosen === listed[0] || isFinal ? null : chosen.savedAt}
          onClose={letterVersions.closed}
          onRestore={versionRestored}
          promise={(words) =>
            `All words, with what they rest on, become what they were (${words}); the stage stays. Nothing is lost: the text as it stands at present stays among the versions.`
          }
        >
          {isFinal ? (
            <p className="compared-sum">A final text is not changed: reopen it to restore one.</p>
          ) : null}
        </RestoreFoot>
      }
    >
      <Contents history={history} />
    </Dialog>
  )
}

const Contents = ({ history }: { readonly history: LetterHistory }) => {
  const { versions, ofId, chosen } = history
  if (versions === 'loading') return <Loading label="Reading the versions" />
  if (!isListed(versions))
    return (
      <ErrorState
        words={errorWords(versions.failed)}
        actions={<Button onPress={() => void letterVersions.opened(ofId)}>Try again</Button>}
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
      <VersionChoice
        versions={versions}
        chosen={chosen}
        onChosen={(revision) => void letterVersions.versionChosen(revision)}
        whatOf={whatWords}
        whoOf={({ savedBy }) => savedBy}
        lineOf={({ step }) =>
          step === null || step.reason === '' ? null : <span className="version-excerpt">{step.reason}</span>
        }
      />
      <LetterComparison history={history} versions={versions} />
    </div>
  )
}

/** "Quality assurance, from team check": the stage, and how it came to it where this version is that step. */
const whatWords = ({ stage, step }: LetterVersion): string =>
  step === null ? stageWords[stage] : `${stageWords[step.to]}, from ${stageWords[step.from].toLowerCase()}`
