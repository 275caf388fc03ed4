import type { Area, FrameworkPack } from '@shared/frameworks/frameworkPack'
import { capitalise } from '@shared/letters/expandAcronyms'
import { Select } from '../components/Select'
import { CheckedArea } from '../language/CheckedFields'
import { judgementDecided, useFindingsStore } from './findingsStore'

type JudgementPanelProps = { readonly area: Area; readonly pack: FrameworkPack }

const undecided = { id: '', label: 'Not decided yet' }

/** The grade of an area in the exact words of the scale, and why. Inspectors decide it; the app never works it out. */
export const JudgementPanel = ({ area, pack }: JudgementPanelProps) => {
  const stored = useFindingsStore((state) => state.judgements.find((each) => each.area === area.code))
  const judgement = stored ?? { area: area.code, grade: '', rationale: '', passageIds: [] }

  return (
    <section className="judgement" aria-label="Judgement">
      <Select
        label="Judgement"
        options={[
          undecided,
          ...pack.gradeScale.map(({ value, label }) => ({ id: value, label: capitalise(label) })),
        ]}
        value={judgement.grade}
        onChange={(grade) => judgementDecided({ ...judgement, grade })}
      />
      <CheckedArea
        name={`${area.code} rationale`}
        label="Why this grade"
        rows={2}
        value={judgement.rationale}
        onChange={(rationale) => judgementDecided({ ...judgement, rationale })}
        isDisabled={judgement.grade === ''}
      />
    </section>
  )
}
