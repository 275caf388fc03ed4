import type { AppError } from '@shared/ipc/errors'
import { err } from '@shared/result'
import type { Result } from '@shared/result'

type Answer = Result<unknown, AppError>

type Parts = {
  /** Every window of a note or letter saves what was typed and goes; false: one stays, with words it could not save. */
  readonly leaveApart: () => Promise<boolean>
  readonly moveCore: (input: unknown) => Promise<Answer>
}

/**
 * While the vault is moved nothing can be saved: windows that could still be typed into are gone before it begins, and
 * the main window, which shows that it moves, is not closed before it has ended.
 */
export const moveTogether = ({ leaveApart, moveCore }: Parts) => {
  const running = new Set<Promise<Answer>>()
  const move = async (input: unknown): Promise<Answer> =>
    (await leaveApart()) ? moveCore(input) : err({ kind: 'vaultNotMoved', reason: 'unsaved' })
  return {
    asked: (input: unknown): Promise<Answer> => {
      const answer = move(input).finally(() => running.delete(answer))
      running.add(answer)
      return answer
    },
    /** No move is under way. */
    ended: async (): Promise<void> => {
      await Promise.allSettled(running)
    },
  }
}
