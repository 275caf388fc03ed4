import type { ImportChange } from '@shared/letters/import/planImport'
import { compareWords } from '@shared/compare/compareWords'
import type { Segment } from '@shared/compare/compareWords'
import { useMemo } from 'react'
import { Segmented } from '../../components/Segmented'
import { changeDecided } from './editedStore'
import type { Decision } from './editedStore'
import { changeWords, whatFollows } from './words'

type EditedChangeProps = {
  readonly change: ImportChange
  readonly decision: Decision
  readonly isCurrent: boolean
  readonly onReach: () => void
}

const choices: readonly { readonly id: Decision; readonly label: string; readonly keys: string }[] = [
  { id: 'accept', label: 'Accept', keys: 'A' },
  { id: 'refuse', label: 'Refuse', keys: 'R' },
]

/** One change of the document: its words, what follows from it, and what is decided. */
export const EditedChange = ({ change, decision, isCurrent, onReach }: EditedChangeProps) => {
  const segments = useMemo(
    () => compareWords(change.before.join('\n\n'), change.after.join('\n\n')),
    [change.before, change.after],
  )
  const title = `${changeWords[change.kind]}${change.heading === '' ? '' : ` · ${change.heading}`}`
  const follows = whatFollows(change)
  return (
    <li
      className="edited-change"
      data-decision={decision}
      data-change={change.id}
      aria-label={title}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={onReach}
    >
      <div className="edited-head">
        <strong>{title}</strong>
        {change.kind === 'fixed' ? null : (
          <Segmented
            label={`Decision: ${title}`}
            options={choices}
            value={decision}
            onChange={(chosen) => changeDecided(change.id, chosen)}
          />
        )}
      </div>
      <p className="edited-words" lang="en-GB">
        {segments.map((segment, at) => (
          <Words key={at} segment={segment} />
        ))}
      </p>
      {follows === '' ? null : <p className="edited-follows">{follows}</p>}
    </li>
  )
}

/** A change is marked by its line and its colour, and said to those who see neither. */
const Words = ({ segment: { kind, text } }: { readonly segment: Segment }) => {
  if (kind === 'same') return text
  const Mark = kind === 'added' ? 'ins' : 'del'
  return (
    <Mark>
      <span className="sr-only"> [{kind}: </span>
      {text}
      <span className="sr-only">] </span>
    </Mark>
  )
}
