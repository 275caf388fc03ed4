import { stateOfReferBack } from '@shared/referBacks/referBackState'
import { Button } from '../components/Button'
import { errorLine } from '../errors/words'
import { staleRecordSettled } from './recordStore'
import type { OpenRecord } from './recordStore'
import { referBackStateWords, toneOf } from './words'

/** Where the record stands, and whether what is typed is stored: "saved" is said of what was read back. */
export const RecordSaving = ({ record }: { readonly record: OpenRecord }) => {
  const state = stateOfReferBack(record.content)
  return (
    <>
      <p className="refer-back-standing">
        <span className="refer-back-state" data-tone={toneOf[state]}>
          {referBackStateWords[state]}
        </span>
        <span role="status" data-testid="refer-back-saving" data-saving={record.saving.kind}>
          {savingWords(record.saving)}
        </span>
      </p>
      {record.saving.kind === 'stale' ? (
        <div className="refer-back-ask" role="group" aria-label="Saved elsewhere first">
          <p>
            This refer-back was saved elsewhere while you were writing. Your words are still here and are not
            saved.
          </p>
          <div className="refer-back-ask-buttons">
            <Button onPress={() => void staleRecordSettled('letGo')}>Show the saved one, let mine go</Button>
            <Button tone="primary" onPress={() => void staleRecordSettled('replace')}>
              Save mine over it
            </Button>
          </div>
          <p className="muted small">The other one stays among the versions.</p>
        </div>
      ) : null}
    </>
  )
}

const savingWords = (saving: OpenRecord['saving']): string => {
  switch (saving.kind) {
    case 'nothingYet':
      return 'Stored with the first word you type'
    case 'pending':
      return 'Saving…'
    case 'saved':
      return `Saved and read back ${new Date(saving.at).toLocaleTimeString('en-GB')}`
    case 'failed':
      return `Not saved. ${errorLine(saving.error)}`
    case 'stale':
      return 'Not saved'
  }
}
