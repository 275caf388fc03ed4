import type { FrameworkSummary } from '@shared/ipc/contract'
import { RadioGroup } from '../../components/Choice'
import { validWords } from '../../settings/packWords'
import { FormSection } from './FormSection'
import { versionFor } from './versionFor'

type FrameworkFieldsProps = {
  readonly frameworks: readonly FrameworkSummary[]
  readonly frameworkId: string | null
  readonly onChange: (frameworkId: string) => void
  readonly lastDay: string | null
  readonly error: string | undefined
}

/** Which framework the visit follows; its version follows from the last day of fieldwork. */
export const FrameworkFields = (props: FrameworkFieldsProps) => {
  const { frameworks, frameworkId, onChange, lastDay, error } = props
  const ids = idsInOrder(frameworks, lastDay)
  return (
    <FormSection
      title="Framework"
      hint="Fixed once the visit is created: old visits keep the words they were made with."
    >
      <RadioGroup
        label="Framework of the visit"
        labelHidden
        className="field-whole"
        options={ids.map((id) => {
          const versions = frameworks.filter((framework) => framework.id === id)
          return {
            id,
            label: versions[0]?.title ?? id,
            detail: detailOf(versions, lastDay),
          }
        })}
        value={frameworkId}
        onChange={onChange}
        error={error}
      />
    </FormSection>
  )
}

/** Those that fit the dates first, then those in force, then by name. */
const idsInOrder = (frameworks: readonly FrameworkSummary[], lastDay: string | null) => {
  const rank = (id: string) => {
    const versions = frameworks.filter((framework) => framework.id === id)
    if (versionFor(versions, lastDay) !== undefined) return 0
    return versions.some(({ validTo }) => validTo === null) ? 1 : 2
  }
  return [...new Set(frameworks.map(({ id }) => id))].sort(
    (one, other) => rank(one) - rank(other) || one.localeCompare(other),
  )
}

const detailOf = (versions: readonly FrameworkSummary[], lastDay: string | null) => {
  const version = versionFor(versions, lastDay)
  const kind = `${versions[0]?.documentType === 'letter' ? 'Letter' : 'Report'}, ${versions[0]?.graded ? 'graded' : 'not graded'}`
  if (version !== undefined) return `${kind} · version ${version.version}, ${validWords(version)}`
  const sorted = versions.toSorted((one, other) => one.validFrom.localeCompare(other.validFrom))
  const validFrom = sorted[0]?.validFrom ?? ''
  const validTo = sorted.at(-1)?.validTo ?? null
  return `${kind} · ${validWords({ validFrom, validTo })}${lastDay === null ? '' : ': not for these dates'}`
}
