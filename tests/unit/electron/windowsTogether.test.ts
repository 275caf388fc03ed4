import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { AppEvent } from '@shared/ipc/events'
import { ok } from '@shared/result'
import type { Result } from '@shared/result'
import { isSamePlace } from '@shared/windows/samePlace'
import { createAppWindows } from '../../../electron/shell/appWindows'
import type { AppWindow } from '../../../electron/shell/appWindows'
import { lockTogether } from '../../../electron/shell/lockTogether'
import { moveTogether } from '../../../electron/shell/moveTogether'
import { createSignal } from '../../../electron/shell/signal'
import { tellOthers } from '../../../electron/shell/tellOthers'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const visitId = '0192a000-0000-7000-8000-000000000001'
const noteId = '0192a000-0000-7000-8000-000000000002'

/** Electron's side of a window, as far as main talks with it. */
const aWindow = (place: AppWindow['place']) => {
  const told: AppEvent[] = []
  const window = {
    once: () => undefined,
    isDestroyed: () => false,
    webContents: {
      isDestroyed: () => false,
      isCrashed: () => false,
      send: (_channel: string, event: AppEvent) => told.push(event),
    },
  } as unknown as BrowserWindow
  const opened: AppWindow = {
    place,
    window,
    askShell: async () => ok(null),
    readyToClose: createSignal(),
    leave: async () => true,
    pageWorks: true,
  }
  return { opened, told }
}

const twoWindows = () => {
  const windows = createAppWindows()
  const main = aWindow({ kind: 'main' })
  const note = aWindow({ kind: 'note', visitId, noteId })
  windows.add(main.opened)
  windows.add(note.opened)
  return { windows, main, note }
}

it('locks only when every window has saved and asked for it', async () => {
  const { windows, main, note } = twoWindows()
  const lockCore = vi.fn<() => Promise<Result<null, never>>>(async () => ok(null))
  const together = lockTogether(windows, lockCore)
  const answer = together.asked(note.opened)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(main.told).toEqual([{ kind: 'locking', because: 'menu' }])
  expect(note.told).toEqual([])
  expect(lockCore).not.toHaveBeenCalled()
  void together.asked(main.opened)
  expect(await answer).toEqual(ok(null))
  expect(lockCore).toHaveBeenCalledTimes(1)
})

it('does not let a window that hangs hold up the lock', async () => {
  const { windows, main } = twoWindows()
  const lockCore = vi.fn<() => Promise<Result<null, never>>>(async () => ok(null))
  const answer = lockTogether(windows, lockCore).asked(main.opened)
  await vi.advanceTimersByTimeAsync(1_500)
  expect(await answer).toEqual(ok(null))
})

it('asks nobody twice for a lock that was announced', async () => {
  const { windows, main, note } = twoWindows()
  const together = lockTogether(windows, async () => ok(null))
  together.announce('idle')
  void together.asked(main.opened)
  await together.asked(note.opened)
  expect([...main.told, ...note.told]).toEqual([
    { kind: 'locking', because: 'idle' },
    { kind: 'locking', because: 'idle' },
  ])
})

it('moves the vault only once every window of its own has saved and gone, and says so when one stays', async () => {
  const moveCore = vi.fn<() => Promise<Result<null, never>>>(async () => ok(null))
  const gone = createSignal<boolean>()
  const leaveApart = async () => (await gone.within(60_000)) ?? false
  const moving = moveTogether({ leaveApart, moveCore })
  const answer = moving.asked({})
  await vi.advanceTimersByTimeAsync(10_000)
  expect(moveCore).not.toHaveBeenCalled()
  gone.give(true)
  expect(await answer).toEqual(ok(null))

  const stays = moveTogether({ leaveApart: async () => false, moveCore })
  expect(await stays.asked({})).toMatchObject({ ok: false, error: { reason: 'unsaved' } })
  expect(moveCore).toHaveBeenCalledTimes(1)
})

it('lets the main window close when the move has ended, however it ends', async () => {
  const moved = createSignal<true>()
  const moveCore = async () => {
    if (await moved.within(90_000)) throw new Error('The core is gone')
    return ok(null)
  }
  const moving = moveTogether({ leaveApart: async () => true, moveCore })
  const ended = vi.fn<() => void>()
  await moving.ended()
  const answer = moving.asked({})
  void moving.ended().then(ended)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(ended).not.toHaveBeenCalled()
  moved.give(true)
  await expect(answer).rejects.toThrow('The core is gone')
  await vi.advanceTimersByTimeAsync(0)
  expect(ended).toHaveBeenCalled()
})

it('tells the other windows of what one wrote, once for many saves, and not the one that wrote', async () => {
  const { windows, main, note } = twoWindows()
  const changed = tellOthers(windows)
  for (let save = 0; save < 20; save += 1) {
    changed(note.opened, 'notes.save', { noteId })
    await vi.advanceTimersByTimeAsync(10)
  }
  changed(note.opened, 'notes.page', { visitId })
  changed(note.opened, 'vault.touch', {})
  changed(main.opened, 'notes.create', { visitId })
  await vi.advanceTimersByTimeAsync(500)
  expect(main.told).toEqual([{ kind: 'changed', noun: 'notes', id: noteId }])
  expect(note.told).toEqual([{ kind: 'changed', noun: 'notes', id: null }])
})

it('tells the other windows after a merge and its undoing to look at notes, findings and letters again', async () => {
  for (const operation of ['bundles.merge', 'bundles.undoMerge', 'clashes.settle'] as const) {
    const { windows, main, note } = twoWindows()
    tellOthers(windows)(main.opened, operation, { visitId })
    await vi.advanceTimersByTimeAsync(500)
    for (const noun of ['notes', 'findings', 'letters', 'judgements', 'attachments'])
      expect(note.told).toContainEqual({ kind: 'changed', noun, id: null })
    expect(main.told).toEqual([])
  }
})

it('knows one note and the letter of one visit each as one place', () => {
  const letter = { kind: 'letter', visitId } as const
  const note = { kind: 'note', visitId, noteId } as const
  expect(isSamePlace(note, { ...note })).toBe(true)
  expect(isSamePlace(note, { ...note, noteId: visitId })).toBe(false)
  expect(isSamePlace(letter, { ...letter })).toBe(true)
  expect(isSamePlace(letter, { ...letter, visitId: noteId })).toBe(false)
  expect(isSamePlace(note, letter)).toBe(false)
  expect(isSamePlace({ kind: 'main' }, letter)).toBe(false)
})
