import type { EvidenceIndexFormat } from '@shared/ipc/contract'
import type { Command } from '../search/commands'

/** What can be asked from anywhere about the evidence behind the letter. Its parts come with the letter, not at the start. */
export const provenanceCommands: readonly Command[] = [
  exportIndexAs('docx', 'Word'),
  exportIndexAs('pdf', 'PDF'),
  exportIndexAs('csv', 'CSV'),
]

function exportIndexAs(format: EvidenceIndexFormat, name: string): Command {
  return {
    id: `evidence-index-${format}`,
    label: `Export the evidence index as ${name}`,
    also: 'internal sources passages paragraphs provenance spreadsheet table',
    inVisit: true,
    act: () => void import('./indexExport').then((index) => index.indexExported(format)),
  }
}
