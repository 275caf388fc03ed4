import { DayField } from '../../components/DayField'
import { Rows } from '../../components/Rows'
import type { DraftPart } from './draftPart'
import { FormSection } from './FormSection'
import { newRange } from './visitDraft'

/** When the fieldwork is, in one stretch or several, and the day on the letter. */
export const DatesFields = ({ draft, change, faults }: DraftPart) => (
  <FormSection title="Dates" hint="Several stretches when inspectors come back.">
    <div className="field-whole">
      <Rows
        rows={draft.dates}
        onChange={(dates) => change({ dates })}
        newRow={newRange}
        addLabel="Add more days"
        removeLabel={(_, place) => `Remove fieldwork ${place + 1}`}
        atLeast={1}
      >
        {(row, changeRow) => (
          <>
            <DayField
              label="First day of fieldwork"
              className="fixed"
              day={row.first}
              onChange={(first) => changeRow({ first })}
              error={faults[`dates:${row.id}`]}
            />
            <DayField
              label="Last day"
              className="fixed"
              day={row.last}
              onChange={(last) => changeRow({ last })}
            />
          </>
        )}
      </Rows>
    </div>
    <DayField
      label="Date of the letter"
      optional
      day={draft.letterDate}
      onChange={(letterDate) => change({ letterDate })}
      error={faults['letterDate']}
    />
  </FormSection>
)
