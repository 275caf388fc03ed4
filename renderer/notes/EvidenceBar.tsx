import type { Evidence } from './evidence'
import { directions } from './words'

type EvidenceBarProps = {
  readonly evidence: Evidence
  /** The most passages of any bar beside it: that bar is full. */
  readonly most: number
}

/** How the passages point, as a picture; the number and the words stand beside it. */
export const EvidenceBar = ({ evidence, most }: EvidenceBarProps) => (
  <span className="evidence-bar" aria-hidden>
    {directions.map((direction) =>
      evidence.directions[direction] === 0 ? null : (
        <i
          key={direction}
          data-direction={direction}
          style={{ width: `${(100 * evidence.directions[direction]) / Math.max(most, 1)}%` }}
        />
      ),
    )}
  </span>
)
