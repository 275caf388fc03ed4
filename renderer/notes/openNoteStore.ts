import type { NoteTemplate } from '@shared/frameworks/frameworkPack'
import type { AppError } from '@shared/ipc/errors'
import type { NoteFields, Passage } from '@shared/notes/note'
import { create } from 'zustand'
import { call } from '../api'
import { emptiedOnLock } from '../vault/emptied'
import { isNoteApart, useWindowsStore } from '../windows/windowsStore'
import { undecidedLeft } from './keptAsNewNote'
import { sessionLeft, sessionOf, sessionStarted } from './noteSessions'
import type { NoteSession } from './noteSessions'

/** Where the cursor goes when a note has been opened. */
export type Arrival =
  | { readonly kind: 'none' }
  | { readonly kind: 'writing' }
  | { readonly kind: 'passage'; readonly passageId: string }
  /** The first place where these words stand. */
  | { readonly kind: 'text'; readonly findText: string }

export type OpenNote = {
  readonly kind: 'open'
  readonly noteId: string
  /** Tells one session in the editor from the next, also of the same note: each has an editor of its own. */
  readonly session: number
  readonly fields: NoteFields
  readonly passages: readonly Passage[]
  /** What the note was begun with: its hints, its fields, its parts. */
  readonly template: NoteTemplate | null
  /** What the editor starts from; a new number asks for a new editor. */
  readonly start: { readonly number: number; readonly document: unknown }
  readonly arrival: { readonly number: number; readonly to: Arrival }
  /** The passage around the cursor. */
  readonly focusedPassageId: string | null
  /** The passage whose prompts are being picked. */
  readonly pickingFor: string | null
  /** Saved elsewhere first, while the user's own text is still here. */
  readonly isStale: boolean
}

export type OpenNoteState =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly noteId: string; readonly to: Arrival }
  | { readonly kind: 'failed'; readonly noteId: string; readonly error: AppError }
  /** It is open in a window of its own. */
  | { readonly kind: 'apart'; readonly noteId: string }
  | OpenNote

/** The note in the editor. Its text lives in the editor and in its session, not here. */
export const useOpenNoteStore = create<{ open: OpenNoteState }>(() => ({ open: { kind: 'none' } }))

const { getState, setState } = useOpenNoteStore
let lastNumber = 0
/** Tells one start or arrival from the one before. */
export const nextNumber = () => (lastNumber += 1)

/** Opens a note, also one that is open already: then only the place changes. */
export const noteOpened = async (noteId: string, to: Arrival = { kind: 'none' }) => {
  const { open } = getState()
  if (isNoteApart(noteId)) {
    noteLeft()
    return setState({ open: { kind: 'apart', noteId } })
  }
  if (open.kind === 'open' && open.noteId === noteId) {
    setState({ open: { ...open, arrival: { number: nextNumber(), to } } })
    return
  }
  if (open.kind === 'loading' && open.noteId === noteId) {
    setState({ open: { ...open, to } })
    return
  }
  noteLeft()
  const unsaved = sessionOf(noteId)
  if (unsaved !== undefined) return sessionShown(unsaved, to)
  setState({ open: { kind: 'loading', noteId, to } })
  const [note, undo] = await Promise.all([call('notes.get', { noteId }), call('notes.undo', { noteId })])
  const now = getState().open
  if (now.kind !== 'loading' || now.noteId !== noteId) return
  if (!note.ok) return setState({ open: { kind: 'failed', noteId, error: note.error } })
  sessionShown(sessionStarted(note.value, sessionListener, undo.ok ? undo.value : null), now.to)
}

/** Puts a session into the editor. */
export const sessionShown = (session: NoteSession, to: Arrival) =>
  setState({
    open: {
      kind: 'open',
      noteId: session.noteId,
      session: nextNumber(),
      fields: session.fields,
      passages: session.passages,
      template: session.template.is,
      start: { number: nextNumber(), document: session.readDocument() },
      arrival: { number: nextNumber(), to },
      focusedPassageId: to.kind === 'passage' ? to.passageId : null,
      pickingFor: null,
      isStale: session.storedElsewhere !== null,
    },
  })

/** The editor empties; what was typed last is saved as a revision that is kept. */
export const noteLeft = () => {
  const { open } = getState()
  setState({ open: { kind: 'none' } })
  if (open.kind !== 'open') return
  const session = sessionOf(open.noteId)
  if (session === undefined) return
  const isOpenAgain = () => {
    const now = getState().open
    return now.kind === 'open' && now.noteId === session.noteId
  }
  void sessionLeft(session, isOpenAgain).then(() => undecidedLeft(session, isOpenAgain))
}

/** Changes what is shown of a note, if it is still the open one. */
export const changeOpen = (noteId: string, change: Partial<OpenNote>) =>
  setState(({ open }) =>
    open.kind === 'open' && open.noteId === noteId ? { open: { ...open, ...change } } : { open },
  )

export const sessionListener = {
  saved: (session: NoteSession) => {
    const { open } = getState()
    // Most saves change no passage: nothing is drawn anew while somebody types.
    if (open.kind === 'open' && open.passages === session.passages) return
    changeOpen(session.noteId, { passages: session.passages })
  },
  stale: (session: NoteSession) => changeOpen(session.noteId, { isStale: true }),
}

// A note goes to a window of its own and comes back from there, as it was saved.
useWindowsStore.subscribe(() => {
  const { open } = getState()
  if (open.kind === 'none') return
  const isApart = isNoteApart(open.noteId)
  if (isApart === (open.kind === 'apart')) return
  // The keyboard goes on in the text, unless it is at work elsewhere.
  const to = document.activeElement === document.body ? ({ kind: 'writing' } as const) : undefined
  if (!isApart) setState({ open: { kind: 'none' } })
  void noteOpened(open.noteId, to)
})

emptiedOnLock(() => setState({ open: { kind: 'none' } }))
