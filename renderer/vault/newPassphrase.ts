import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { createEstimate, enough } from './strength'
import type { Strength } from './strength'

/** What a new passphrase lacks, by the field that says so. */
type Faults = { readonly passphrase?: string; readonly again?: string }

export type NewPassphrase = {
  readonly passphrase: string
  readonly again: string
  readonly strength: Strength | null
  readonly faults: Faults
  readonly fields: {
    readonly passphrase: RefObject<HTMLInputElement | null>
    readonly again: RefObject<HTMLInputElement | null>
  }
  readonly typed: (passphrase: string) => void
  readonly typedAgain: (again: string) => void
  /** The passphrase, when it is strong enough and was typed twice; else the field at fault is told and gets the cursor. */
  readonly taken: () => string | null
}

/** A passphrase that is chosen: typed twice, and strong enough. Faults show from the first try on. */
export const useNewPassphrase = (): NewPassphrase => {
  const [passphrase, typed] = useState('')
  const [again, typedAgain] = useState('')
  const [isTried, setIsTried] = useState(false)
  const strength = useStrength(passphrase)
  const fields = { passphrase: useRef<HTMLInputElement>(null), again: useRef<HTMLInputElement>(null) }
  const faults = faultsOf(passphrase, again, strength)
  const taken = () => {
    setIsTried(true)
    if (faults.passphrase !== undefined) fields.passphrase.current?.focus()
    else if (faults.again !== undefined) fields.again.current?.focus()
    else return passphrase
    return null
  }
  return { passphrase, again, strength, faults: isTried ? faults : {}, fields, typed, typedAgain, taken }
}

const faultsOf = (passphrase: string, again: string, strength: Strength | null): Faults => {
  if (passphrase === '') return { passphrase: 'Type a passphrase.' }
  if (strength === null) return { passphrase: 'Its strength is still being measured. Try again in a moment.' }
  if (strength.score < enough) {
    return {
      passphrase:
        'Not strong enough to protect children’s information on a lost computer. Use four or more words.',
    }
  }
  if (passphrase !== again) {
    return {
      again: again === '' ? 'Type it once more, so that a slip shows now.' : 'The two are not the same.',
    }
  }
  return {}
}

/** null until the word lists are there. */
const useStrength = (passphrase: string): Strength | null => {
  const [estimate, setEstimate] = useState<{ readonly of: (passphrase: string) => Strength } | null>(null)
  useEffect(() => {
    let isCurrent = true
    void createEstimate().then((of) => isCurrent && setEstimate({ of }))
    return () => {
      isCurrent = false
    }
  }, [])
  return estimate?.of(passphrase) ?? null
}
