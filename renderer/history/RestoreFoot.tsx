import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../components/Button'
import { AlertDialog } from '../components/Dialog'
import { inSentence, momentWords } from '../components/moments'

type RestoreFootProps = {
  /** null: what is chosen cannot be brought back, or is what stands there now. */
  readonly savedAt: string | null
  readonly onClose: () => void
  /** Gets the moment in words. */
  readonly onRestore: (words: string) => Promise<unknown>
  /** What becomes of the present text, for the question. */
  readonly promise: (words: string) => ReactNode
  /** Said beside the buttons. */
  readonly children?: ReactNode
}

/** The foot of a history: close it, or bring the chosen version back after a question. */
export const RestoreFoot = ({ savedAt, onClose, onRestore, promise, children }: RestoreFootProps) => {
  const [asking, setAsking] = useState(false)
  const [restoring, setRestoring] = useState(false)
  const [now] = useState(() => new Date())
  const words = savedAt === null ? '' : inSentence(momentWords(savedAt, now))
  const restore = async () => {
    setRestoring(true)
    await onRestore(words)
    setRestoring(false)
    setAsking(false)
  }
  return (
    <>
      {children}
      <Button onPress={onClose}>Close</Button>
      {savedAt === null ? null : (
        <Button tone="primary" onPress={() => setAsking(true)}>
          Restore this version
        </Button>
      )}
      <AlertDialog
        title="Restore this version?"
        isOpen={asking}
        onCancel={() => setAsking(false)}
        onConfirm={() => void restore()}
        confirmLabel="Restore it"
        isPending={restoring}
      >
        <p>{promise(words)}</p>
      </AlertDialog>
    </>
  )
}
