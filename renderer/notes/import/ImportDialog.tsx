import type { Area } from '@shared/frameworks/frameworkPack'
import type { AppError } from '@shared/ipc/errors'
import type { Visit } from '@shared/visits/visit'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Loading } from '../../components/Spinner'
import { ErrorState } from '../../components/State'
import type { ErrorWords } from '../../components/State'
import { errorWords } from '../../errors/words'
import { counted } from '../../findings/words'
import { ImportedNote } from './ImportedNote'
import { ImportList } from './ImportList'
import { ImportQuestions } from './ImportQuestions'
import { importAgreed, importClosed, importFromFile, planOf, useImportStore } from './importStore'
import type { Preview } from './importStore'
import { leftOutWords } from './words'
import './import.css'

type ImportDialogProps = { readonly visit: Visit; readonly areas: readonly Area[] }

/** Notes typed elsewhere, as they would be added: looked at, corrected, left out, before anything is stored. */
export const ImportDialog = ({ visit, areas }: ImportDialogProps) => {
  const state = useImportStore((store) => store.import)
  if (state.kind === 'preview') return <PreviewDialog visit={visit} areas={areas} preview={state} />
  return (
    <Dialog title="Import notes" isOpen={state.kind !== 'closed'} onClose={importClosed}>
      {state.kind === 'failed' ? (
        <ErrorState
          words={unreadWords(state.error)}
          actions={
            <>
              <Button onPress={() => void importFromFile()}>Choose another file</Button>
              <Button onPress={importClosed}>Close</Button>
            </>
          }
        />
      ) : (
        <Loading label="Reading the notes" />
      )}
    </Dialog>
  )
}

/** Why the notes cannot be read, in the words of the reader. */
const unreadWords = (error: AppError): ErrorWords =>
  error.kind !== 'unusableFile'
    ? errorWords(error)
    : {
        what: 'These notes cannot be read',
        safe: 'Nothing has been added or changed.',
        next: `What was chosen ${error.problems.map(({ message }) => message).join('; ')}.`,
      }

const PreviewDialog = ({ visit, areas, preview }: ImportDialogProps & { readonly preview: Preview }) => {
  const plan = planOf(preview)
  const { fileName, adding, proposed } = preview
  const current = plan.notes.find(({ id }) => id === preview.current) ?? plan.notes[0]
  const place = plan.notes.findIndex(({ id }) => id === current?.id)
  return (
    <Dialog
      title="Import notes"
      isOpen
      onClose={importClosed}
      wide
      foot={
        <>
          <span className="import-safe">Nothing is stored until you add the notes.</span>
          <Button onPress={importClosed}>Cancel</Button>
          <Button tone="primary" isPending={adding === 'underWay'} onPress={() => void importAgreed()}>
            Add {counted(plan.included, 'note')}
          </Button>
        </>
      }
    >
      <p className="import-sum">
        {counted(plan.notes.length, 'note')} found in {fileName === '' ? 'the clipboard' : `“${fileName}”`}.
        Visitbook has read times, activities, areas, cases and tallies from the words: please check them.
      </p>
      {typeof adding === 'object' ? <ErrorState words={errorWords(adding.failed)} /> : null}
      <ImportQuestions visit={visit} areas={areas} preview={preview} plan={plan} />
      <div className="import-panes">
        <ImportList notes={plan.notes} current={current?.id ?? ''} />
        {current === undefined ? null : (
          <ImportedNote key={current.id} note={current} areas={areas} isFirst={place === 0} />
        )}
      </div>
      <LeftOutList dayLines={proposed.dayLines} leftOut={proposed.leftOut} />
    </Dialog>
  )
}

const LeftOutList = ({ dayLines, leftOut }: Pick<Preview['proposed'], 'dayLines' | 'leftOut'>) =>
  dayLines.length === 0 && leftOut.length === 0 ? null : (
    // What scrolls must be reached by keyboard.
    <section className="import-left-out" aria-labelledby="import-left-out" tabIndex={0}>
      <h3 id="import-left-out">Not in the notes, or not as it was</h3>
      <ul>
        {dayLines.length === 0 ? null : (
          <li>
            {counted(dayLines.length, 'line')} read as the day of the notes below{' '}
            {dayLines.length === 1 ? 'it' : 'them'}: {dayLines.slice(0, 8).join('; ')}
            {dayLines.length > 8 ? `; and ${dayLines.length - 8} more` : ''}.
          </li>
        )}
        {leftOut.map((each) => (
          <li key={each.kind}>{leftOutWords(each)}</li>
        ))}
      </ul>
    </section>
  )
