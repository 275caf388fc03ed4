import type { NewVisitForm } from '@shared/visits/visitDraft'
import { call } from '../api'
import { autosavePause } from '../autosave'

/**
 * Keeps a form in the vault while it is filled in, as notes are saved: a moment after it changed, and before locking.
 * `read` answers what there is to keep: null when nothing is filled in, undefined while it is not known.
 */
export const createFormKeeping = (read: () => NewVisitForm | null | undefined) => {
  /** What the vault has; undefined: not known. */
  let kept: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let underWay: Promise<void> = Promise.resolve()

  const keep = async () => {
    const form = read()
    const words = JSON.stringify(form)
    if (form === undefined || words === kept) return
    const answer = await call('visitForm.keep', { form })
    if (answer.ok) kept = words
  }

  const stop = () => {
    clearTimeout(timer)
    timer = undefined
  }

  const keepNow = () => {
    stop()
    underWay = underWay.then(keep)
    return underWay
  }

  return {
    changed: () => {
      timer ??= setTimeout(() => void keepNow(), autosavePause)
    },
    keepNow,
    /** What stands in the form now is what the vault has. */
    isKept: () => kept !== undefined && JSON.stringify(read()) === kept,
    came: () => {
      kept = JSON.stringify(read())
    },
    forget: () => {
      stop()
      kept = undefined
    },
  }
}
