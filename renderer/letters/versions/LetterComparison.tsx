import { compareLetters, isChanged } from '@shared/letters/compareLetters'
import type { LetterBlock, LetterComparison as Compared } from '@shared/letters/compareLetters'
import type { ComparedPair } from '@shared/compare/compareWords'
import type { LetterVersion } from '@shared/letters/letterVersion'
import { stageWords } from '@shared/letters/stages'
import { useMemo, useState } from 'react'
import { Button } from '../../components/Button'
import { Switch } from '../../components/Choice'
import { Select } from '../../components/Select'
import { Loading } from '../../components/Spinner'
import { ErrorState } from '../../components/State'
import { Words } from '../../components/Words'
import { errorWords } from '../../errors/words'
import { inSentence, momentWords } from '../../components/moments'
import { letterVersions } from './versionsStore'
import type { LetterHistory } from './versionsStore'
import './versions.css'

type Props = { readonly history: LetterHistory; readonly versions: readonly LetterVersion[] }

/** The chosen version beside another one; the earlier of the two is always the one that was changed. */
export const LetterComparison = ({ history, versions }: Props) => {
  const { chosen, against } = history
  const [now] = useState(() => new Date())
  const [onlyChanged, setOnlyChanged] = useState(true)
  const nameOf = (version: LetterVersion) =>
    `${momentWords(version.savedAt, now)}, ${stageWords[version.stage].toLowerCase()}`
  const when = (revision: number) => {
    const version = versions.find((each) => each.revision === revision)
    return version === undefined ? '' : inSentence(nameOf(version))
  }
  return (
    <section className="comparison" aria-label="What changed">
      <div className="letter-compare-head">
        <Select
          label="Compare with"
          options={versions
            .filter(({ revision }) => revision !== chosen)
            .map((version) => ({
              id: String(version.revision),
              label:
                version === versions[0]
                  ? `The text at present (${inSentence(nameOf(version))})`
                  : nameOf(version),
            }))}
          value={String(against)}
          onChange={(revision) => void letterVersions.comparedWith(Number(revision))}
        />
        <Switch isSelected={onlyChanged} onChange={setOnlyChanged}>
          Changes only
        </Switch>
      </div>
      <ComparedTexts history={history} when={when} onlyChanged={onlyChanged} />
    </section>
  )
}

type ComparedProps = {
  readonly history: LetterHistory
  readonly when: (revision: number) => string
  readonly onlyChanged: boolean
}

const ComparedTexts = ({ history, when, onlyChanged }: ComparedProps) => {
  const { chosen, against, revisions, unread } = history
  const earlier = revisions.get(Math.min(chosen, against))
  const later = revisions.get(Math.max(chosen, against))
  const comparison = useMemo(
    () => earlier && later && compareLetters(earlier.content, later.content),
    [earlier, later],
  )
  if (unread !== null)
    return (
      <ErrorState
        words={errorWords(unread)}
        actions={<Button onPress={() => void letterVersions.chosenRead()}>Try again</Button>}
      />
    )
  if (comparison === undefined || earlier === undefined || later === undefined)
    return <Loading label="Comparing" />
  const blocks = onlyChanged ? comparison.blocks.filter(isChanged) : comparison.blocks
  return (
    // What scrolls must be reached by keyboard.
    <div className="compared" role="group" aria-label="The two versions compared" tabIndex={0}>
      <h3>
        From {when(earlier.revision)} to {when(later.revision)}
      </h3>
      <p className="compared-sum" role="status">
        {summaryOf(comparison)}
      </p>
      <div className="compared-text" lang="en-GB">
        {blocks.map((pair, index) => (
          <Block key={index} pair={pair} />
        ))}
      </div>
    </div>
  )
}

const Block = ({ pair: { before, after, segments } }: { readonly pair: ComparedPair<LetterBlock> }) => {
  const { kind } = after ?? before ?? { kind: 'paragraph' }
  const words = segments.map((segment, at) => <Words key={at} segment={segment} />)
  return kind === 'heading' || kind === 'title' ? <h4>{words}</h4> : <p data-kind={kind}>{words}</p>
}

const summaryOf = ({ changed }: Compared): string =>
  changed === 0
    ? 'These two versions say the same.'
    : `Different: ${changed} ${changed === 1 ? 'paragraph or heading' : 'paragraphs or headings'}. Underlined words were added, struck-out words were removed.`
