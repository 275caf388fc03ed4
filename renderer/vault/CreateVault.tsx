import { useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../components/Button'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import type { AppError } from '@shared/ipc/errors'
import { NewVaultFolder, useFirstFolder } from '../vaultPlace/NewVaultFolder'
import type { FirstFolder } from '../vaultPlace/NewVaultFolder'
import { ShowVisits } from '../vaultPlace/ShowVisits'
import { firstFolderSeen } from '../vaultPlace/vaultPlaceStore'
import { useNewPassphrase } from './newPassphrase'
import { NewPassphraseFields } from './NewPassphraseFields'
import { vaultCreated } from './vaultStore'
import './vault.css'

/** First start: what is stored and where, and the passphrase that will open it. */
export const CreateVault = () => {
  const chosen = useNewPassphrase()
  const [isCreating, setIsCreating] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const [chosenFolder, setChosenFolder] = useState<FirstFolder | null>(null)
  const folder = useFirstFolder(chosenFolder)

  const create = async () => {
    const passphrase = chosen.taken()
    if (passphrase === null) return
    setError(null)
    const seen = await firstFolderSeen()
    if (seen === false) return
    if (seen !== true) return setError(seen)
    setIsCreating(true)
    const failure = await vaultCreated(passphrase, folder === 'here' ? undefined : folder)
    if (failure === null) return
    setIsCreating(false)
    setError(failure)
  }

  return (
    <main className="alone">
      <div className="alone-sheet">
        <p className="alone-name">Visitbook</p>
        <h1>Choose a passphrase for your notes</h1>
        <p>
          Visitbook keeps your visits, notes, findings and letters in one encrypted file, in a folder of your
          own. Visitbook sends it nowhere, and only your passphrase opens it.
        </p>
        <NewVaultFolder value={folder} onChange={setChosenFolder} />
        <Form
          className="stack"
          validationBehavior="aria"
          onSubmit={(event) => {
            event.preventDefault()
            void create()
          }}
        >
          <NewPassphraseFields of={chosen} label="Passphrase" autoFocus isDisabled={isCreating} />
          {error === null ? null : <ErrorState words={errorWords(error)} />}
          <div className="actions">
            <Button tone="primary" type="submit" isPending={isCreating}>
              {isCreating ? 'Making the encrypted file…' : 'Create'}
            </Button>
            <span className="muted" role="status">
              {isCreating ? 'This takes about a second, on purpose: guessing would take that long too.' : ''}
            </span>
          </div>
        </Form>
        <div className="show-visits">
          <ShowVisits words="I have visits already: show the folder…" tone="quiet" />
        </div>
      </div>
    </main>
  )
}
