import type { Contradiction } from '@shared/evidence/contradictions'
import type { Visit } from '@shared/visits/visit'
import { Form } from 'react-aria-components'
import { Button } from '../components/Button'
import { ComboBox } from '../components/ComboBox'
import { TextArea } from '../components/TextField'
import {
  contradictionSettled,
  settlingDrafted,
  settlingLeft,
  useContradictionsStore,
} from './contradictionsStore'

type SettleFormProps = { readonly contradiction: Contradiction; readonly visit: Visit }

/** Why the notes disagree no longer, and who says so. */
export const SettleForm = ({ contradiction, visit }: SettleFormProps) => {
  const { draft, isSaving } = useContradictionsStore()
  if (draft === null) return null
  return (
    <Form
      className="settle-form"
      aria-label={`Settle: ${contradiction.title}`}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        void contradictionSettled(contradiction)
      }}
    >
      <TextArea
        label="Why this is settled"
        hint="Which side holds, and how you know. Kept with your name and the time, and never printed."
        rows={2}
        autoFocus
        maxLength={2_000}
        value={draft.reason}
        onChange={(reason) => settlingDrafted({ reason })}
        {...(draft.isTried && draft.reason.trim() === ''
          ? { error: 'Say in a few words why it is settled.' }
          : {})}
      />
      <ComboBox
        label="Settled by"
        options={visit.team.map(({ name }) => ({ id: name, label: name }))}
        text={draft.by}
        onTextChange={(by) => settlingDrafted({ by: by.slice(0, 200) })}
      />
      <div className="contradiction-deeds">
        <Button type="submit" isPending={isSaving}>
          Settle it
        </Button>
        <Button onPress={settlingLeft}>Cancel</Button>
      </div>
    </Form>
  )
}
