import { TextArea, TextField } from '../../components/TextField'
import type { DraftPart } from './draftPart'
import { FormSection } from './FormSection'

/** To whom the letter goes: usually the director of children's services. */
export const AddresseeFields = ({ draft, change }: Omit<DraftPart, 'faults'>) => (
  <FormSection title="Addressee" hint="Usually the director of children’s services.">
    <TextField
      label="Name of the addressee"
      optional
      value={draft.addresseeName}
      onChange={(addresseeName) => change({ addresseeName })}
    />
    <TextField
      label="Role of the addressee"
      optional
      value={draft.addresseeRole}
      onChange={(addresseeRole) => change({ addresseeRole })}
      placeholder="Director of Children’s Services"
    />
    <TextArea
      label="Address"
      optional
      className="field-whole"
      hint="One line of the address on each line."
      value={draft.addresseeAddress}
      onChange={(addresseeAddress) => change({ addresseeAddress })}
    />
  </FormSection>
)
