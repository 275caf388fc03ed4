import type { NoteTemplate } from '@shared/frameworks/frameworkPack'
import { templateUse } from '@shared/frameworks/noteTemplates'
import type { FrameworkTemplates } from '@shared/ipc/contract'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import { Button } from '../components/Button'
import { activities, activityWords } from '../notes/words'
import { AddTemplate } from './AddTemplate'
import { templateFromDraft } from './templateDraft'
import { templateChosen, templatesInUse, useTemplatesStore } from './templatesStore'

/** The templates by activity: the general one first, then those of single areas. */
export const TemplateList = ({ templates }: { readonly templates: FrameworkTemplates }) => {
  const { chosen, drafts } = useTemplatesStore()
  const [isAdding, setAdding] = useState(false)
  const kept = templatesInUse(templates)
  const uses = new Set(kept.map(templateUse))
  const begun = [...drafts].filter(([use]) => !uses.has(use)).map(([, draft]) => templateFromDraft(draft))
  const places = templates.areas.map(({ code }) => code)
  const placeOf = ({ area }: NoteTemplate) => (area === undefined ? -1 : places.indexOf(area))
  const all = [...kept, ...begun].sort((a, b) => placeOf(a) - placeOf(b))
  const own = new Set(templates.own.map(templateUse))
  const stateOf = (use: string) => (drafts.has(use) ? 'not saved' : own.has(use) ? 'yours' : '')
  const groups = activities.map((activity) => ({
    id: activity,
    items: all
      .filter((template) => template.activity === activity)
      .map((template) => {
        const use = templateUse(template)
        const area = templates.areas.find(({ code }) => code === template.area)?.short ?? template.area
        return { id: use, label: drafts.get(use)?.label ?? template.label, area, state: stateOf(use) }
      }),
  }))
  return (
    <div className="templates-column">
      <ListBox
        aria-label="Templates"
        className="templates-list"
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          if (key !== undefined) templateChosen(String(key))
        }}
      >
        {groups.map(({ id, items }) => (
          <ListBoxSection key={id} id={`of ${id}`}>
            <Header>{activityWords[id]}</Header>
            {items.map(({ id: use, label, area, state }) => (
              <ListBoxItem
                key={use}
                id={use}
                className="template-row"
                textValue={[label, area ?? 'all areas', state].filter((word) => word !== '').join(', ')}
              >
                <span className="template-row-label">{label || 'No name yet'}</span>
                <small>{area ?? 'all areas'}</small>
                {state === '' ? null : <small className="template-row-state">{state}</small>}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
      <Button icon={Plus} onPress={() => setAdding(true)}>
        Add one for an area…
      </Button>
      {isAdding ? <AddTemplate templates={templates} taken={all} onClose={() => setAdding(false)} /> : null}
    </div>
  )
}
