import type { Finding } from '@shared/findings/finding'
import type { Area } from '@shared/frameworks/frameworkPack'
import { paneFolded } from '../visits/panesStore'
import { PaneHeading } from '../visits/VisitPanes'
import { counted } from './words'
import type { PassageInNote } from './findingsStore'

type AreasNavProps = {
  readonly areas: readonly Area[]
  readonly chosen: string
  readonly onChoose: (code: string) => void
  readonly findings: readonly Finding[]
  readonly passages: readonly PassageInNote[]
  readonly unused: readonly PassageInNote[]
}

/** The visit's areas, each with how much of its evidence has become findings. */
export const AreasNav = ({ areas, chosen, onChoose, findings, passages, unused }: AreasNavProps) => (
  <>
    <PaneHeading>Findings by area</PaneHeading>
    <ul className="areas-nav">
      {areas.map((area) => {
        const inArea = findings.filter((finding) => finding.area === area.code)
        const evidence = passages.filter(({ note }) => note.area === area.code).length
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
