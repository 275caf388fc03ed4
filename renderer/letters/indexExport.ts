import type { EvidenceIndexFormat } from '@shared/ipc/contract'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { useSavingStore } from '../savingStore'
import { saveEverything } from '../unsaved'
import { faultyWords } from './faultyWords'
import { useOpenVisitStore } from '../visits/openVisitStore'

export const indexFormats: readonly { readonly id: EvidenceIndexFormat; readonly label: string }[] = [
  { id: 'docx', label: 'Word document (docx)…' },
  { id: 'pdf', label: 'PDF…' },
  { id: 'csv', label: 'Table for a spreadsheet (CSV)…' },
]

/** Is a file being written? */
export const useIndexExport = create<{ readonly isWriting: boolean }>(() => ({ isWriting: false }))

/**
 * The evidence index of the visit on the screen, for the team only. Saves what is typed, asks where to, and says
 * "exported and checked" only after the file was opened again.
 */
export const indexExported = async (format: EvidenceIndexFormat): Promise<void> => {
  const { open } = useOpenVisitStore.getState()
  if (open.kind !== 'loaded' || useIndexExport.getState().isWriting) return
  useIndexExport.setState({ isWriting: true })
  const outcome = await exported(open.visit.id, format)
  useIndexExport.setState({ isWriting: false })
  if (outcome === null) return
  if (outcome.done) said(outcome.words)
  else
    said(outcome.words, {
      tone: 'problem',
      ...(outcome.again ? { action: { label: 'Try again', onPress: () => void indexExported(format) } } : {}),
    })
}

/** null: the user cancelled. */
const exported = async (visitId: string, format: EvidenceIndexFormat) => {
  await saveEverything()
  if (['failed', 'stale'].includes(useSavingStore.getState().saving.kind))
    return problem(
      'The index was not written: your last words are not saved yet. They are still in this window.',
    )
  const letter = await call('letters.ofVisit', { visitId })
  if (!letter.ok) return problem(errorLine(letter.error))
  if (letter.value === null)
    return problem('There is no evidence index yet: it comes with the draft of the document.', false)
  const file = await call('shell.exportEvidenceIndex', { letterId: letter.value.id, format })
  if (!file.ok) return problem(errorLine(file.error))
  if (file.value === null) return null
  const { faults } = file.value
  if (faults.length > 0) return problem(faultyWords(faults, 'the notes that it quotes'))
  const size = Math.max(1, Math.round(file.value.bytes / 1024)).toLocaleString('en-GB')
  return {
    done: true,
    again: false,
    words: `Exported and checked: ${file.value.fileName}, ${size} KB. It is internal: not for publication.`,
  } as const
}

const problem = (words: string, again = true) => ({ done: false, again, words }) as const
