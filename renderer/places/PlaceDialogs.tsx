import type { PlaceSummary } from '@shared/places/place'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../components/Button'
import { AlertDialog, Dialog } from '../components/Dialog'
import { TextField } from '../components/TextField'
import { ServerForm } from './ServerForm'
import { SignInForm } from './SignInForm'
import { placeChanged, placeDialogShown, placeRemoved, usePlacesStore } from './placesStore'

/** What is asked about a place; one dialog at a time. */
export const PlaceDialogs = () => {
  const dialog = usePlacesStore((state) => state.dialog)
  const close = () => placeDialogShown(null)
  const removed = dialog?.kind === 'remove' ? dialog.place : null
  return (
    <>
      <Dialog title="Add a server" isOpen={dialog?.kind === 'server'} onClose={close}>
        <ServerForm onCancel={close} />
      </Dialog>
      <Dialog
        title={dialog?.kind === 'signIn' ? `Sign in to ${dialog.place.name}` : ''}
        isOpen={dialog?.kind === 'signIn'}
        onClose={close}
      >
        {dialog?.kind === 'signIn' ? <SignInForm place={dialog.place} onCancel={close} /> : null}
      </Dialog>
      <Dialog title="Rename the place" isOpen={dialog?.kind === 'rename'} onClose={close}>
        {dialog?.kind === 'rename' ? <RenameForm place={dialog.place} onCancel={close} /> : null}
      </Dialog>
      <AlertDialog
        title={`Remove ${removed?.name ?? ''}?`}
        isOpen={removed !== null}
        tone="danger"
        confirmLabel="Remove the place"
        onCancel={close}
        onConfirm={() => removed && void placeRemoved(removed)}
      >
        <p>
          Nothing more is sent there, and files that wait for it are cancelled. What has arrived stays there,
          and the outbox keeps its history. Its password is forgotten.
        </p>
      </AlertDialog>
    </>
  )
}

type RenameProps = { readonly place: PlaceSummary; readonly onCancel: () => void }

const RenameForm = ({ place, onCancel }: RenameProps) => {
  const [name, setName] = useState(place.name)
  const [isTried, setIsTried] = useState(false)
  const isEmpty = name.trim() === ''
  const keep = () => {
    setIsTried(true)
    if (!isEmpty) void placeChanged(place, { name: name.trim() })
  }
  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <TextField
        label="Name"
        autoFocus
        maxLength={100}
        value={name}
        onChange={setName}
        {...(isTried && isEmpty ? { error: 'Write a name.' } : {})}
      />
      <div className="dialog-foot">
        <Button onPress={onCancel}>Cancel</Button>
        <Button tone="primary" type="submit">
          Rename
        </Button>
      </div>
    </Form>
  )
}
