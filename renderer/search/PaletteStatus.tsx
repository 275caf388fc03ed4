import { countWords } from '@shared/notes/noteSearch'
import { Spinner } from '../components/Spinner'
import { errorLine } from '../errors/words'
import type { FoundNotes } from './searchStore'
import { filterNames, readTyped } from './typedFilters'

type PaletteStatusProps = {
  readonly typed: string
  readonly isSearching: boolean
  readonly notes: FoundNotes
  readonly rowCount: number
}

/** What the search is doing or has found, read out as well; and how to go on. */
export const PaletteStatus = ({ typed, isSearching, notes, rowCount }: PaletteStatusProps) => {
  const { unread } = readTyped(typed)
  const isNothing = !isSearching && rowCount === 0 && notes.kind !== 'failed'
  return (
    <>
      {isNothing ? (
        <p className="palette-nothing">
          Nothing fits. A note must hold every word; a “phrase” stands in quotes, and a minus leaves a word
          out. Archived visits are searched from inside.
        </p>
      ) : null}
      <div className="palette-foot">
        <span role="status" className={notes.kind === 'failed' ? 'palette-failed' : ''}>
          {statusWords({ isSearching, notes })}
        </span>
        {isSearching ? <Spinner label="Searching" /> : null}
        {unread.length === 0 ? (
          <span className="palette-hint">
            {typed.trim() === '?'
              ? `Filters: ${filterNames.join(', ')}`
              : '? shows the filters, as is:concern'}
          </span>
        ) : (
          <span className="palette-hint">{`Not a filter yet: ${unread.join(' ')}`}</span>
        )}
      </div>
    </>
  )
}

const statusWords = ({ isSearching, notes }: Pick<PaletteStatusProps, 'isSearching' | 'notes'>): string => {
  if (notes.kind === 'failed') return errorLine(notes.error)
  if (notes.kind === 'nothingAsked') return ''
  if (isSearching) return 'Searching'
  const { here, elsewhere } = notes
  const total = here.total + elsewhere.total
  return `${countWords(total)} ${total === 1 ? 'note' : 'notes'} found`
}
