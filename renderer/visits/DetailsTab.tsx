import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import type { Visit } from '@shared/visits/visit'
import { Paperclip } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Form } from 'react-aria-components'
import { attachmentsWanted } from '../attachments/attachmentsWanted'
import { Button } from '../components/Button'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { validWords } from '../settings/packWords'
import { ShortcutKey } from '../shortcuts/ShortcutKey'
import { useShortcut } from '../shortcuts/useShortcut'
import { ArchiveSection } from './ArchiveSection'
import {
  detailsChanged,
  detailsLeft,
  detailsOpened,
  detailsSaved,
  mineKept,
  othersTaken,
} from './detailsStore'
import { useDetailsStore } from './detailsStore'
import type { Details } from './detailsStore'
import { AddresseeFields } from './form/AddresseeFields'
import { AuthorityFields } from './form/AuthorityFields'
import { DatesFields } from './form/DatesFields'
import { faultsWords, focusFirstFault } from './form/focusFirstFault'
import { FormSection } from './form/FormSection'
import { OptionalParts } from './form/OptionalParts'
import { PreviousFields } from './form/PreviousFields'
import { ScopeFields } from './form/ScopeFields'
import { TeamFields } from './form/TeamFields'
import { useAuthorities } from './form/useAuthorities'
import { WordsFields } from './form/WordsFields'
import { WritingFields } from './form/WritingFields'
import { SectionNav } from './SectionNav'
import { VisitPanes } from './VisitPanes'
import './form/form.css'

type DetailsTabProps = { readonly visit: Visit; readonly pack: FrameworkPack }

/** What was decided when the visit was made, to be looked at and changed. */
export const DetailsTab = ({ visit, pack }: DetailsTabProps) => {
  const details = useDetailsStore((state) => state.details)
  const needsTheme = pack.combinableThemes
  useEffect(() => detailsOpened(visit, needsTheme), [visit, needsTheme])
  useEffect(() => () => void detailsLeft(), [])
  if (details?.visitId !== visit.id) return <VisitPanes main={null} mainLabel="Details" />
  return (
    <VisitPanes
      nav={<SectionNav titles={sectionsOf(pack)} />}
      navLabel="Details"
      main={<DetailsForm visit={visit} pack={pack} details={details} />}
      mainLabel="Details of the visit"
    />
  )
}

const sections = [
  'Local authority',
  'Dates',
  'Framework',
  'Scope',
  'Team',
  'On this computer',
  'Addressee',
  'Earlier inspections',
  'Words of the place',
  'Acronyms',
  'Optional parts',
  'Attachments',
  'Archive',
] as const

/** Not every framework has themes, nor parts to choose. */
const sectionsOf = (pack: FrameworkPack) =>
  sections.filter(
    (title) =>
      (title !== 'Scope' || pack.combinableThemes) &&
      (title !== 'Optional parts' || optionalBlocksOf(pack).length > 0),
  )

const optionalBlocksOf = (pack: FrameworkPack) => pack.blocks.filter((block) => block.offByDefault === true)

const DetailsForm = ({ visit, pack, details }: DetailsTabProps & { readonly details: Details }) => {
  const form = useRef<HTMLFormElement>(null)
  const authorities = useAuthorities()
  const { draft, faults } = details
  const part = { draft, faults, change: detailsChanged }
  const optionalBlocks = optionalBlocksOf(pack)
  const themes = pack.areas
    .filter(({ role }) => role === 'theme')
    .map(({ code, title, scope }) => ({ code, title, scope: scope ?? '' }))
  const save = async () => {
    const found = await detailsSaved()
    if (Object.keys(found).length > 0) focusFirstFault(form.current)
  }
  useShortcut('details.save', () => void save())
  return (
    <Form
      className="form-page"
      ref={form}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h1 className="sr-only">Details of the visit</h1>
      {details.stale === null ? null : <StaleNotice revision={details.stale} />}
      {details.error === null ? null : <ErrorState words={errorWords(details.error)} />}
      <AuthorityFields {...part} authorities={authorities} />
      <DatesFields {...part} />
      <FormSection title="Framework" hint="Fixed since the visit was created.">
        <p className="framework-fixed">
          {pack.title}
          <small>
            Version {pack.version}, {validWords(pack)}
          </small>
        </p>
      </FormSection>
      {pack.combinableThemes ? (
        <ScopeFields
          {...part}
          themes={themes}
          templates={pack.blocks.find(({ kind }) => kind === 'scope')?.text ?? []}
        />
      ) : null}
      <TeamFields {...part} />
      <WritingFields visit={visit} pack={pack} />
      <AddresseeFields {...part} />
      <PreviousFields {...part} />
      <WordsFields {...part} />
      {optionalBlocks.length > 0 ? <OptionalParts {...part} blocks={optionalBlocks} /> : null}
      <FormSection title="Attachments" hint="Pictures and files in the notes of this visit.">
        <div className="field-whole actions">
          <Button icon={Paperclip} onPress={attachmentsWanted}>
            All attachments…
          </Button>
          <span className="muted">With the notes they stand in, and a way to save copies.</span>
        </div>
      </FormSection>
      <ArchiveSection visit={visit} />
      <SaveBar details={details} />
    </Form>
  )
}

const SaveBar = ({ details }: { readonly details: Details }) => {
  const count = Object.keys(details.faults).length
  return (
    <div className="form-end">
      <Button tone="primary" type="submit" isPending={details.state === 'saving'}>
        Save
      </Button>
      <ShortcutKey of="details.save" />
      <span role="status" className={count > 0 ? 'faulty' : 'muted'}>
        {count > 0 ? `Not saved: ${faultsWords(count)}` : stateWords[details.state]}
      </span>
    </div>
  )
}

const stateWords = { clean: 'All changes are saved.', changed: 'Not saved yet.', saving: 'Saving…' } as const

const StaleNotice = ({ revision }: { readonly revision: number }) => (
  <ErrorState
    words={errorWords({ kind: 'stale', noun: 'visit', storedRevision: revision })}
    actions={
      <>
        <Button onPress={() => void mineKept()}>Keep what is in this form</Button>
        <Button onPress={() => void othersTaken()}>Take the other version</Button>
      </>
    }
  />
)
