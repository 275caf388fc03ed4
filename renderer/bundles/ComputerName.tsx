import { useEffect, useState } from 'react'
import { said } from '../components/statusStore'
import { TextField } from '../components/TextField'
import { errorLine } from '../errors/words'
import { computerNamed, sharingLookedAt, useSharingStore } from './sharingStore'

/** What colleagues call this computer; kept when the field is left. */
export const ComputerName = ({ name }: { readonly name: string }) => {
  const [typed, setTyped] = useState(name)
  // Named elsewhere, in the dialog before the first bundle say.
  const [shown, setShown] = useState(name)
  if (shown !== name) {
    setShown(name)
    setTyped(name)
  }
  const keep = async () => {
    if (typed.trim() === name) return
    const error = await computerNamed(typed)
    if (error !== null) return void said(errorLine(error), { tone: 'problem' })
    said(
      typed.trim() === ''
        ? 'This computer has no name from its next bundle on.'
        : `From its next bundle on this computer is called “${typed.trim()}”.`,
    )
  }
  return (
    <TextField
      label="What colleagues call it"
      hint="For example “A. Khan’s laptop”. It stands beside everything this computer sends."
      className="narrow"
      maxLength={200}
      value={typed}
      onChange={setTyped}
      onBlur={() => void keep()}
    />
  )
}

/** The same in the settings. */
export const ComputerNameSection = () => {
  const code = useSharingStore((state) => state.code)
  useEffect(() => void sharingLookedAt(null), [])
  return (
    <section aria-labelledby="computer-name-heading">
      <h2 id="computer-name-heading">This computer</h2>
      {code === null ? null : <ComputerName name={code.name} />}
    </section>
  )
}
