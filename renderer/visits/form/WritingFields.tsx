import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import type { Visit } from '@shared/visits/visit'
import { Button } from '../../components/Button'
import { Select } from '../../components/Select'
import { wentTo } from '../../navigationStore'
import { useWritingStore, writerChosen } from '../writingStore'
import { FormSection } from './FormSection'

/** Who writes on this computer, and with which templates: kept at once, and no part of the visit. */
export const WritingFields = ({ visit, pack }: { readonly visit: Visit; readonly pack: FrameworkPack }) => {
  const writer = useWritingStore((state) => (state.visitId === visit.id ? state.writer : ''))
  const names = [...new Set([...visit.team.map(({ name }) => name), writer])].filter((name) => name !== '')
  const lead = visit.team.find(({ role }) => role === 'lead') ?? visit.team[0]
  return (
    <FormSection title="On this computer" hint="Kept for this computer only, at once.">
      <Select
        label="I am"
        hint="The author of the notes begun here."
        options={[
          {
            id: followsLead,
            label: lead === undefined ? 'Not said yet' : `The lead inspector, ${lead.name}`,
          },
          ...names.map((name) => ({ id: name, label: name })),
        ]}
        value={writer === '' ? followsLead : writer}
        onChange={(chosen) => void writerChosen(visit.id, chosen === followsLead ? '' : chosen)}
      />
      <div className="field">
        <span className="field-label">Note templates</span>
        <Button onPress={() => wentTo({ kind: 'noteTemplates', frameworkId: pack.id })}>
          Templates for {pack.short}…
        </Button>
      </div>
    </FormSection>
  )
}

/** No member of a team is called so. */
const followsLead = '#lead'
