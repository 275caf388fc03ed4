import { Rows } from '../../components/Rows'
import { Select } from '../../components/Select'
import { TextField } from '../../components/TextField'
import type { DraftPart } from './draftPart'
import { FormSection } from './FormSection'
import { newMember } from './visitDraft'

const roles = [
  { id: 'lead', label: 'Lead inspector' },
  { id: 'inspector', label: 'Inspector' },
  { id: 'quality assurance manager', label: 'Quality assurance manager' },
] as const

/** Who carries the visit out; the lead signs the letter. */
export const TeamFields = ({ draft, change, faults }: DraftPart) => (
  <FormSection title="Team" hint="Names as they will stand in the letter.">
    <div className="field-whole stack-small">
      <Rows
        rows={draft.team}
        onChange={(team) => change({ team })}
        newRow={newMember}
        addLabel="Add an inspector"
        removeLabel={(member, place) => `Remove ${member.name || `member ${place + 1}`}`}
      >
        {(member, changeMember, place) => (
          <>
            <TextField
              label={place === 0 ? 'Name' : `Name ${place + 1}`}
              value={member.name}
              onChange={(name) => changeMember({ name })}
              error={faults[`team:${member.id}`]}
            />
            <Select
              label="Role"
              options={rolesWith(member.role)}
              value={member.role}
              onChange={(role) => changeMember({ role })}
            />
          </>
        )}
      </Rows>
      <p className="field-hint" role="status">
        {leadWords(draft.team.filter(({ name, role }) => role === 'lead' && name.trim() !== '').length)}
      </p>
    </div>
  </FormSection>
)

/** A role from a visit file that is none of ours stays as it is. */
const rolesWith = (role: string): readonly { readonly id: string; readonly label: string }[] =>
  roles.some(({ id }) => id === role) ? roles : [...roles, { id: role, label: role || 'Other' }]

const leadWords = (leads: number) => {
  if (leads === 1) return ''
  return leads === 0
    ? 'Nobody is lead inspector yet: the letter will have no signature.'
    : 'More than one lead inspector: only the first one signs the letter.'
}
