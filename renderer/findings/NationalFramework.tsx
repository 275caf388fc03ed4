import type { Finding } from '@shared/findings/finding'
import { Checkbox } from '../components/Choice'
import { findingEdited } from './findingsStore'

/** Children's Social Care National Framework, December 2023: outcomes and enablers (domain.md 1.6). */
const references: readonly { readonly id: string; readonly words: string }[] = [
  { id: 'outcome 1', words: 'Outcome 1: families stay together and get the help they need' },
  { id: 'outcome 2', words: 'Outcome 2: children are supported by their family network' },
  { id: 'outcome 3', words: 'Outcome 3: children are safe in and outside their homes' },
  { id: 'outcome 4', words: 'Outcome 4: children have stable, loving homes' },
  { id: 'enabler 1', words: 'Enabler 1: multi-agency working' },
  { id: 'enabler 2', words: 'Enabler 2: leaders drive conditions for effective practice' },
  { id: 'enabler 3', words: 'Enabler 3: the workforce is equipped and effective' },
]

/** Which outcomes and enablers an area for improvement refers to; printed in one house form. */
export const NationalFramework = ({ finding }: { readonly finding: Finding }) => (
  <fieldset className="national-framework">
    <legend className="field-label">National framework</legend>
    {references.map((reference) => (
      <Checkbox
        key={reference.id}
        isSelected={finding.nationalFramework.includes(reference.id)}
        onChange={(on) =>
          findingEdited(finding.id, {
            nationalFramework: [
              ...references
                .map((each) => each.id)
                .filter((id) => (id === reference.id ? on : finding.nationalFramework.includes(id))),
              // What a visit file named beyond the picker stays: nobody has taken it away here.
              ...finding.nationalFramework.filter((id) => !references.some((each) => each.id === id)),
            ],
          })
        }
      >
        {reference.words}
      </Checkbox>
    ))}
  </fieldset>
)
