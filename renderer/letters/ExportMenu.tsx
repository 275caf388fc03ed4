import type { ExportFormat } from '@shared/ipc/contract'
import type { Letter } from '@shared/letters/letter'
import type { LetterTemplate } from '@shared/letters/template/letterTemplate'
import { Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { call } from '../api'
import { Button } from '../components/Button'
import { Menu } from '../components/Menu'
import { AlertDialog } from '../components/Dialog'
import { said } from '../components/statusStore'
import type { ErrorWords } from '../components/State'
import { errorWords } from '../errors/words'
import { useSavingStore } from '../savingStore'
import { saveEverything } from '../unsaved'
import { ExportFaults } from './ExportFaults'
import type { FaultyExport } from './ExportFaults'
import { templatesLookedAt, useTemplatesStore } from './templatesStore'

const formats: readonly { readonly id: ExportFormat; readonly label: string }[] = [
  { id: 'docx', label: 'Word document (docx)…' },
  { id: 'pdf', label: 'PDF…' },
  { id: 'html', label: 'Web page (HTML)…' },
  { id: 'md', label: 'Markdown…' },
  { id: 'txt', label: 'Plain text…' },
]

/** What to write: a kind of file, and of a Word document the organisation's template. */
type Wanted = { readonly format: ExportFormat; readonly template: LetterTemplate | null }

/** Saves what is typed, asks where to, and says "exported and checked" only after the file was opened again. */
export const ExportMenu = ({ letter }: { readonly letter: Letter }) => {
  const [exporting, setExporting] = useState(false)
  const [failed, setFailed] = useState<{ readonly words: ErrorWords; readonly wanted: Wanted } | null>(null)
  const [faulty, setFaulty] = useState<(FaultyExport & { readonly wanted: Wanted }) | null>(null)
  const templates = useTemplatesStore(({ list }) => (list.kind === 'loaded' ? list.templates : noTemplates))
  useEffect(() => void templatesLookedAt(), [])

  const exportAs = async (wanted: Wanted) => {
    setFailed(null)
    setFaulty(null)
    setExporting(true)
    await saveEverything()
    if (isUnsaved()) {
      setExporting(false)
      return setFailed({ words: unsavedWords, wanted })
    }
    const { format, template } = wanted
    const exported = await call('shell.exportLetter', {
      letterId: letter.id,
      format,
      ...(template === null ? {} : { templateId: template.id }),
    })
    setExporting(false)
    if (!exported.ok) return setFailed({ words: errorWords(exported.error), wanted })
    if (exported.value === null) return
    const { fileName, bytes, faults } = exported.value
    if (faults.length > 0) return setFaulty({ fileName, faults, wanted })
    said(`Exported and checked: ${fileName}, ${kilobytes(bytes)}`)
  }
  const inTemplate = (template: LetterTemplate) => ({
    id: template.id,
    label: `Word document with “${template.name}”…`,
    onAction: () => void exportAs({ format: 'docx', template }),
  })
  const words = failed?.words ?? null

  return (
    <>
      <Menu
        label="Export"
        entries={formats.flatMap(({ id, label }) => [
          { id, label, onAction: () => void exportAs({ format: id, template: null }) },
          ...(id === 'docx' ? templates.map(inTemplate) : []),
        ])}
      >
        <Button tone="primary" icon={Download} isPending={exporting}>
          Export
        </Button>
      </Menu>
      <AlertDialog
        title={words?.what ?? ''}
        isOpen={words !== null}
        confirmLabel="Try again"
        cancelLabel="Close"
        onConfirm={() => failed && void exportAs(failed.wanted)}
        onCancel={() => setFailed(null)}
      >
        <p>{words?.safe}</p>
        <p>{words?.next}</p>
      </AlertDialog>
      <ExportFaults
        documentType={letter.documentType}
        exported={faulty}
        onClose={() => setFaulty(null)}
        onAgain={() => faulty && void exportAs(faulty.wanted)}
      />
    </>
  )
}

const noTemplates: readonly LetterTemplate[] = []

/** The core exports what is saved: a file without the last words must not be taken for the whole. */
const isUnsaved = () => ['failed', 'stale'].includes(useSavingStore.getState().saving.kind)

const unsavedWords: ErrorWords = {
  what: 'The file was not written: your last words are not saved yet',
  safe: 'They are still in this window, and everything saved before is safe.',
  next: 'Look at the line at the bottom; when it says “Saved”, export again.',
}

const kilobytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en-GB')} KB`
