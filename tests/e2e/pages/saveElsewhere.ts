import type { Page } from '@playwright/test'
import type { Bridge } from '@shared/ipc/events'
import type { NoteSummary } from '@shared/notes/note'
import type { Result } from '@shared/result'

/** Saves the newest note past the window, as a merge would: the window's next save is stale. */
export const saveElsewhere = (page: Page) =>
  page.evaluate(async () => {
    const { bridge } = window as unknown as { bridge: Bridge }
    const ask = async <T>(operation: string, input: unknown) => {
      const answer = (await bridge.call(operation, input)) as Result<T, unknown>
      if (!answer.ok) throw new Error(`${operation} was refused`)
      return answer.value
    }
    const [visit] = await ask<{ id: string }[]>('visits.list', {})
    const summaries = await ask<NoteSummary[]>('notes.list', { visitId: visit?.id })
    const newest = [...summaries].sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))[0]
    const note = await ask<{ [key: string]: unknown }>('notes.get', { noteId: newest?.id })
    const { at, author, area, activity, role, team, case: code, tallies, leadersKnew } = note
    await ask('notes.save', {
      noteId: note['id'],
      basedOn: note['revision'],
      fields: { at, author, area, activity, role, team, case: code, tallies, leadersKnew },
      document: note['document'],
      passages: [],
      checkpoint: true,
    })
  })
