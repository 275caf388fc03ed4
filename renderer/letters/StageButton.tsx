import type { Letter } from '@shared/letters/letter'
import { Lock, LockOpen } from 'lucide-react'
import { Button } from '../components/Button'
import { stageWanted } from './stages/stageStore'

/** The last step, and the way back from it; the steps between stand over the text. */
export const StageButton = ({ letter }: { readonly letter: Letter }) => {
  const isFinal = letter.stage === 'final'
  // One button with two meanings, so that the focus has where to come back to when the question is answered.
  return (
    <Button icon={isFinal ? LockOpen : Lock} onPress={() => void stageWanted(isFinal ? 'draft' : 'final')}>
      {isFinal ? 'Reopen…' : 'Make final'}
    </Button>
  )
}
