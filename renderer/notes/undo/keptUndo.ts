import type { HistoryState } from '@lexical/history'
import type { PassageMark } from '@shared/notes/note'
import { textChange } from '@shared/notes/noteUndo'
import type { StoredUndo, UndoChange, UndoStep } from '@shared/notes/noteUndo'
import { chainOf, knownState } from './historyFrom'
import type { KnownState, UndoChain, UndoState } from './historyFrom'

/** As many steps as the vault keeps: more are not sent. */
const mostSteps = 100

/**
 * All states of a note's history in their order; `at` is the present one. `first` is the number that the vault has for
 * the step from the oldest of them to the next; below zero where it has not that step.
 */
type Chain = { readonly first: number; readonly states: readonly KnownState[]; readonly at: number }

export type KeptUndo = ReturnType<typeof createKeptUndo>

/**
 * The history of one note's editor as the vault keeps it. With every save goes what is different since the save before:
 * mostly the last step, for typing goes on within it.
 */
export const createKeptUndo = (start: {
  /** The document as it is stored. */
  readonly text: string
  readonly revision: number
  readonly stored: StoredUndo | null
}) => {
  const fits = start.stored !== null && start.stored.revision === start.revision ? start.stored : null
  const restored = fits === null ? { below: [], above: [] } : chainOf(start.text, fits)
  const below = restored.below.length
  let inVault = chainFrom(restored, start.text, (fits?.position ?? 0) - below)
  let since = start.revision
  let sent = inVault
  let present = start.text
  let history: (() => HistoryState) | null = null

  const now = (): Chain =>
    history === null
      ? { ...sent, first: inVault.first, states: sent.states.with(sent.at, presentState(present)) }
      : chainOfHistory(history(), present, inVault.first)

  return {
    /** What an editor of this note starts with. */
    chain: (): UndoChain => {
      const { states, at } = now()
      return { below: states.slice(0, at).map(written), above: states.slice(at + 1).map(written) }
    },
    /** From here on the steps are those of this editor. */
    follow: (read: () => HistoryState) => {
      history = read
    },
    /** What the vault has to know, for a save of this text. */
    change: (text: string, marks: readonly PassageMark[]): UndoChange => {
      present = text
      const chain = now()
      const differs = inVault.states.findIndex((state, index) => !isSame(state, chain.states[index]))
      const from = Math.max(0, (differs < 0 ? inVault.states.length : differs) - 1)
      // Too many at once, or further down than anything that is kept: the nearest steps, numbered anew.
      const isAnew = chain.states.length - 1 - from > mostSteps || chain.first + from < 0
      const lowest = Math.max(0, chain.at - mostSteps)
      sent = isAnew ? { ...chain, first: -lowest } : chain
      const changed = isAnew ? chain.states.slice(lowest, chain.at + mostSteps + 1) : chain.states.slice(from)
      return {
        since,
        keep: isAnew ? 0 : chain.first + from,
        steps: stepsOf(changed),
        position: sent.first + sent.at,
        marks: [...marks],
      }
    },
    /** The save was answered. */
    stored: ({ revision, undoLost }: { readonly revision: number; readonly undoLost?: boolean }) => {
      since = revision
      inVault = undoLost === true ? { first: 0, states: [], at: 0 } : sent
    },
  }
}

const presentState = (text: string): KnownState => ({ id: {}, text: () => text, cursor: () => null })

const chainFrom = ({ below, above }: UndoChain, present: string, first: number): Chain => ({
  first,
  states: [...below.map(known), presentState(present), ...above.map(known)],
  at: below.length,
})

/** The text that is saved stands for the present state: while a character is composed, the history lags behind it. */
const chainOfHistory = ({ undoStack, redoStack }: HistoryState, present: string, first: number): Chain => ({
  first,
  states: [...undoStack.map(knownState), presentState(present), ...redoStack.map(knownState).reverse()],
  at: undoStack.length,
})

const isSame = (a: KnownState, b: KnownState | undefined) =>
  b !== undefined && (a.id === b.id || a.text() === b.text())

const stepsOf = (states: readonly KnownState[]): UndoStep[] =>
  states.slice(1).map((after, index) => {
    const before = states[index] ?? after
    return { ...textChange(before.text(), after.text()), before: before.cursor(), after: after.cursor() }
  })

const known = (state: UndoState): KnownState => ({
  id: state,
  text: () => state.text,
  cursor: () => state.cursor,
})

const written = (state: KnownState): UndoState => ({ text: state.text(), cursor: state.cursor() })
