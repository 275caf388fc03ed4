import { Button } from '../components/Button'
import { QuietQuestion } from '../components/QuietQuestion'
import { bothTextsKept, ownTextKept } from './staleNote'

/** Somebody saved this note first. Nothing is lost either way, and the words say so. */
export const StaleNote = () => (
  <QuietQuestion
    title="This note was saved elsewhere while you were writing"
    line="This note was saved elsewhere. What you write is kept in this window and not saved yet."
    foot={
      <>
        <Button onPress={() => void bothTextsKept()}>Keep both, mine as a new note</Button>
        <Button tone="primary" onPress={ownTextKept}>
          Save mine over it
        </Button>
      </>
    }
  >
    <p>What you wrote is still here, and is not saved yet. The other text is saved.</p>
    <p>
      If you save yours over it, the other stays in the history of the note. If you keep both, the other stays
      as it is and yours becomes a note of its own, with its passages.
    </p>
    <p className="muted small">
      Type on, or press Esc, and this question waits. If you leave the note, both are kept.
    </p>
  </QuietQuestion>
)
