import { Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './Button'
import { Dialog } from './Dialog'
import { useAskedInPause } from './useAskedInPause'
import './quietQuestion.css'

type QuietQuestionProps = {
  readonly title: string
  /** Said at once, without taking the keyboard; where it is missing, another line says it. */
  readonly line?: string
  /** What Escape and the cross mean; where it is missing, they put the question off. */
  readonly onClose?: () => void
  readonly foot: ReactNode
  readonly children: ReactNode
}

/** A question that came up by itself while somebody may be typing: it waits for a pause and takes no key of theirs. */
export const QuietQuestion = ({ title, line, onClose, foot, children }: QuietQuestionProps) => {
  const { isAsked, askNow, putOff } = useAskedInPause()
  return (
    <>
      {line === undefined ? null : (
        <div className="quiet-question">
          <Info aria-hidden size={18} />
          <span role="status">{line}</span>
          <Button onPress={askNow}>Decide now</Button>
        </div>
      )}
      {isAsked ? (
        <Dialog title={title} isOpen onClose={onClose ?? putOff} foot={foot}>
          {children}
        </Dialog>
      ) : null}
    </>
  )
}
