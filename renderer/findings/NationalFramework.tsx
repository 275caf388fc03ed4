import type { Finding } from '@shared/findings/finding'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../components/Button'
import { Checkbox } from '../components/Choice'
import { findingEdited } from './findingsStore'

type Reference = { readonly id: string; readonly words: string }

/** Children's Social Care National Framework, December 2023: outcomes and enablers (domain.md 1.6). */
const outcomesAndEnablers: readonly Reference[] = [
  { id: 'outcome 1', words: 'Outcome 1: families stay together and get the help they need' },
  { id: 'outcome 2', words: 'Outcome 2: children are supported by their family network' },
  { id: 'outcome 3', words: 'Outcome 3: children are safe in and outside their homes' },
  { id: 'outcome 4', words: 'Outcome 4: children have stable, loving homes' },
  { id: 'enabler 1', words: 'Enabler 1: multi-agency working' },
  { id: 'enabler 2', words: 'Enabler 2: leaders drive conditions for effective practice' },
  { id: 'enabler 3', words: 'Enabler 3: the workforce is equipped and effective' },
]

/** Its principles, in its order; reports name them seldom. */
const principles: readonly Reference[] = [
  { id: 'principle 1', words: 'Principle 1: children’s welfare is paramount' },
  {
    id: 'principle 2',
    words: 'Principle 2: children’s wishes and feelings are sought, heard and responded to',
  },
  { id: 'principle 3', words: 'Principle 3: partnership with whole families' },
  { id: 'principle 4', words: 'Principle 4: children are raised in their families and family networks' },
  { id: 'principle 5', words: 'Principle 5: agencies work together to identify and meet needs' },
  { id: 'principle 6', words: 'Principle 6: economic and social circumstances are considered' },
]

const references: readonly Reference[] = [...outcomesAndEnablers, ...principles]

/** Which outcomes, enablers and principles an area for improvement refers to; printed in one house form. */
export const NationalFramework = ({ finding }: { readonly finding: Finding }) => {
  const isNamed = ({ id }: Reference) => finding.nationalFramework.includes(id)
  const [isOpen, setOpen] = useState(false)
  const shown = isOpen || principles.some(isNamed)
  return (
    <fieldset className="national-framework">
      <legend className="field-label">National framework</legend>
      <References finding={finding} offered={outcomesAndEnablers} />
      {shown ? (
        <References finding={finding} offered={principles} />
      ) : (
        <Button tone="quiet" icon={ChevronRight} aria-expanded={false} onPress={() => setOpen(true)}>
          Its six principles
        </Button>
      )}
    </fieldset>
  )
}

type ReferencesProps = { readonly finding: Finding; readonly offered: readonly Reference[] }

const References = ({ finding, offered }: ReferencesProps) => (
  <>
    {offered.map((reference) => (
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
  </>
)
