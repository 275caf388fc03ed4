import type { NoteTemplate } from '@shared/frameworks/frameworkPack'
import type { FrameworkTemplates } from '@shared/ipc/contract'
import type { Activity } from '@shared/notes/note'
import { useState } from 'react'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { Select } from '../components/Select'
import { activities, activityWords } from '../notes/words'
import { templateAdded } from './templatesStore'

type AddTemplateProps = {
  readonly templates: FrameworkTemplates
  /** All there are, with those that were begun and not kept yet. */
  readonly taken: readonly NoteTemplate[]
  readonly onClose: () => void
}

/** For which activity in which area: it begins as a copy of the one that serves it now. */
export const AddTemplate = ({ templates, taken, onClose }: AddTemplateProps) => {
  const [activity, setActivity] = useState<Activity>('case-sample')
  const [area, setArea] = useState<string | null>(null)
  const ofActivity = taken.filter((template) => template.activity === activity)
  const free = templates.areas.filter(({ code }) => !ofActivity.some((template) => template.area === code))
  const chosen = free.some(({ code }) => code === area) ? area : null
  const from: NoteTemplate = ofActivity.find((template) => template.area === undefined) ?? {
    activity,
    label: activityWords[activity],
    headings: [],
    fields: [],
  }
  return (
    <Dialog
      title="A template for one area"
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            tone="primary"
            isDisabled={chosen === null}
            onPress={() => {
              if (chosen !== null) templateAdded(from, chosen)
              onClose()
            }}
          >
            Add the template
          </Button>
        </>
      }
    >
      <p>It begins as a copy of the template for all areas, and serves its own area instead of it.</p>
      <Select
        label="Activity"
        options={activities.map((id) => ({ id, label: activityWords[id] }))}
        value={activity}
        onChange={setActivity}
      />
      <Select
        label="Area"
        options={free.map(({ code, short }) => ({ id: code, label: short }))}
        value={chosen}
        onChange={setArea}
        hint={free.length === 0 ? 'Every area has one of its own for this activity.' : ''}
      />
    </Dialog>
  )
}
