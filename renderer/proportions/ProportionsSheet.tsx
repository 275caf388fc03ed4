import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { Rows } from '../components/Rows'
import { TextField } from '../components/TextField'
import {
  houseTableDrafted,
  newProportionRow,
  proportionsDrafted,
  proportionsKept,
  proportionsShown,
  rowFault,
  useProportionsStore,
} from './proportionsStore'
import './proportions.css'

/** Which words stand for which shares: offered beside findings, and what the letter's words are held against. */
export const ProportionsSheet = () => {
  const { draft, isTried, isSaving } = useProportionsStore()
  return (
    <Dialog
      title="Words for proportions"
      isOpen={draft !== null}
      onClose={() => void proportionsShown(false)}
      wide
      foot={
        <>
          <Button className="restore-house" onPress={houseTableDrafted}>
            Restore the words of the house
          </Button>
          <Button onPress={() => void proportionsShown(false)}>Cancel</Button>
          <Button tone="primary" isPending={isSaving} onPress={() => void proportionsKept()}>
            Save
          </Button>
        </>
      }
    >
      <p className="muted">
        A word can stand for a share of what was counted from the first to the second number. It is offered
        beside findings, and the checks tell where a letter says something else than its notes count. Samples
        are small: the ranges overlap, and you choose.
      </p>
      <div className="proportion-rows">
        <Rows
          rows={draft ?? []}
          onChange={proportionsDrafted}
          newRow={newProportionRow}
          addLabel="Add a word"
          removeLabel={(row, place) => `Remove ${row.words || `row ${place + 1}`}`}
          atLeast={1}
        >
          {(row, change, place) => {
            const fault = isTried ? rowFault(row) : null
            return (
              <>
                <TextField
                  label={
                    place === 0 ? 'Words, with commas between those that mean the same' : `Words ${place + 1}`
                  }
                  labelHidden={place > 0}
                  value={row.words}
                  onChange={(words) => change({ words })}
                  {...(fault === null ? {} : { error: fault })}
                />
                <TextField
                  label={place === 0 ? 'From %' : `From %, row ${place + 1}`}
                  labelHidden={place > 0}
                  className="percent"
                  inputMode="numeric"
                  value={row.from}
                  onChange={(from) => change({ from })}
                />
                <TextField
                  label={place === 0 ? 'To %' : `To %, row ${place + 1}`}
                  labelHidden={place > 0}
                  className="percent"
                  inputMode="numeric"
                  value={row.to}
                  onChange={(to) => change({ to })}
                />
              </>
            )
          }}
        </Rows>
      </div>
    </Dialog>
  )
}
