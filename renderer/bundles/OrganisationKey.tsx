import { shortCode } from '@shared/bundles/teamComputer'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../components/Button'
import { TextField } from '../components/TextField'
import { organisationSet } from './sharingStore'

/** A key that the organisation keeps: with it, what is sealed here can be opened when no colleague is there. */
export const OrganisationKey = ({ code }: { readonly code: string }) => {
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const keep = async (wanted: string) => {
    const wrong = await organisationSet(wanted)
    setError(wrong)
    if (wrong === null) setTyped(null)
  }
  if (typed === null)
    return (
      <div className="sharing-organisation">
        <span className="muted">
          {code === ''
            ? 'Your organisation has given no key: only the computers above can open a bundle.'
            : `Your organisation’s key (ends in ${shortCode(code)}) opens every bundle from here too.`}
        </span>
        <Button tone="quiet" onPress={() => setTyped('')}>
          {code === '' ? 'Organisation key…' : 'Change…'}
        </Button>
        {code === '' ? null : (
          <Button tone="quiet" onPress={() => void keep('')}>
            Take it away
          </Button>
        )}
      </div>
    )
  return (
    <Form
      className="sharing-form"
      aria-label="Organisation key"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        void keep(typed)
      }}
    >
      <TextField
        label="Code of your organisation’s key"
        hint="It begins with age1. Whoever holds its other half can open bundles from this computer."
        autoFocus
        maxLength={300}
        value={typed}
        onChange={setTyped}
        {...(error === null ? {} : { error })}
      />
      <div className="actions">
        <Button type="submit">Use this key</Button>
        <Button onPress={() => setTyped(null)}>Cancel</Button>
      </div>
    </Form>
  )
}
