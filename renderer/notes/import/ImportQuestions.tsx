import type { Area } from '@shared/frameworks/frameworkPack'
import type { ImportPlan } from '@shared/notes/import/planImport'
import type { Visit } from '@shared/visits/visit'
import { ComboBox } from '../../components/ComboBox'
import { Select } from '../../components/Select'
import { counted } from '../../findings/words'
import { dayOf } from '../visitTime'
import { activities, activityWords } from '../words'
import { importChosen } from './importStore'
import type { Preview } from './importStore'

type ImportQuestionsProps = {
  readonly visit: Visit
  readonly areas: readonly Area[]
  readonly preview: Preview
  readonly plan: ImportPlan
}

/** What a file cannot say: who wrote it, and what to do where it names no day, area or activity. */
export const ImportQuestions = ({ visit, areas, preview, plan }: ImportQuestionsProps) => {
  const { choices, days, isPressed, proposed } = preview
  const dayOptions = days.map((day) => ({ id: day, label: dayOf(day) }))
  const hasUndated = proposed.notes.some(({ day }) => day === null)
  const hasOutside = proposed.notes.some(({ isOutsideFieldwork }) => isOutsideFieldwork)
  const undated = plan.notes.filter(({ flags }) => flags.includes('noDay')).length
  const outside = plan.notes.filter(({ parts }) => parts.some((part) => part.isOutsideFieldwork)).length
  return (
    <>
      <div className="import-questions">
        {hasUndated ? (
          <Select
            label={`Day of ${counted(undated, 'note')} without one`}
            options={dayOptions}
            value={choices.unknownDay}
            onChange={(unknownDay) => importChosen({ unknownDay })}
            error={isPressed && plan.withoutDay > 0 ? 'Choose the day first.' : undefined}
          />
        ) : null}
        {hasOutside ? (
          <Select
            label={`${counted(outside, 'note')} dated outside the fieldwork`}
            options={[
              { id: 'keep', label: 'Keep the date of the file' },
              ...dayOptions.map(({ id, label }) => ({ id, label: `Put on ${label}` })),
            ]}
            value={choices.outsideDay}
            onChange={(outsideDay) => importChosen({ outsideDay })}
            error={isPressed && plan.outsideFieldwork > 0 ? 'Choose what is right first.' : undefined}
          />
        ) : null}
        <ComboBox
          label="Written by"
          options={visit.team.map(({ name }) => ({ id: name, label: name }))}
          text={choices.author}
          onTextChange={(author) => importChosen({ author: author.slice(0, 200) })}
        />
        <Select
          label="Area where none is named"
          options={areas.map(({ code, short }) => ({ id: code, label: short }))}
          value={choices.area}
          onChange={(area) => importChosen({ area })}
        />
        <Select
          label="Activity where none is named"
          options={activities.map((id) => ({ id, label: activityWords[id] }))}
          value={choices.activity}
          onChange={(activity) => importChosen({ activity })}
        />
      </div>
      {isPressed && plan.included === 0 ? (
        <p className="import-none" role="alert">
          No note is chosen: tick those to add, or cancel.
        </p>
      ) : null}
    </>
  )
}
