import type { AppError } from '@shared/ipc/errors'
import type { PlaceSummary } from '@shared/places/place'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../components/Button'
import { PassphraseField } from '../components/PassphraseField'
import { ErrorState } from '../components/State'
import { TextField } from '../components/TextField'
import { errorWords } from '../errors/words'
import { placeSignedIn } from './placesStore'

type SignInFormProps = { readonly place: PlaceSummary; readonly onCancel: () => void }

/** Another name or password for a server; what waited for it is then sent. */
export const SignInForm = ({ place, onCancel }: SignInFormProps) => {
  const [user, setUser] = useState(place.user)
  const [password, setPassword] = useState('')
  const [isKeeping, setIsKeeping] = useState(false)
  const [refused, setRefused] = useState<AppError | null>(null)
  const keep = async () => {
    if (isKeeping) return
    setIsKeeping(true)
    setRefused(await placeSignedIn({ placeId: place.id, user, password }))
    setIsKeeping(false)
  }
  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      {refused === null ? null : <ErrorState words={errorWords(refused)} />}
      <TextField label="User name" autoComplete="off" spellCheck="false" value={user} onChange={setUser} />
      <PassphraseField
        label="Password"
        hint="The one before is forgotten."
        autoFocus
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
      <div className="dialog-foot">
        <Button onPress={onCancel}>Cancel</Button>
        <Button tone="primary" type="submit" isPending={isKeeping}>
          Save and test
        </Button>
      </div>
    </Form>
  )
}
