import { readGroups, VoiceGroup } from '@shared/evidence/keptVoice'
import { daysOf } from '@shared/evidence/timeline'
import type { Visit } from '@shared/visits/visit'
import { Button } from '../components/Button'
import { ComboBox } from '../components/ComboBox'
import { Dialog } from '../components/Dialog'
import { Segmented } from '../components/Segmented'
import { Select } from '../components/Select'
import { TextField } from '../components/TextField'
import { CheckedFields, CheckedLine } from '../language/CheckedFields'
import { dayOf } from '../notes/visitTime'
import { inspectorAtWork } from '../visits/inspectorAtWork'
import { missingIn } from './keptDraft'
import type { KeptDraft } from './keptDraft'
import { useVoicesStore, voiceDrafted, voiceFormClosed, voiceFormKept } from './voicesStore'
import { groupWords } from './words'

type VoiceDialogProps = { readonly visit: Visit; readonly noteDays: readonly string[] }

/** The form of a number that the team keeps by hand. */
export const VoiceDialog = (props: VoiceDialogProps) => {
  const draft = useVoicesStore((state) => state.draft)
  return (
    <Dialog
      title={draft?.of ? 'Change a number' : 'Add a number by hand'}
      isOpen={draft !== null}
      onClose={voiceFormClosed}
    >
      {draft === null ? null : <Form {...props} draft={draft} />}
    </Dialog>
  )
}

const Form = ({ visit, noteDays, draft }: VoiceDialogProps & { readonly draft: KeptDraft }) => {
  const isSaving = useVoicesStore((state) => state.isSaving)
  const missing = draft.isTried ? missingIn(draft) : { number: undefined, source: undefined }
  const at = inspectorAtWork(visit)
  const days = [
    ...new Set([...daysOf(visit.dates), ...noteDays, ...(draft.day === null ? [] : [draft.day])]),
  ].sort()
  return (
    <form
      className="voice-form"
      onSubmit={(event) => {
        event.preventDefault()
        void voiceFormKept(at)
      }}
    >
      <Select
        label="Who was spoken with, or what was read"
        options={VoiceGroup.options.map((id) => ({
          id,
          label: groupWords(id),
          detail: readGroups.has(id) ? 'Read' : 'Spoken with',
        }))}
        value={draft.group}
        onChange={(group) => voiceDrafted({ group })}
      />
      <div className="voice-number">
        <div className="field">
          <span className="field-label" aria-hidden>
            To the notes’ number
          </span>
          <Segmented
            label="To the notes’ number"
            options={[
              { id: 'add', label: 'Add' },
              { id: 'takeOff', label: 'Take off' },
            ]}
            value={draft.sign}
            onChange={(sign) => voiceDrafted({ sign })}
          />
        </div>
        <TextField
          label="Number"
          inputMode="numeric"
          value={draft.number}
          error={missing.number}
          onChange={(typed) => voiceDrafted({ number: typed.replace(/\D/g, '').slice(0, 4) })}
        />
        <Select
          label="Day"
          options={[{ id: '', label: 'No one day' }, ...days.map((day) => ({ id: day, label: dayOf(day) }))]}
          value={draft.day ?? ''}
          onChange={(day) => voiceDrafted({ day: day === '' ? null : day })}
        />
      </div>
      <CheckedFields>
        <CheckedLine
          name="source"
          label="Where it comes from"
          hint="Such as “read by the team before the visit”, “by telephone”, “the same two managers on both days”. No names of children or families."
          maxLength={500}
          value={draft.source}
          error={missing.source}
          onChange={(source) => voiceDrafted({ source })}
        />
      </CheckedFields>
      <ComboBox
        label="Counted by"
        options={visit.team.filter(({ name }) => name !== '').map(({ name }) => ({ id: name, label: name }))}
        text={draft.by ?? at}
        onTextChange={(by) => voiceDrafted({ by: by.slice(0, 200) })}
      />
      <div className="dialog-foot">
        <Button onPress={voiceFormClosed}>Cancel</Button>
        <Button tone="primary" type="submit" isPending={isSaving}>
          {draft.of === null ? 'Add the number' : 'Keep the change'}
        </Button>
      </div>
    </form>
  )
}
