import type { Finding } from '@shared/findings/finding'
import type { Visit } from '@shared/visits/visit'
import { ComboBox } from '../components/ComboBox'
import { CheckedArea } from '../language/CheckedFields'
import { findingEdited } from './findingsStore'

type Props = { readonly finding: Finding; readonly visit: Visit; readonly sources: number }

/** A priority action says which children are at what risk, rests on two notes, and is signed off by the lead (domain.md 1.3). */
export const PriorityActionFields = ({ finding, visit, sources }: Props) => (
  <div className="priority-fields">
    <CheckedArea
      name={`${finding.id} reason`}
      label="Why this is a priority action"
      hint="Which children are at what risk, and how widespread it is."
      rows={2}
      value={finding.reason}
      onChange={(reason) => findingEdited(finding.id, { reason })}
    />
    <ComboBox
      label="Signed off by"
      hint="The lead inspector."
      options={visit.team.map((member) => ({ id: member.name, label: member.name }))}
      text={finding.signedOffBy}
      onTextChange={(signedOffBy) => findingEdited(finding.id, { signedOffBy })}
    />
    {sources < 2 ? (
      <p className="field-hint">
        A priority action needs passages from at least two notes; this one has {sources}. Two notes on one
        case count once.
      </p>
    ) : null}
  </div>
)
