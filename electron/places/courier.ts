import type { PlaceFailure } from '@shared/places/placeFaults'
import { err } from '@shared/result'
import type { Result } from '@shared/result'
import type { After } from '../vault/idleLock'
import { joined } from './answerInParts'
import type { PlaceAddress, PlaceDone, PlaceNews, PlaceTask } from './placeTasks'

export type Errand = {
  readonly answer: Promise<Result<PlaceDone, PlaceFailure>>
  /** Nobody is there for it any more. Whoever hangs in a dead folder may be held by the system long after the answer. */
  readonly over: Promise<void>
  /** Ends it wherever it is; the answer is then `stopped`. */
  readonly stop: () => void
}

/** Goes to a place with one task. */
export type Courier = (task: PlaceTask, heard: (news: PlaceNews) => void) => Errand

export type CourierMessage =
  | { readonly news: PlaceNews }
  /** Of what was fetched, in order. */
  | { readonly part: Uint8Array }
  | { readonly answer: Result<PlaceDone, PlaceFailure> }

/** Starts a process that goes to a place with one task. `over`: it has ended, in whatever way. */
export type StartErrand = (
  task: PlaceTask,
  told: (message: CourierMessage) => void,
  over: () => void,
) => { readonly end: () => void }

/**
 * Each task in a process of its own, the only part of Visitbook that ever opens a connection: it has no database and no
 * key but that of the one file it carries, and it ends with its task. A process, because a folder whose server is gone
 * holds whoever asks it for anything, for ever: a thread held like that could neither be ended nor left behind, and the
 * app could not be closed.
 */
export const courierByProcess =
  (start: StartErrand, after: After, patience = patienceWith): Courier =>
  (task, heard) => {
    let settle: (answer: Result<PlaceDone, PlaceFailure>) => void = () => undefined
    let isOver: () => void = () => undefined
    let forget: () => void = () => undefined
    const answer = new Promise<Result<PlaceDone, PlaceFailure>>((resolve) => {
      settle = resolve
    })
    const over = new Promise<void>((resolve) => {
      isOver = resolve
    })
    let isDone = false
    const parts: Uint8Array[] = []
    const finish = (last: Result<PlaceDone, PlaceFailure>): void => {
      if (isDone) return
      isDone = true
      forget()
      settle(last)
      going.end()
    }
    /** Counted from the last thing that was heard of it, however long all of it takes. */
    const waitAnew = (): void => {
      forget()
      forget = after(patience(task.at), () => finish(err({ fault: silenceOf(task.at) })))
    }
    const going = start(
      task,
      (message) => {
        if (isDone) return
        if ('answer' in message) return finish(joined(message.answer, parts))
        waitAnew()
        if ('part' in message) return void parts.push(message.part)
        heard(message.news)
      },
      () => {
        // A process that broke says nothing of what it carried.
        finish(err({ fault: 'somethingBroke' }))
        isOver()
      },
    )
    waitAnew()
    return { answer, over, stop: () => finish(err({ fault: 'stopped' })) }
  }

/**
 * How long nothing may be heard, in milliseconds. A share that is there wakes its disks and lets other programs go
 * within a minute. A server has a limit of its own on each connection, which says more when it ends one.
 */
export const patienceWith = ({ kind }: PlaceAddress): number => (kind === 'folder' ? 60_000 : 150_000)

/** What it means when nothing is heard of a place. */
export const silenceOf = ({ kind }: PlaceAddress) => (kind === 'folder' ? 'notAnswering' : 'timedOut')
