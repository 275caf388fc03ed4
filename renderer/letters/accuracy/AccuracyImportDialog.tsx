import { accuracyColumns } from '@shared/letters/accuracyTable'
import type { AccuracyColumn, UnderstoodTable } from '@shared/letters/accuracyTable'
import { textsById } from '@shared/letters/commentPlace'
import type { Letter } from '@shared/letters/letter'
import { useMemo } from 'react'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Select } from '../../components/Select'
import { Loading } from '../../components/Spinner'
import { ErrorState } from '../../components/State'
import { errorLine, errorWords } from '../../errors/words'
import { counted } from '../../findings/words'
import { FileProblems } from '../../visits/FileProblems'
import {
  accuracyAdded,
  accuracyImportClosed,
  accuracyImportWanted,
  columnChosen,
  rowsToAdd,
  useAccuracyImport,
} from './accuracyImport'
import './accuracy.css'

const columnWords: Readonly<Record<AccuracyColumn, string>> = {
  paragraphNumber: 'Paragraph number',
  quoted: 'Text of the letter',
  comment: 'Comment',
  evidence: 'Evidence',
}

/** The table of a file, as it is understood: looked at, set right where it is not, then added. */
export const AccuracyImportDialog = ({ letter }: { readonly letter: Letter }) => {
  const state = useAccuracyImport(({ import: now }) => now)
  const table = state.kind === 'preview' ? state.table : null
  const rows = useMemo(() => (table === null ? [] : rowsToAdd(table, letter)), [table, letter])
  if (state.kind === 'closed') return null
  const matched = rows.filter(({ paragraphId }) => paragraphId !== null).length
  return (
    <Dialog
      title="The authority’s comments on the facts"
      isOpen
      onClose={accuracyImportClosed}
      wide
      foot={
        <>
          <Button onPress={accuracyImportClosed}>Cancel</Button>
          {state.kind === 'failed' ? (
            <Button tone="primary" onPress={() => void accuracyImportWanted()}>
              Choose another file
            </Button>
          ) : null}
          {state.kind === 'preview' ? (
            <Button
              tone="primary"
              isDisabled={rows.length === 0}
              isPending={state.adding === 'underWay'}
              onPress={() => void accuracyAdded()}
            >
              Add {counted(rows.length, 'comment')}
            </Button>
          ) : null}
        </>
      }
    >
      {state.kind === 'reading' ? <Loading label="Reading the table" /> : null}
      {state.kind === 'failed' ? <Failed error={state.error} /> : null}
      {state.kind !== 'preview' ? null : (
        <>
          <p>
            {state.fileName}: {counted(rows.length, 'comment')}, {matched} of them about a paragraph that was
            recognised. Nothing is kept before you add them.
          </p>
          <Columns table={state.table} />
          <Rows rows={rows} letter={letter} />
          {typeof state.adding === 'object' ? (
            <p role="alert">{errorLine(state.adding.failed)} None was added.</p>
          ) : null}
        </>
      )}
    </Dialog>
  )
}

type FailedProps = { readonly error: Parameters<typeof errorWords>[0] }

const Failed = ({ error }: FailedProps) =>
  error.kind === 'unusableFile' ? (
    <FileProblems error={error} onClose={accuracyImportClosed} />
  ) : (
    <ErrorState words={errorWords(error)} />
  )

const Columns = ({ table: { columns, names } }: { readonly table: UnderstoodTable }) => (
  <div className="accuracy-columns">
    {accuracyColumns.map((column) => (
      <Select
        key={column}
        label={columnWords[column]}
        options={[
          { id: 'none', label: 'Not in the table' },
          ...names.map((name, place) => ({ id: String(place), label: name })),
        ]}
        value={columns[column] === null ? 'none' : String(columns[column])}
        onChange={(place) => columnChosen(column, place === 'none' ? null : Number(place))}
      />
    ))}
  </div>
)

type RowsProps = { readonly rows: ReturnType<typeof rowsToAdd>; readonly letter: Letter }

const Rows = ({ rows, letter }: RowsProps) => {
  const texts = textsById(letter)
  if (rows.length === 0) return <p role="alert">With these columns no row says anything.</p>
  return (
    // What scrolls must be reached by keyboard.
    <div className="accuracy-rows" role="group" aria-label="Comments of the file" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">Comment</th>
            <th scope="col">Evidence</th>
            <th scope="col">About</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              <td>{row.paragraphNumber}</td>
              <td>
                {row.quoted === '' ? null : <q>{row.quoted}</q>}
                {row.comment}
              </td>
              <td>{row.evidence}</td>
              <td>
                {row.paragraphId === null ? (
                  <small className="gone">Not recognised</small>
                ) : (
                  <span className="accuracy-short">{texts.get(row.paragraphId)}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
