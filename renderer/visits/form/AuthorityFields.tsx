import { shortNameOf } from '@shared/visits/shortName'
import type { Authority } from '@shared/visits/visit'
import { useMemo } from 'react'
import { ComboBox } from '../../components/ComboBox'
import { TextField } from '../../components/TextField'
import type { DraftPart } from './draftPart'
import { FormSection } from './FormSection'

/** The local authority: chosen from the list of all, or typed freely (a trust, an area of another nation). */
export const AuthorityFields = ({
  draft,
  change,
  faults,
  authorities,
}: DraftPart & { readonly authorities: readonly Authority[] }) => {
  const options = useMemo(
    () => authorities.map((authority) => ({ id: authority.name, label: authority.name })),
    [authorities],
  )
  const named = (name: string) =>
    change({
      authorityName: name,
      ...(draft.isShortNameOwn
        ? {}
        : { shortName: authorities.find((one) => one.name === name)?.shortName ?? shortNameOf(name) }),
    })
  return (
    <FormSection title="Local authority">
      <ComboBox
        label="Name"
        options={options}
        text={draft.authorityName}
        onTextChange={named}
        placeholder="Start typing a name"
        error={faults['authorityName']}
      />
      <TextField
        label="Short name"
        hint="For sentences and file names: “children’s services in Sheffield”."
        value={draft.shortName}
        onChange={(shortName) => change({ shortName, isShortNameOwn: shortName !== '' })}
      />
    </FormSection>
  )
}
