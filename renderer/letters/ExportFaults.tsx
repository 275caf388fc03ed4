import type { ExportFault } from '@shared/letters/exported/exportedFile'
import { faultWords, onlyIdentifiers } from '@shared/letters/exported/faultWords'
import { AlertDialog } from '../components/Dialog'

/** A file that was written, opened again, and may not be called checked. */
export type FaultyExport = {
  readonly fileName: string
  readonly faults: readonly ExportFault[]
}

type ExportFaultsProps = {
  readonly documentType: 'letter' | 'report'
  readonly exported: FaultyExport | null
  readonly onClose: () => void
  readonly onAgain: () => void
}

/** What was found in an exported file, where the file is, and what to do. */
export const ExportFaults = ({ documentType, exported, onClose, onAgain }: ExportFaultsProps) => {
  const faults = exported?.faults ?? []
  return (
    <AlertDialog
      title={
        onlyIdentifiers(faults)
          ? 'Exported, but somebody could still be known by it'
          : 'Exported, but the file is not as it should be'
      }
      isOpen={exported !== null}
      confirmLabel="Export again"
      cancelLabel="Close"
      onConfirm={onAgain}
      onCancel={onClose}
    >
      <p>The file was opened again after it was written. This was found:</p>
      <ul className="export-faults">
        {faults.map((fault) => (
          <li key={fault.kind}>{faultWords(fault)}</li>
        ))}
      </ul>
      <p>
        “{exported?.fileName}” is where you put it. The {documentType} in Visitbook is unchanged.
      </p>
      <p>
        {onlyIdentifiers(faults)
          ? 'Do not pass it on yet: settle the identifiers in the list of checks, or keep them with a reason, and export again.'
          : 'Do not pass it on. Export it again; if the same is found twice, choose another format and tell support.'}
      </p>
    </AlertDialog>
  )
}
