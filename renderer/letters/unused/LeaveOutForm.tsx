import type { UnusedEvidence } from '@shared/letters/unusedEvidence'
import { useOpenVisitStore } from '../../visits/openVisitStore'
import { Form } from 'react-aria-components'
import { Button } from '../../components/Button'
import { ComboBox } from '../../components/ComboBox'
import { CheckedArea, CheckedFields } from '../../language/CheckedFields'
import { evidenceLeftOut, leavingDrafted, leavingDropped, useLeftOutStore } from './leftOutStore'

type LeaveOutFormProps = {
  readonly evidence: UnusedEvidence
  /** The keyboard goes on where the form was. */
  readonly onEnd: (isLeftOut: boolean) => void
}

/** Why evidence stays out of the letter, and who says so. */
export const LeaveOutForm = ({ evidence, onEnd }: LeaveOutFormProps) => {
  const { draft, isSaving } = useLeftOutStore()
  const team = useOpenVisitStore(({ open }) => (open.kind === 'loaded' ? open.visit.team : nobody))
  if (draft === null) return null
  const drop = () => {
    leavingDropped()
    onEnd(false)
  }
  return (
    <Form
      className="leave-out-form"
      aria-label="Leave this evidence out"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        void evidenceLeftOut(evidence).then((isLeftOut) => (isLeftOut ? onEnd(true) : undefined))
      }}
    >
      <CheckedFields>
        <CheckedArea
          name="reason"
          label="Left out, because"
          hint="Kept with your name and the time, told in the evidence index, never printed."
          rows={2}
          autoFocus
          maxLength={2_000}
          value={draft.reason}
          onChange={(reason) => leavingDrafted({ reason })}
          {...(draft.isTried && draft.reason.trim() === ''
            ? { error: 'Say in a few words why it is left out.' }
            : {})}
        />
      </CheckedFields>
      <ComboBox
        label="Decided by"
        options={[...new Set(team.map(({ name }) => name))].map((name) => ({ id: name, label: name }))}
        text={draft.by}
        onTextChange={(by) => leavingDrafted({ by: by.slice(0, 200) })}
      />
      <div className="leave-out-deeds">
        <Button type="submit" isPending={isSaving}>
          Leave it out
        </Button>
        <Button onPress={drop}>Cancel</Button>
      </div>
    </Form>
  )
}

const nobody = [] as const
