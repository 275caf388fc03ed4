import type { AppError } from '@shared/ipc/errors'
import type { AppEvent } from '@shared/ipc/events'
import type { Result } from '@shared/result'
import { answers } from './appWindows'
import type { AppWindow, AppWindows } from './appWindows'
import { createSignal } from './signal'

type Because = Extract<AppEvent, { kind: 'locking' }>['because']
type Answer = Result<unknown, AppError>

/** Less than main waits for a lock before it takes it into its own hands. */
const patience = 1_500
/** So long after a lock was announced the windows know of it. */
const announcedFor = 5_000

/**
 * The vault is locked once every window has saved its words and asked for the lock: the first to be done must not close
 * it on what another still has to save. A window that hangs holds that up for a moment only.
 */
export const lockTogether = (windows: AppWindows, lockCore: () => Promise<Answer>) => {
  let round: { readonly tell: (from: AppWindow) => void; readonly answer: Promise<Answer> } | null = null
  let announcedAt = Number.NEGATIVE_INFINITY

  const announce = (because: Because, except?: AppWindow) => {
    announcedAt = performance.now()
    windows.send({ kind: 'locking', because }, except)
  }

  const begin = () => {
    const asked = new Set<AppWindow>()
    const complete = createSignal<true>()
    const inTime = complete.within(patience)
    const tell = (from: AppWindow) => {
      asked.add(from)
      if (windows.all().every((each) => asked.has(each) || !answers(each))) complete.give(true)
    }
    const answer = inTime.then(lockCore).finally(() => {
      round = null
      announcedAt = Number.NEGATIVE_INFINITY
    })
    return { tell, answer }
  }

  return {
    announce,
    /** A window has saved everything and asks for the lock. */
    asked: (from: AppWindow): Promise<Answer> => {
      round ??= begin()
      const { tell, answer } = round
      tell(from)
      if (performance.now() - announcedAt > announcedFor) announce('menu', from)
      return answer
    },
  }
}
