import type { ReceivedSummary } from '@shared/bundles/receivedSummary'
import { PackageOpen } from 'lucide-react'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { FileDrop } from '../components/FileDrop'
import { PassphraseField } from '../components/PassphraseField'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import {
  bundleChosen,
  bundleDropped,
  bundleLetGo,
  bundleMerged,
  bundleOpenedWith,
  useBringInStore,
} from './bringInStore'

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
      {bringIn.kind === 'looking' ? (
        <PreviewDialog received={bringIn.received} isMerging={bringIn.isMerging} />
      ) : null}
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

const PreviewDialog = ({
  received,
  isMerging,
}: {
  readonly received: ReceivedSummary
  readonly isMerging: boolean
}) => {
  const { authority, deviceName, sequence, isNew, words } = received
  return (
    <Dialog
      title="What this bundle brings"
      isOpen
      onClose={() => void (isMerging ? undefined : bundleLetGo())}
      foot={
        <>
          <Button onPress={() => void bundleLetGo()} isDisabled={isMerging}>
            Do not merge
          </Button>
          <Button tone="primary" autoFocus isPending={isMerging} onPress={() => void bundleMerged()}>
            Merge it
          </Button>
        </>
      }
    >
      <p className="sharing-from">
        Bundle {sequence} of {deviceName === '' ? 'a computer without a name' : deviceName}
        {authority === '' ? '' : `, ${authority}`}
      </p>
      {isNew ? <p>The visit is not on this computer yet: it comes with the bundle.</p> : null}
      <ul className="sharing-brings">
        {words.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="muted">
        Before it is merged, a copy of your vault is made and checked. Every text of yours stays, and the
        merge can be undone.
      </p>
    </Dialog>
  )
}
