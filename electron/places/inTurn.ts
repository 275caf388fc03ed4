import { err } from '@shared/result'
import type { After } from '../vault/idleLock'
import { silenceOf } from './courier'
import type { Courier, Errand } from './courier'
import type { PlaceAddress, PlaceTask } from './placeTasks'

export type Errands = {
  readonly courier: Courier
  /** Ends all of them, everywhere: nothing goes on behind the lock. Waits for none. */
  readonly stop: () => void
}

type Refusal = 'stopped' | ReturnType<typeof silenceOf>

type Waiting = {
  readonly task: PlaceTask
  readonly begin: () => void
  readonly refuse: (fault: Refusal) => void
}

/** All that wants to go to one place. */
type Line = { running: Errand | null; isHung: boolean; readonly waiting: Waiting[] }

/** How long one that was ended may take to be gone before its place counts as hung. */
const untilGone = 10_000

/**
 * One errand at a time to each place; the others wait in a line, and other places go on. When a place does not answer,
 * nobody who waits need find that out once more, and nobody else is sent into it until the one who hangs there is gone.
 */
export const inTurn = (go: Courier, after: After): Errands => {
  const lines = new Map<string, Line>()

  const refuseAll = ({ waiting }: Line, fault: Refusal): void => {
    for (const { refuse } of waiting.splice(0)) refuse(fault)
  }

  const next = (key: string, line: Line): void => {
    const first = line.waiting.shift()
    if (first) first.begin()
    else if (lines.get(key) === line) lines.delete(key)
  }

  const run = (key: string, line: Line, task: PlaceTask, heard: Parameters<Courier>[1]): Errand => {
    let forget: () => void = () => undefined
    let isGone = false
    const errand = go(task, heard)
    const isOver = (): void => {
      forget()
      isGone = true
      line.running = null
      line.isHung = false
      next(key, line)
    }
    /** Whoever comes now waits a little; if the one before is not gone by then, the system holds it. */
    const awaitEnd = (): void => {
      forget()
      if (isGone) return
      forget = after(untilGone, () => {
        if (isGone) return
        line.isHung = true
        refuseAll(line, silenceOf(task.at))
      })
    }
    const stop = (): void => {
      awaitEnd()
      errand.stop()
    }
    line.running = { ...errand, stop }
    errand.answer.then(
      (answer) => {
        if (!answer.ok && answer.error.fault === silenceOf(task.at)) refuseAll(line, silenceOf(task.at))
        awaitEnd()
      },
      () => undefined,
    )
    errand.over.then(isOver, isOver)
    return line.running
  }

  const courier: Courier = (task, heard) => {
    const key = keyOf(task.at)
    const line = lines.get(key) ?? { running: null, isHung: false, waiting: [] }
    lines.set(key, line)
    if (line.running === null && line.waiting.length === 0) return run(key, line, task, heard)
    if (line.isHung) return answered(silenceOf(task.at))
    return inLine(line, task, () => run(key, line, task, heard))
  }

  return {
    courier,
    stop: () => {
      for (const line of lines.values()) {
        refuseAll(line, 'stopped')
        line.running?.stop()
      }
    },
  }
}

const inLine = (line: Line, task: PlaceTask, go: () => Errand): Errand => {
  let begun: Errand | null = null
  let give: (answer: Errand) => void = () => undefined
  const errand = new Promise<Errand>((resolve) => {
    give = resolve
  })
  const waiting: Waiting = {
    task,
    begin: () => {
      begun = go()
      give(begun)
    },
    refuse: (fault) => give(answered(fault)),
  }
  // Somebody may be sitting before a question; what is sent has time.
  const place = isAsked(task) ? line.waiting.findIndex((each) => !isAsked(each.task)) : -1
  line.waiting.splice(place < 0 ? line.waiting.length : place, 0, waiting)
  return {
    answer: errand.then(({ answer }) => answer),
    over: errand.then(({ over }) => over),
    stop: () => {
      if (begun) return begun.stop()
      const at = line.waiting.indexOf(waiting)
      if (at >= 0) line.waiting.splice(at, 1)
      return give(answered('stopped'))
    },
  }
}

const isAsked = ({ task }: PlaceTask): boolean => task !== 'send' && task !== 'tidy'

const answered = (fault: Refusal): Errand => ({
  answer: Promise.resolve(err({ fault })),
  over: Promise.resolve(),
  stop: () => undefined,
})

/** A place that is only being added has no id yet. */
const keyOf = ({ kind, location }: PlaceAddress): string => `${kind} ${location}`
