import { gradeProblems, limitProblems } from '@shared/findings/gradeProblems'
import type { Judgement } from '@shared/findings/finding'
import type { Area, FrameworkPack } from '@shared/frameworks/frameworkPack'
import { gradeOf } from '@shared/frameworks/grades'
import { capitalise } from '@shared/letters/expandAcronyms'
import { Plus, Unlink } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../components/Button'
import { Select } from '../components/Select'
import { CheckedArea } from '../language/CheckedFields'
import { judgementDecided, useFindingsStore } from './findingsStore'
import type { PassageInNote } from './findingsStore'
import { GradePassages } from './GradePassages'
import { GradeProblems } from './GradeProblems'
import { PassageLine } from './PassageLine'
import { counted } from './words'
import './grades.css'

type JudgementPanelProps = {
  readonly area: Area
  readonly pack: FrameworkPack
  readonly passages: readonly PassageInNote[]
}

/** No value of a scale. */
const undecided = { id: '', label: 'Not decided yet' }

/**
 * The grade proposed for an area, in the exact words of the scale, with why and the passages it rests on. Inspectors
 * decide it; the app never works it out, and says beside it what stands against it.
 */
export const JudgementPanel = ({ area, pack, passages }: JudgementPanelProps) => {
  const judgements = useFindingsStore((state) => state.judgements)
  const [choosing, setChoosing] = useState(false)
  const stored = judgements.find((each) => each.area === area.code)
  const judgement = stored ?? { area: area.code, grade: '', rationale: '', passageIds: [] }
  const standing = new Set(passages.filter(({ passage }) => !passage.gone).map(({ passage }) => passage.id))
  const behind = passages.filter(({ passage }) => judgement.passageIds.includes(passage.id))
  const problems = [
    ...gradeProblems(judgement, pack, standing),
    ...limitProblems(judgements, pack).filter((problem) => problem.area === area.code),
  ]
  const isDecided = judgement.grade !== ''
  const rest = (passageIds: readonly string[]) => judgementDecided({ ...judgement, passageIds })

  return (
    <section className="judgement" aria-label={`Judgement: ${area.title}`}>
      <div className="judgement-fields">
        <Select
          label="Judgement"
          options={optionsFor(judgement, pack)}
          value={judgement.grade}
          onChange={(grade) => judgementDecided({ ...judgement, grade })}
        />
        <CheckedArea
          name={`${area.code} rationale`}
          label="Why this grade"
          rows={2}
          value={judgement.rationale}
          onChange={(rationale) => judgementDecided({ ...judgement, rationale })}
          isDisabled={!isDecided}
        />
      </div>
      <GradeProblems problems={problems} />
      {isDecided ? (
        <div className="judgement-passages">
          <div className="judgement-rests">
            <p>
              {behind.length === 0
                ? 'Rests on no passage yet'
                : `This grade rests on ${counted(behind.length, 'passage')}`}
            </p>
            <Button icon={Plus} onPress={() => setChoosing(true)}>
              Choose passages…
            </Button>
          </div>
          {behind.map((each) => (
            <PassageLine
              key={each.passage.id}
              {...each}
              actions={
                <Button
                  tone="quiet"
                  icon={Unlink}
                  onPress={() => rest(judgement.passageIds.filter((id) => id !== each.passage.id))}
                >
                  Take out of this grade
                </Button>
              }
            />
          ))}
          <GradePassages
            area={area}
            offered={passages.filter(
              ({ passage }) => !passage.gone && !judgement.passageIds.includes(passage.id),
            )}
            isOpen={choosing}
            onClose={() => setChoosing(false)}
            onChosen={(ids) => rest([...judgement.passageIds, ...ids])}
          />
        </div>
      ) : null}
    </section>
  )
}

/** A grade from elsewhere that is not on the scale is shown as it stands, so that nobody takes it for undecided. */
const optionsFor = ({ grade }: Judgement, pack: FrameworkPack) => [
  undecided,
  ...pack.gradeScale.map(({ value, label }) => ({ id: value, label: capitalise(label) })),
  ...(grade === '' || pack.gradeScale.some(({ value }) => value === grade)
    ? []
    : [{ id: grade, label: `${capitalise(gradeOf(pack, grade)?.label ?? grade)} (not on the scale)` }]),
]
