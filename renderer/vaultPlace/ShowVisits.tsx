import type { AppError } from '@shared/ipc/errors'
import { useState } from 'react'
import { Button } from '../components/Button'
import type { ButtonTone } from '../components/Button'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { vaultShown } from './vaultPlaceStore'

/** The visits are in a folder that the user knows: a dialog of the system asks which. */
export const ShowVisits = ({
  words,
  tone = 'plain',
}: {
  readonly words: string
  readonly tone?: ButtonTone
}) => {
  const [isShowing, setIsShowing] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const show = async () => {
    setIsShowing(true)
    setError(await vaultShown())
    setIsShowing(false)
  }
  return (
    <>
      <Button tone={tone} onPress={() => void show()} isPending={isShowing}>
        {words}
      </Button>
      {error === null ? null : <ErrorState words={errorWords(error)} />}
    </>
  )
}
