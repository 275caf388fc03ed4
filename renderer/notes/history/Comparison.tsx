import type { Area } from '@shared/frameworks/frameworkPack'
import { compareNotes } from '@shared/notes/compareNotes'
import type { NoteComparison } from '@shared/notes/compareNotes'
import type { NoteVersion } from '@shared/notes/noteHistory'
import { useMemo, useState } from 'react'
import { Button } from '../../components/Button'
import { Select } from '../../components/Select'
import { Loading } from '../../components/Spinner'
import { ErrorState } from '../../components/State'
import { errorWords } from '../../errors/words'
import { counted } from '../../findings/words'
import { ComparedNote } from './ComparedNote'
import { noteVersions } from './historyStore'
import type { NoteHistory } from './historyStore'
import { inSentence, momentWords } from '../../components/moments'

type ComparisonProps = {
  readonly history: NoteHistory
  readonly versions: readonly NoteVersion[]
  readonly areas: readonly Area[]
}

/** The chosen version beside another one; the earlier of the two is always the one that was changed. */
export const Comparison = ({ history, versions, areas }: ComparisonProps) => {
  const { chosen, against } = history
  const [now] = useState(() => new Date())
  const when = (revision: number) => {
    const version = versions.find((each) => each.revision === revision)
    return version === undefined ? '' : momentWords(version.savedAt, now)
  }
  const others = versions.filter(({ revision }) => revision !== chosen)
  return (
    <section className="comparison" aria-label="What changed">
      <Select
        label="Compare with"
        options={others.map(({ revision, savedAt }) => ({
          id: String(revision),
          label:
            revision === versions[0]?.revision
              ? `The note at present (${momentWords(savedAt, now)})`
              : momentWords(savedAt, now),
        }))}
        value={String(against)}
        onChange={(revision) => void noteVersions.comparedWith(Number(revision))}
      />
      <Compared history={history} areas={areas} when={when} />
    </section>
  )
}

type ComparedProps = Pick<ComparisonProps, 'history' | 'areas'> & {
  readonly when: (revision: number) => string
}

const Compared = ({ history, areas, when }: ComparedProps) => {
  const { chosen, against, revisions, unread } = history
  const earlier = revisions.get(Math.min(chosen, against))
  const later = revisions.get(Math.max(chosen, against))
  const comparison = useMemo(() => earlier && later && compareNotes(earlier, later), [earlier, later])
  if (unread !== null)
    return (
      <ErrorState
        words={errorWords(unread)}
        actions={<Button onPress={() => void noteVersions.chosenRead()}>Try again</Button>}
      />
    )
  if (comparison === undefined || earlier === undefined || later === undefined)
    return <Loading label="Comparing" />
  return (
    // What scrolls must be reached by keyboard.
    <div className="compared" role="group" aria-label="The two versions compared" tabIndex={0}>
      <h3>
        From {inSentence(when(earlier.revision))} to {inSentence(when(later.revision))}
      </h3>
      <p className="compared-sum" role="status">
        {summaryOf(comparison)}
      </p>
      <ComparedNote comparison={comparison} before={earlier} after={later} areas={areas} />
    </div>
  )
}

const summaryOf = ({ blocks, fields, passages, identical }: NoteComparison): string => {
  if (identical) return 'These two versions are the same.'
  const places = blocks.filter(
    ({ before, after, segments }) =>
      before === null || after === null || segments.some(({ kind }) => kind !== 'same'),
  ).length
  const parts = [
    ...(places === 0 ? [] : [`${counted(places, 'paragraph')} of the text`]),
    ...(fields.length === 0 ? [] : [counted(fields.length, 'field')]),
    ...(passages.length === 0 ? [] : [counted(passages.length, 'passage')]),
  ]
  return parts.length === 0
    ? 'Only the formatting is different.'
    : `Different: ${parts.join(', ')}. Underlined words were added, struck-out words were removed.`
}
