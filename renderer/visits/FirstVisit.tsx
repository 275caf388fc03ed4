import type { AppError } from '@shared/ipc/errors'
import { useState } from 'react'
import { Button } from '../components/Button'
import { EmptyState } from '../components/State'
import { bringInShown, wentTo } from '../navigationStore'
import { sampleAdded } from './visitsStore'

type FirstVisitProps = {
  readonly onOpenFile: () => void
  readonly isOpening: boolean
  readonly onError: (error: AppError) => void
}

/** Nothing here yet: four ways to begin. */
export const FirstVisit = ({ onOpenFile, isOpening, onError }: FirstVisitProps) => {
  const [isAdding, setIsAdding] = useState(false)
  const addSample = async () => {
    setIsAdding(true)
    const error = await sampleAdded()
    setIsAdding(false)
    if (error !== null) onError(error)
  }
  return (
    <>
      <h1 className="sr-only">Visits</h1>
      <EmptyState
        title="No visits yet"
        actions={
          <>
            <Button tone="primary" onPress={() => wentTo({ kind: 'newVisit' })} autoFocus>
              New visit
            </Button>
            <Button onPress={() => void addSample()} isPending={isAdding}>
              Open the sample visit
            </Button>
            <Button onPress={onOpenFile} isPending={isOpening}>
              Open a visit file…
            </Button>
            <Button onPress={bringInShown}>Bring in a bundle…</Button>
          </>
        }
      >
        <p>A visit is one piece of fieldwork at one local authority: its notes, findings and letter.</p>
        <p>
          The sample is a finished focused visit with invented notes. It shows how a letter rests on them.
        </p>
      </EmptyState>
    </>
  )
}
