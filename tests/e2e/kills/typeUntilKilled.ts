import type { ElectronApplication, Page } from '@playwright/test'
import { killTree } from '../killTree'
import { onAcknowledged } from './acknowledged'
import type { Acknowledged } from './acknowledged'
import { nextStrokes } from './plan'
import type { Chance, Stroke } from './plan'
import type { TypedNote } from './typedNote'

/** The note from a moment on: the time just before its key was sent. */
export type Moment = { readonly at: number; readonly note: TypedNote }

export type Killed = {
  readonly moments: readonly Moment[]
  readonly killedAt: number
  readonly done: Done
  /** What the window said was saved, with how many moments had been by then. */
  readonly acknowledged: readonly (Acknowledged & { readonly moments: number })[]
}

/** What was done before the end, and the longest that the window took to take a key, in milliseconds. */
export type Done = {
  readonly strokes: number
  readonly marked: number
  readonly pasted: number
  readonly erased: number
  readonly slowestKey: number
}

type Typing = {
  readonly app: ElectronApplication
  readonly page: Page
  readonly note: TypedNote
  readonly chance: Chance
}

const mostStrokes = 36
const longestWait = 400

/**
 * Types, marks, pastes and deletes, slowly or fast, until the app and all it has started are killed at a moment of
 * chance: some milliseconds after so many strokes, so that a slow machine comes as far as a fast one.
 */
export const typeUntilKilled = async ({ app, page, note, chance }: Typing): Promise<Killed> => {
  const pid = app.process().pid
  if (pid === undefined) throw new Error('The app has no process')
  const moments: Moment[] = [{ at: Date.now(), note }]
  const acknowledged: Killed['acknowledged'][number][] = []
  await onAcknowledged(page, (saved) => acknowledged.push({ ...saved, moments: moments.length }))

  // A hasty typist, or one who looks at the keys.
  const delay = Math.floor(chance() * 90)
  const lastStroke = 1 + Math.floor(chance() * mostStrokes)
  const wait = Math.floor(chance() * longestWait)
  const done = { strokes: 0, marked: 0, pasted: 0, erased: 0, slowestKey: 0 }
  const end: { at: number | null } = { at: null }
  const tookKey = (since: number, until: number) => {
    done.slowestKey = Math.max(done.slowestKey, until - since - delay)
  }
  let killed: () => void = () => undefined
  const killing = new Promise<void>((resolve) => (killed = resolve))
  const strike = async ({ key, paste, note: next, deed }: Stroke) => {
    if (paste !== undefined) await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), paste)
    if (end.at !== null) return
    const at = Date.now()
    if (next !== moments.at(-1)?.note) moments.push({ at, note: next })
    done.strokes += 1
    if (deed !== undefined) done[deed] += 1
    if (done.strokes === lastStroke)
      setTimeout(() => {
        end.at = killTree(pid)
        killed()
      }, wait)
    await Promise.race([page.keyboard.press(key, { delay }), killing])
    tookKey(at, end.at ?? Date.now())
  }
  while (end.at === null)
    for (const stroke of nextStrokes(moments.at(-1)?.note ?? note, chance)) {
      // A window that is gone breaks every call to it off; before that none may.
      await Promise.race([
        strike(stroke).catch((error: unknown) => (end.at === null ? Promise.reject(error) : undefined)),
        killing,
      ])
      if (end.at !== null) break
    }
  return { moments, killedAt: end.at, done, acknowledged }
}
