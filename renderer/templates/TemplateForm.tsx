import type { NoteField, NoteTemplate } from '@shared/frameworks/frameworkPack'
import { templateUse } from '@shared/frameworks/noteTemplates'
import type { FrameworkTemplates } from '@shared/ipc/contract'
import { useMemo, useRef } from 'react'
import { CheckboxGroup, Form, Label } from 'react-aria-components'
import { Button } from '../components/Button'
import { Checkbox } from '../components/Choice'
import { TextField } from '../components/TextField'
import { activityWords } from '../notes/words'
import { focusFirstFault } from '../visits/form/focusFirstFault'
import { ShortcutKey } from '../shortcuts/ShortcutKey'
import { useShortcut } from '../shortcuts/useShortcut'
import { draftFromTemplate, noteFieldWords, noteFields } from './templateDraft'
import { TemplateParts } from './TemplateParts'
import {
  draftChanged,
  draftLetGo,
  templateReset,
  templateSaved,
  templatesInUse,
  useTemplatesStore,
} from './templatesStore'
import '../visits/form/form.css'

/** The chosen template: its name, its parts, the fields it offers. */
export const TemplateForm = ({ templates }: { readonly templates: FrameworkTemplates }) => {
  const { chosen, drafts, faults, isSaving } = useTemplatesStore()
  const form = useRef<HTMLFormElement>(null)
  const kept = templatesInUse(templates).find((each) => templateUse(each) === chosen)
  const unchanged = useMemo(() => (kept === undefined ? undefined : draftFromTemplate(kept)), [kept])
  const changed = chosen === null ? undefined : drafts.get(chosen)
  const save = async () => {
    const found = await templateSaved()
    if (Object.keys(found).length > 0) focusFirstFault(form.current)
  }
  useShortcut('template.save', () => void save())
  const draft = changed ?? unchanged
  if (draft === undefined || chosen === null) return null
  const area = templates.areas.find(({ code }) => code === draft.area)?.short ?? draft.area
  return (
    <Form
      className="template-form"
      aria-label="Template"
      ref={form}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2>
        {activityWords[draft.activity]} <small>{area ?? 'all areas'}</small>
      </h2>
      <TextField
        key={chosen}
        label="Name"
        maxLength={80}
        value={draft.label}
        onChange={(label) => draftChanged({ ...draft, label })}
        error={faults['label']}
      />
      <h3>Parts</h3>
      <p className="muted">
        {draft.parts.length === 0
          ? 'None: a note begins with an empty page.'
          : 'Headings a note is offered, and what is said under each until something is written.'}
      </p>
      <TemplateParts
        parts={draft.parts}
        faults={faults}
        onChange={(parts) => draftChanged({ ...draft, parts })}
      />
      <CheckboxGroup
        className="template-fields"
        value={[...draft.fields]}
        onChange={(chosenFields) =>
          draftChanged({ ...draft, fields: noteFields.filter((each) => chosenFields.includes(each)) })
        }
      >
        <Label className="template-fields-label">Fields beside the text</Label>
        {noteFields.map((field: NoteField) => (
          <Checkbox key={field} value={field}>
            {noteFieldWords[field]}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <div className="form-end">
        <Button tone="primary" type="submit" isPending={isSaving} isDisabled={changed === undefined}>
          Save
        </Button>
        <ShortcutKey of="template.save" />
        {changed === undefined ? null : (
          <Button onPress={() => draftLetGo(chosen)}>Let the changes go</Button>
        )}
        <span className="push" />
        <ResetButton templates={templates} use={chosen} />
        <span role="status" className={Object.keys(faults).length > 0 ? 'faulty' : 'muted'}>
          {stateWords(templates, kept, changed !== undefined, Object.keys(faults).length > 0)}
        </span>
      </div>
    </Form>
  )
}

const ResetButton = ({
  templates,
  use,
}: {
  readonly templates: FrameworkTemplates
  readonly use: string
}) => {
  if (!templates.own.some((each) => templateUse(each) === use)) return null
  const isInFramework = templates.ofFramework.some((each) => templateUse(each) === use)
  return (
    <Button onPress={() => void templateReset(use)}>
      {isInFramework ? 'Back to the framework’s own' : 'Remove the template'}
    </Button>
  )
}

const stateWords = (
  { own }: FrameworkTemplates,
  kept: NoteTemplate | undefined,
  isChanged: boolean,
  isFaulty: boolean,
) => {
  if (isFaulty) return 'Not saved: see what is marked above.'
  if (isChanged) return 'Not saved yet.'
  return kept !== undefined && own.includes(kept) ? 'Your own.' : 'As the framework has it.'
}
