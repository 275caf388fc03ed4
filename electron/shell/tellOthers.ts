import { mergedNouns } from '@shared/bundles/mergedNouns'
import type { CoreOperation } from '@shared/ipc/contract'
import { answers, sendEvent } from './appWindows'
import type { AppWindow, AppWindows } from './appWindows'

/** What only looks. An operation that is not known here counts as a change: one look too many does no harm. */
const looks: ReadonlySet<string> = new Set([
  'alreadyThere',
  'beforeFinal',
  'bin',
  'check',
  'code',
  'get',
  'history',
  'list',
  'ofFramework',
  'ofVisit',
  'page',
  'passageUses',
  'planRedraft',
  'revision',
  'search',
  'settled',
  'shortcuts',
  'steps',
  'undo',
  'version',
  'versions',
])

/** What writes things of many kinds at once. */
const merges: ReadonlySet<string> = new Set(['bundles.merge', 'bundles.undoMerge', 'clashes.settle'])

/** While somebody types in one window the others look again about twice a second, not with every save. */
const pause = 500

/** After a write by one window the others are told to look again. */
export const tellOthers = (windows: AppWindows) => {
  const waiting = new Map<AppWindow, Set<string>>()

  const told = (window: AppWindow) => {
    const changes = waiting.get(window) ?? []
    waiting.delete(window)
    for (const change of changes) {
      const [noun = '', id = ''] = change.split(' ')
      if (answers(window)) sendEvent(window.window, { kind: 'changed', noun, id: id === '' ? null : id })
    }
  }

  return (from: AppWindow, operation: CoreOperation, input: unknown) => {
    const [noun = '', deed = ''] = operation.split('.')
    if (noun === 'vault' || looks.has(deed)) return
    const own = `${noun} ${noun === 'notes' ? noteIn(input) : ''}`
    const written = merges.has(operation) ? [own, ...mergedNouns.map((each) => `${each} `)] : [own]
    for (const other of windows.all()) {
      if (other === from) continue
      const changes = waiting.get(other)
      if (changes !== undefined) for (const change of written) changes.add(change)
      else {
        waiting.set(other, new Set(written))
        setTimeout(() => told(other), pause)
      }
    }
  }
}

/** The one note that was written; '' where it was several, or a new one. */
const noteIn = (input: unknown) =>
  typeof input === 'object' && input !== null && 'noteId' in input && typeof input.noteId === 'string'
    ? input.noteId
    : ''
