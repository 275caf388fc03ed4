import { PackageOpen } from 'lucide-react'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../components/Button'
import { FileDrop } from '../components/FileDrop'
import { PassphraseField } from '../components/PassphraseField'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { PreviewDialog } from './PreviewDialog'
import { bundleChosen, bundleDropped, bundleLetGo, bundleOpenedWith, useBringInStore } from './bringInStore'

/** A colleague's bundle: chosen or dropped, looked at before anything is stored, then merged. */
export const BringIn = () => {
  const bringIn = useBringInStore((state) => state.bringIn)
  return (
    <section className="sharing-section" aria-labelledby="bring-in">
      <h2 id="bring-in">Bring in a bundle</h2>
      <FileDrop
        className="sharing-drop"
        onlyOne="Bring in one bundle at a time; the order does not matter."
        onFile={(file) => void bundleDropped(file)}
      >
        <Button icon={PackageOpen} isPending={bringIn.kind === 'opening'} onPress={() => void bundleChosen()}>
          Choose a bundle…
        </Button>
        <span className="muted">
          or drop its file here. You see what it would bring before anything is stored.
        </span>
      </FileDrop>
      {bringIn.kind === 'refused' ? (
        <>
          <ErrorState
            words={errorWords(bringIn.error)}
            actions={<Button onPress={() => void bundleLetGo()}>Close</Button>}
          />
          {bringIn.needsPassphrase ? <WithPassphrase /> : null}
        </>
      ) : null}
      {bringIn.kind === 'looking' ? <PreviewDialog {...bringIn} /> : null}
    </section>
  )
}

/** It may be one that was sealed with a passphrase. */
const WithPassphrase = () => {
  const [passphrase, setPassphrase] = useState('')
  return (
    <Form
      className="sharing-form"
      aria-label="Open it with a passphrase"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        if (passphrase !== '') void bundleOpenedWith(passphrase)
      }}
    >
      <PassphraseField
        label="If it was sealed with a passphrase"
        autoComplete="current-password"
        autoFocus
        value={passphrase}
        onChange={setPassphrase}
      />
      <div className="actions">
        <Button type="submit">Open it</Button>
      </div>
    </Form>
  )
}
