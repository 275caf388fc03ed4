import type { AppError } from '@shared/ipc/errors'
import type { Result } from '@shared/result'
import { savingChanged } from './savingStore'

/**
 * Longest time between a keystroke and the start of its save. A killed process must lose no more than the last 250 ms
 * of typing: the rest of them is for the key on its way into the text, for the save itself (15 ms, most of them on the
 * way to the core and back), and for a machine that is busy.
 */
export const autosavePause = 80

export type Saved = { readonly revision: number; readonly savedAt: string }

/**
 * Saves the newest value at most `autosavePause` after it changed, also while typing goes on. One save is under way at
 * a time, and each is based on the revision that the one before was answered with. A failed save keeps the value and
 * is tried again; a stale one stops and is left to `onStale`, for nothing may be overwritten unasked.
 */
export const createAutosave = <Value, Answer extends Saved>(options: {
  readonly revision: number
  readonly save: (value: Value, basedOn: number, checkpoint: boolean) => Promise<Result<Answer, AppError>>
  readonly onSaved: (answer: Answer) => void
  readonly onStale: (unsaved: Value, storedRevision: number) => void
}) => {
  let revision = options.revision
  let unsaved: { readonly value: Value } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let underWay: Promise<void> | undefined
  let stopped = false

  const start = (pause: number) => {
    timer ??= setTimeout(() => {
      timer = undefined
      void saveNow(false)
    }, pause)
  }

  const saveNow = (checkpoint: boolean): Promise<void> => {
    if (underWay !== undefined) return underWay.then(() => saveNow(checkpoint))
    if (unsaved === undefined || stopped) return Promise.resolve()
    const { value } = unsaved
    unsaved = undefined
    underWay = options.save(value, revision, checkpoint).then((answer) => {
      underWay = undefined
      if (answer.ok) return saved(answer.value)
      unsaved ??= { value }
      failed(answer.error)
    })
    return underWay
  }

  const saved = (answer: Answer) => {
    revision = answer.revision
    options.onSaved(answer)
    if (unsaved === undefined) savingChanged({ kind: 'saved', at: answer.savedAt })
  }

  const failed = (error: AppError) => {
    if (error.kind === 'stale' && unsaved !== undefined) {
      stopped = true
      savingChanged({ kind: 'stale' })
      options.onStale(unsaved.value, error.storedRevision)
      return
    }
    const reason = error.kind === 'diskFull' || error.kind === 'locked' ? error.kind : 'unexpected'
    savingChanged({ kind: 'failed', reason })
    start(2_000)
  }

  return {
    changed: (value: Value) => {
      unsaved = { value }
      if (stopped) return
      savingChanged({ kind: 'pending' })
      start(autosavePause)
    },
    /** Saves what is waiting and resolves when the core has answered. `checkpoint` keeps that revision in the history. */
    flush: async (checkpoint = true) => {
      clearTimeout(timer)
      timer = undefined
      await saveNow(checkpoint)
    },
    /** Goes on from the stored revision: the user has chosen to save over it or has taken it in. */
    basedOn: (stored: number) => {
      revision = stored
      stopped = false
    },
    stop: () => {
      clearTimeout(timer)
      timer = undefined
      stopped = true
    },
  }
}
