import type { Finding } from '@shared/findings/finding'
import { hasPriorityActions, isLead, priorityNeeds } from '@shared/findings/priorityAction'
import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import { leadOf } from '@shared/letters/fillTemplate'
import type { Visit } from '@shared/visits/visit'
import { CircleCheck, CircleDashed, PenLine } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../components/Button'
import { said } from '../components/statusStore'
import { CheckedArea } from '../language/CheckedFields'
import { inSentence, momentWords } from '../components/moments'
import { tabChosen } from '../visits/tabChosen'
import { useWritingStore } from '../visits/writingStore'
import { findingEdited } from './findingsStore'
import type { PassageInNote } from './findingsStore'
import './priorityActions.css'

type Props = {
  readonly finding: Finding
  readonly pack: FrameworkPack
  readonly visit: Visit
  readonly backing: readonly PassageInNote[]
}

/**
 * A priority action says which children are at what risk and how widespread it is, rests on two notes that are
 * independent, and is signed off by the lead (domain.md 1.3): what it still lacks stands here until it has it.
 */
export const PriorityActionFields = ({ finding, pack, visit, backing }: Props) => {
  const needs = priorityNeeds(finding, {
    passages: backing.map(({ passage }) => passage),
    notes: backing.map(({ note }) => note),
    team: visit.team,
  })
  return (
    <div className="priority-fields">
      {hasPriorityActions(pack) ? null : (
        <p className="priority-none">
          The document of this framework has no list of priority actions: choose another kind, or it stands
          among the other findings.
        </p>
      )}
      <CheckedArea
        name={`${finding.id} reason`}
        label="Why this is a priority action"
        hint="Which children are at what risk, and how widespread it is. For the team: it is not printed."
        rows={2}
        value={finding.reason}
        onChange={(reason) => findingEdited(finding.id, { reason })}
      />
      <SignOff finding={finding} visit={visit} />
      {needs.length === 0 ? (
        <p className="priority-whole" role="status">
          <CircleCheck aria-hidden size={17} />
          It has its reason, two independent notes and the lead’s sign-off.
        </p>
      ) : (
        <div className="priority-needs" role="status">
          <p>Before it may stand in the {pack.documentType}:</p>
          <ul>
            {needs.map(({ need, message }) => (
              <li key={need}>
                <CircleDashed aria-hidden size={17} />
                {message}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

/** A deed of the lead, with name and time: no name is typed here. */
const SignOff = ({ finding, visit }: Pick<Props, 'finding' | 'visit'>) => {
  const { visitId, writer } = useWritingStore()
  const [now] = useState(() => new Date())
  const lead = leadOf(visit.team)
  const atWork = visitId === visit.id && writer !== '' ? writer : lead
  const { signedOffBy, signedOffAt } = finding
  const takeBack = () => {
    findingEdited(finding.id, { signedOffBy: '', signedOffAt: undefined })
    said('The sign-off is taken back.', {
      action: { label: 'Undo', onPress: () => findingEdited(finding.id, { signedOffBy, signedOffAt }) },
    })
  }
  if (signedOffBy.trim() !== '')
    return (
      <div className="sign-off">
        <p>
          <PenLine aria-hidden size={17} />
          Signed off by <b>{signedOffBy}</b>
          {signedOffAt === undefined ? '' : `, ${inSentence(momentWords(signedOffAt, now))}`}
        </p>
        <Button onPress={takeBack}>Take the sign-off back</Button>
      </div>
    )
  if (lead === '')
    return (
      <div className="sign-off">
        <p>The visit names no lead inspector, so nobody can sign it off.</p>
        <Button onPress={() => void tabChosen('details')}>Name the lead in the details</Button>
      </div>
    )
  if (!isLead(atWork, visit.team))
    return (
      <div className="sign-off">
        <p>
          {lead} leads this visit and signs it off. On this computer {atWork} writes; the details say who.
        </p>
        <Button onPress={() => void tabChosen('details')}>To the details</Button>
      </div>
    )
  return (
    <div className="sign-off">
      <Button
        icon={PenLine}
        onPress={() =>
          findingEdited(finding.id, { signedOffBy: lead, signedOffAt: new Date().toISOString() })
        }
      >
        Sign off as {lead}
      </Button>
      <p className="field-hint">Lead inspector. Kept with the time; changing its words takes it back.</p>
    </div>
  )
}
