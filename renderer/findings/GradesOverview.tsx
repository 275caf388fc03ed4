import { gradeProblems, limitProblems } from '@shared/findings/gradeProblems'
import type { Area, FrameworkPack } from '@shared/frameworks/frameworkPack'
import { gradableAreas, gradeOf } from '@shared/frameworks/grades'
import { capitalise } from '@shared/letters/expandAcronyms'
import { useFindingsStore } from './findingsStore'
import type { PassageInNote } from './findingsStore'
import { GradeProblems } from './GradeProblems'
import { counted } from './words'
import './grades.css'

type GradesOverviewProps = {
  readonly pack: FrameworkPack
  readonly passages: readonly PassageInNote[]
  readonly onArea: (code: string) => void
}

/** All grades of the visit together, in the order of the printed table, with what is undecided and what stands against one. */
export const GradesOverview = ({ pack, passages, onArea }: GradesOverviewProps) => {
  const judgements = useFindingsStore((state) => state.judgements)
  const standing = new Set(passages.filter(({ passage }) => !passage.gone).map(({ passage }) => passage.id))
  const areas = gradableAreas(pack)
  const undecided = areas.filter(({ code }) => gradeIn(judgements, code) === '').length
  const limits = limitProblems(judgements, pack)
  return (
    <div className="findings-column">
      <header className="findings-head">
        <div>
          <h1>Grades</h1>
          <p className="muted">
            In the order of the table in the report.{' '}
            {undecided === 0 ? 'Every grade is decided.' : `${undecided} of ${areas.length} not decided yet.`}{' '}
            Inspectors grade; nothing here is worked out.
          </p>
        </div>
      </header>
      <table className="grades-table">
        <thead>
          <tr>
            <th scope="col">Judgement</th>
            <th scope="col">Grade</th>
            <th scope="col">Rests on</th>
          </tr>
        </thead>
        <tbody>
          {areas.map((area) => {
            const judgement = judgements.find((each) => each.area === area.code)
            const grade = judgement?.grade ?? ''
            const problems = [
              ...(judgement === undefined ? [] : gradeProblems(judgement, pack, standing)),
              ...limits.filter((limit) => limit.area === area.code),
            ]
            return (
              <tr key={area.code} data-sub={isSub(area)} data-decided={grade !== ''}>
                <th scope="row">
                  <button type="button" className="grades-area" onClick={() => onArea(area.code)}>
                    {area.number === undefined ? '' : `${area.number} `}
                    {area.title}
                  </button>
                  <GradeProblems problems={problems} />
                </th>
                <td>{grade === '' ? 'Not decided yet' : capitalise(gradeOf(pack, grade)?.label ?? grade)}</td>
                <td>
                  {grade === ''
                    ? ''
                    : counted(judgement?.passageIds.filter((id) => standing.has(id)).length ?? 0, 'passage')}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** "2 of 5 decided": what the way to them says. */
export const decidedWords = (pack: FrameworkPack, judgements: readonly { area: string; grade: string }[]) => {
  const areas = gradableAreas(pack)
  const decided = areas.filter(({ code }) => gradeIn(judgements, code) !== '').length
  return `${decided} of ${areas.length} decided`
}

const gradeIn = (judgements: readonly { area: string; grade: string }[], code: string) =>
  judgements.find(({ area }) => area === code)?.grade ?? ''

/** 2.1 and 2.2 stand under 2. */
const isSub = ({ number }: Area) => /^\d+\.\d/.test(number ?? '')
