import type { LineContent, LineOfEnquiry } from '@shared/enquiries/lineOfEnquiry'
import { call } from '../api'
import { createAutosave } from '../autosave'
import { savedBeforeLeaving } from '../unsaved'

type Told = {
  readonly onSaved: (lineId: string, revision: number) => void
  readonly onStale: (lineId: string, storedRevision: number) => void
}

/** What is typed into lines on its way to the core: one autosave a line, as for findings and notes. */
export const createLineSaves = ({ onSaved, onStale }: Told) => {
  const autosaves = new Map<string, ReturnType<typeof autosaveOf>>()

  /** By line, the newest words that the core has not said it stored. */
  const unsaved = new Map<string, LineContent>()

  const autosaveOf = (line: LineOfEnquiry) =>
    createAutosave<LineContent, { revision: number; savedAt: string }>({
      revision: line.revision,
      save: async (content, basedOn) => {
        const saved = await call('enquiries.save', { lineId: line.id, basedOn, content })
        if (saved.ok && unsaved.get(line.id) === content) unsaved.delete(line.id)
        return saved
      },
      onSaved: ({ revision }) => onSaved(line.id, revision),
      onStale: (_unsaved, storedRevision) => onStale(line.id, storedRevision),
    })

  const forget = (lineId: string) => {
    autosaves.get(lineId)?.stop()
    autosaves.delete(lineId)
    unsaved.delete(lineId)
  }

  const flush = async (lineId?: string) => {
    const waiting = lineId === undefined ? [...autosaves.values()] : [autosaves.get(lineId)]
    await Promise.all(waiting.map((autosave) => autosave?.flush()))
  }

  savedBeforeLeaving(() => flush())

  return {
    /** `anew`: goes on from the line's revision, whatever was saved before. */
    changed: (line: LineOfEnquiry, content: LineContent, anew = false) => {
      if (anew) forget(line.id)
      const autosave = autosaves.get(line.id) ?? autosaveOf(line)
      autosaves.set(line.id, autosave)
      unsaved.set(line.id, content)
      autosave.changed(content)
    },
    isUnsaved: (lineId: string) => unsaved.has(lineId),
    flush,
    forget,
    forgetAll: () => [...autosaves.keys()].forEach(forget),
  }
}

export const contentOf = ({ question, area, passages }: LineContent): LineContent => ({
  question,
  area,
  passages,
})
