import type { Finding } from '@shared/findings/finding'
import type { Area } from '@shared/frameworks/frameworkPack'
import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import { gradableAreas, gradeOf } from '@shared/frameworks/grades'
import { hasGrade } from '@shared/findings/gradeProblems'
import { capitalise } from '@shared/letters/expandAcronyms'
import { paneFolded } from '../visits/panesStore'
import { PaneHeading } from '../visits/VisitPanes'
import { counted } from './words'
import { useFindingsStore } from './findingsStore'
import type { PassageInNote } from './findingsStore'
import { decidedWords } from './GradesOverview'

type AreasNavProps = {
  readonly areas: readonly Area[]
  readonly chosen: string
  readonly onChoose: (code: string) => void
  readonly findings: readonly Finding[]
  readonly passages: readonly PassageInNote[]
  readonly unused: readonly PassageInNote[]
  readonly pack: FrameworkPack
}

/** The visit's areas, each with how much of its evidence has become findings. */
export const AreasNav = ({ areas, chosen, onChoose, findings, passages, unused, pack }: AreasNavProps) => {
  const judgements = useFindingsStore((state) => state.judgements)
  return (
    <>
      {gradableAreas(pack).length === 0 || !pack.graded ? null : (
        <ul className="areas-nav">
          <li>
            <button
              type="button"
              className="area-row"
              aria-current={chosen === allGrades ? 'true' : undefined}
              onClick={() => {
                onChoose(allGrades)
                paneFolded()
              }}
            >
              <span>All grades</span>
              <small>{decidedWords(pack, judgements)}</small>
            </button>
          </li>
        </ul>
      )}
      <PaneHeading>Findings by area</PaneHeading>
      <ul className="areas-nav">
        {areas.map((area) => {
          const inArea = findings.filter((finding) => finding.area === area.code)
          const evidence = passages.filter(({ note }) => note.area === area.code).length
          const grade = hasGrade(pack, area.code)
            ? gradeOf(pack, judgements.find((each) => each.area === area.code)?.grade ?? '')?.label
            : undefined
          const waiting = unused.filter(({ note }) => note.area === area.code).length
          return (
            <li key={area.code}>
              <button
                type="button"
                className="area-row"
                aria-current={area.code === chosen ? 'true' : undefined}
                onClick={() => {
                  onChoose(area.code)
                  paneFolded()
                }}
              >
                <span>
                  {area.number ? `${area.number} ` : ''}
                  {area.short}
                </span>
                <small>
                  {grade === undefined ? '' : `${capitalise(grade)} · `}
                  {counted(inArea.length, 'finding')}
                  {evidence === 0 ? ', no evidence yet' : waiting > 0 ? `, ${waiting} not used` : ''}
                </small>
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Chosen in place of an area; no area has such a code. */
export const allGrades = '#grades'
