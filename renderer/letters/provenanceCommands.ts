import type { EvidenceIndexFormat } from '@shared/ipc/contract'
import { said } from '../components/statusStore'
import type { Command } from '../search/command'
import { answerTo } from '../shortcuts/useShortcut'

/** What can be asked from anywhere about the evidence behind the letter. Its parts come with the letter, not at the start. */
export const provenanceCommands: readonly Command[] = [
  {
    id: 'letter-sources',
    label: 'The passages behind the sentence at the cursor',
    also: 'sources provenance evidence rests on',
    shortcut: 'letter.sources',
    inVisit: true,
    act: () =>
      (
        answerTo('letter.sources') ??
        (() => said('Put the cursor into a paragraph that rests on passages first.'))
      )(),
  },
  {
    id: 'unused-evidence',
    label: 'Strong evidence not used in the letter',
    also: 'unused serious concerns report passages before final finish overlooked',
    inVisit: true,
    act: () => void import('./unusedStore').then((store) => store.unusedEvidenceAsked()),
  },
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
