import { Button } from '../components/Button'
import { EmptyState } from '../components/State'
import { ShortcutKey } from '../shortcuts/ShortcutKey'
import { importFromFile } from './import/importStore'
import { directionWords, directions } from './words'

/** A visit without notes: what to do first, and the keys that make it fast. */
export const FirstNote = ({ onNew }: { readonly onNew: () => void }) => (
  <EmptyState
    title="No notes yet"
    actions={
      <>
        <Button tone="primary" onPress={onNew}>
          New note
        </Button>
        <ShortcutKey of="note.new" />
        <Button onPress={() => void importFromFile()}>Import notes typed elsewhere</Button>
      </>
    }
  >
    <p>
      Write what you see, as it happens. Each note takes the time, you and the area by itself, and is saved
      while you type.
    </p>
    <p>Then select the words that matter and say which way they point:</p>
    <dl className="mark-keys">
      {directions.map((direction) => (
        <div key={direction} data-direction={direction}>
          <dt>
            <ShortcutKey of={`mark.${direction}`} />
          </dt>
          <dd>{directionWords[direction]}</dd>
        </div>
      ))}
    </dl>
    <p>Marked passages become findings, and every sentence of the letter can show them.</p>
  </EmptyState>
)
