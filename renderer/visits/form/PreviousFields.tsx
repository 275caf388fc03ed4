import { ComboBox } from '../../components/ComboBox'
import { DayField } from '../../components/DayField'
import { Rows } from '../../components/Rows'
import { TextArea, TextField } from '../../components/TextField'
import type { DraftPart } from './draftPart'
import { FormSection } from './FormSection'
import { newPrevious } from './visitDraft'

const types = ['inspection', 'focused visit', 'monitoring visit', 'joint targeted area inspection'].map(
  (type) => ({ id: type, label: type }),
)

/** What earlier inspections found and asked for: where lines of enquiry often begin. */
export const PreviousFields = ({ draft, change, faults }: DraftPart) => (
  <FormSection title="Earlier inspections" hint="What they asked the local authority to improve.">
    <div className="field-whole">
      <Rows
        rows={draft.previous}
        onChange={(previous) => change({ previous })}
        newRow={newPrevious}
        addLabel="Add an earlier inspection"
        removeLabel={(_, place) => `Remove earlier inspection ${place + 1}`}
      >
        {(row, changeRow) => (
          <>
            <ComboBox
              label="What it was"
              options={types}
              text={row.type}
              onTextChange={(type) => changeRow({ type })}
              error={faults[`previousType:${row.id}`]}
            />
            <DayField
              label="Published"
              className="fixed"
              day={row.date}
              onChange={(date) => changeRow({ date })}
              error={faults[`previousDate:${row.id}`]}
            />
            <TextField
              label="Outcome"
              optional
              value={row.outcome}
              onChange={(outcome) => changeRow({ outcome })}
            />
            <TextArea
              label="Areas for improvement"
              optional
              className="whole"
              hint="One on each line."
              value={row.improve}
              onChange={(improve) => changeRow({ improve })}
            />
          </>
        )}
      </Rows>
    </div>
  </FormSection>
)
