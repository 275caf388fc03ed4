/** Runs an action after so many milliseconds; the answer takes it back. Passed in, so that tests need not wait. */
export type After = (milliseconds: number, action: () => void) => () => void

/** How long the window may take to save what is typed before the vault is locked without it. */
const graceMilliseconds = 3_000

export type IdleLock = {
  readonly start: (minutes: number) => void
  /** The user is there. Too late once the lock has been announced. */
  readonly touch: () => void
  /** The vault has been locked, for this or another reason. */
  readonly stop: () => void
}

type IdleActions = {
  /** Save what is typed: the lock comes next. */
  readonly announce: () => void
  readonly lock: () => void
  /** The vault is locked because nobody was there. */
  readonly locked: () => void
}

/** Counts the idle time: first `announce`, then, unless the vault is locked by then, `lock`. */
export const createIdleLock = (after: After, actions: IdleActions): IdleLock => {
  let cancel: () => void = () => undefined
  let minutes = 0
  let announced = false

  const count = (): void => {
    cancel()
    cancel = after(minutes * 60_000, () => {
      announced = true
      cancel = after(graceMilliseconds, actions.lock)
      actions.announce()
    })
  }

  return {
    start: (newMinutes) => {
      minutes = newMinutes
      if (!announced) count()
    },
    touch: () => {
      if (minutes > 0 && !announced) count()
    },
    stop: () => {
      const becauseIdle = announced
      cancel()
      minutes = 0
      announced = false
      if (becauseIdle) actions.locked()
    },
  }
}
