import type { AppError } from '@shared/ipc/errors'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../components/Button'
import { PassphraseField } from '../components/PassphraseField'
import { ErrorState } from '../components/State'
import { TextField } from '../components/TextField'
import { errorWords } from '../errors/words'
import { serverPlaceAdded } from './placesStore'

/** A WebDAV server becomes a place: it is connected to first, and kept only when it can be used. */
export const ServerForm = ({ onCancel }: { readonly onCancel: () => void }) => {
  const [server, setServer] = useState({ address: '', user: '', password: '', name: '' })
  const [isTried, setIsTried] = useState(false)
  const [isAsking, setIsAsking] = useState(false)
  const [refused, setRefused] = useState<AppError | null>(null)
  const change = (typed: Partial<typeof server>) => setServer({ ...server, ...typed })
  const add = async () => {
    setIsTried(true)
    if (server.address.trim() === '' || isAsking) return
    setRefused(null)
    setIsAsking(true)
    const error = await serverPlaceAdded({ ...server, takesDocuments: true, takesBundles: true })
    setIsAsking(false)
    setRefused(error)
  }
  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      {refused === null ? null : <ErrorState words={errorWords(refused)} />}
      <TextField
        label="Address"
        hint="As those who run the server give it for WebDAV, beginning with https."
        placeholder="https://files.example.org/dav/visit"
        autoFocus
        spellCheck="false"
        inputMode="url"
        value={server.address}
        onChange={(address) => change({ address })}
        {...(isTried && server.address.trim() === '' ? { error: 'Write the address.' } : {})}
      />
      <TextField
        label="User name"
        autoComplete="off"
        spellCheck="false"
        value={server.user}
        onChange={(user) => change({ user })}
      />
      <PassphraseField
        label="Password"
        hint="Kept in your encrypted vault, and sent to this server only."
        autoComplete="new-password"
        value={server.password}
        onChange={(password) => change({ password })}
      />
      <TextField
        label="Name on this computer"
        optional
        maxLength={100}
        value={server.name}
        onChange={(name) => change({ name })}
      />
      <div className="dialog-foot">
        <Button onPress={onCancel}>Cancel</Button>
        <Button tone="primary" type="submit" isPending={isAsking}>
          Connect and add
        </Button>
      </div>
    </Form>
  )
}
