import { said } from '../components/statusStore'
import { wentTo } from '../navigationStore'
import type { Command } from '../search/command'
import { answerTo } from '../shortcuts/useShortcut'

/** What the palette offers on the way of the letter to its final text. */
export const letterReviewCommands: readonly Command[] = [
  {
    id: 'letter-comment',
    label: 'Comment on the paragraph at the cursor',
    also: 'letter report say colleague note remark answer',
    shortcut: 'letter.comment',
    inVisit: true,
    act: () => (answerTo('letter.comment') ?? (() => said('Open the letter first: comments are on it.')))(),
  },
  {
    id: 'letter-versions',
    label: 'Versions of the letter',
    also: 'history compare earlier report restore differences words',
    shortcut: 'letter.versions',
    inVisit: true,
    act: () => (answerTo('letter.versions') ?? (() => said('Open the letter first: it has the versions.')))(),
  },
  {
    id: 'letter-stages',
    label: 'The stages of the letter: who took it where',
    also: 'draft team check quality assurance factual accuracy final history way report',
    inVisit: true,
    act: () => void import('./stages/stageStore').then((stages) => stages.stageHistoryAsked()),
  },
  {
    id: 'accuracy-import',
    label: 'Import the authority’s comments on the facts',
    also: 'factual accuracy table word csv markdown response',
    inVisit: true,
    act: () => void import('./accuracy/accuracyImport').then((accuracy) => accuracy.accuracyImportAsked()),
  },
  {
    id: 'letter-template',
    label: 'Add a Word template for letters',
    also: 'export organisation own docx dotx letterhead logo header settings report',
    inMain: true,
    // What it holds, or why it was refused, stands in the settings.
    act: () => {
      wentTo({ kind: 'settings' })
      void import('./templatesStore').then((templates) => templates.templateAdded())
    },
  },
]
