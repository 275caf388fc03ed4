import type { FrameworkSummary } from '@shared/ipc/contract'
import type { AppError } from '@shared/ipc/errors'
import { useEffect, useState } from 'react'
import { Button } from '../components/Button'
import { Select } from '../components/Select'
import { Loading } from '../components/Spinner'
import { ErrorState } from '../components/State'
import { said } from '../components/statusStore'
import { errorLine, errorWords } from '../errors/words'
import { knownWordsShown } from '../language/knownWordsStore'
import { wentBack, wentTo } from '../navigationStore'
import { proportionsShown } from '../proportions/proportionsStore'
import { newRecoveryKeyAsked, passphraseChangeAsked } from '../vault/secretsStore'
import { idleMinutesChosen, useVaultStore } from '../vault/vaultStore'
import { FileProblems } from '../visits/FileProblems'
import { PageFrame } from '../visits/PageFrame'
import { AppearanceSection } from './AppearanceSection'
import { LetterTemplates } from './LetterTemplates'
import { ComputerNameSection } from '../bundles/ComputerName'
import { PlacesSection } from '../places/PlacesSection'
import { validWords } from './packWords'
import { frameworkAdded, frameworksLookedAt, useFrameworksStore } from './settingsStore'
import { VaultPlaceSection } from '../vaultPlace/VaultPlaceSection'
import { shortcutsShown } from '../shortcuts/sheetStore'
import './settings.css'

/** How Visitbook behaves on this computer, and the frameworks it knows. */
export const SettingsScreen = () => (
  <PageFrame
    where="Settings"
    main={
      <div className="page-column settings">
        <div className="page-title">
          <h1>Settings</h1>
          <Button onPress={() => shortcutsShown(true)}>Keyboard shortcuts</Button>
          <Button onPress={wentBack}>Back</Button>
        </div>
        <Locking />
        <Secrets />
        <VaultPlaceSection />
        <AppearanceSection />
        <Language />
        <Proportions />
        <NoteTemplates />
        <LetterTemplates />
        <PlacesSection />
        <ComputerNameSection />
        <Frameworks />
      </div>
    }
  />
)

const idleTimes = [1, 2, 5, 10, 15, 30, 60]

const Locking = () => {
  const minutes = useVaultStore(({ vault }) => (vault.kind === 'unlocked' ? vault.idleMinutes : null))
  const choose = async (chosen: string) => {
    const error = await idleMinutesChosen(Number(chosen))
    if (error !== null) said(errorLine(error), { tone: 'problem' })
  }
  const times = minutes === null || idleTimes.includes(minutes) ? idleTimes : [...idleTimes, minutes]
  return (
    <section>
      <h2>Locking</h2>
      <Select
        label="Lock after"
        className="narrow"
        options={times.map((time) => ({
          id: String(time),
          label: time === 1 ? '1 minute without use' : `${time} minutes without use`,
        }))}
        value={minutes === null ? null : String(minutes)}
        onChange={(chosen) => void choose(chosen)}
        hint="It also locks when the computer sleeps or its screen is locked."
      />
    </section>
  )
}

const Secrets = () => (
  <section>
    <h2>Passphrase and recovery key</h2>
    <p className="settings-words">
      Either of them opens your notes. Change the passphrase when somebody may know it; make a new recovery
      key when the printed one is lost.
    </p>
    <div className="actions">
      <Button onPress={() => passphraseChangeAsked()}>Change the passphrase…</Button>
      <Button onPress={newRecoveryKeyAsked}>New recovery key…</Button>
    </div>
  </section>
)

const Language = () => (
  <section>
    <h2>Spelling and known words</h2>
    <p className="settings-words">
      Spelling is checked in British English on this computer alone. Words you have added are not marked.
    </p>
    <Button onPress={() => knownWordsShown(true)}>Known words…</Button>
  </section>
)

const Proportions = () => (
  <section>
    <div className="page-title">
      <h2>Words for proportions</h2>
      <Button onPress={() => void proportionsShown(true)}>Words for proportions…</Button>
    </div>
    <p>
      Which word can stand for which share of what was counted: offered beside findings, and what the letter
      is held against.
    </p>
  </section>
)

const NoteTemplates = () => (
  <section>
    <div className="page-title">
      <h2>Note templates</h2>
      <Button onPress={() => wentTo({ kind: 'noteTemplates' })}>Note templates…</Button>
    </div>
    <p>What a new note begins with, by activity and area: headings, hints and fields, as you want them.</p>
  </section>
)

const Frameworks = () => {
  const list = useFrameworksStore((state) => state.list)
  const [error, setError] = useState<AppError | null>(null)
  const [isAdding, setIsAdding] = useState(false)
  useEffect(() => void frameworksLookedAt(), [])
  const add = async () => {
    setIsAdding(true)
    setError(await frameworkAdded())
    setIsAdding(false)
  }
  return (
    <section>
      <div className="page-title">
        <h2>Frameworks</h2>
        <Button onPress={() => void add()} isPending={isAdding}>
          Add a framework pack…
        </Button>
      </div>
      {error === null ? null : <FileProblems error={error} onClose={() => setError(null)} />}
      {list.kind === 'loading' ? <Loading label="Reading the frameworks" /> : null}
      {list.kind === 'failed' ? <ErrorState words={errorWords(list.error)} /> : null}
      {list.kind === 'loaded' ? <PackList frameworks={list.frameworks} /> : null}
    </section>
  )
}

const PackList = ({ frameworks }: { readonly frameworks: readonly FrameworkSummary[] }) => (
  <ul className="packs">
    {[...new Set(frameworks.map(({ id }) => id))].map((id) => {
      const versions = frameworks.filter((framework) => framework.id === id)
      return (
        <li key={id}>
          <h3>{versions[0]?.title}</h3>
          {versions.map((version) => (
            <p key={version.version} className="pack-version">
              Version {version.version}: {validWords(version)}
            </p>
          ))}
          <small>{versions[0]?.source}</small>
        </li>
      )
    })}
  </ul>
)
