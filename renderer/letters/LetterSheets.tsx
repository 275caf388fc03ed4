import type { Letter } from '@shared/letters/letter'
import type { Visit } from '@shared/visits/visit'
import { useShortcut } from '../shortcuts/useShortcut'
import { inspectorAtWork } from '../visits/inspectorAtWork'
import { AccuracyImportDialog } from './accuracy/AccuracyImportDialog'
import { commentBegun } from './comments/commentsStore'
import { StageHistory } from './stages/StageHistory'
import { StageQuestions } from './stages/StageQuestions'
import { VersionsDialog } from './versions/VersionsDialog'
import { useVersionsKey } from './versions/versionsStore'

type LetterSheetsProps = { readonly letter: Letter; readonly visit: Visit }

/** What can lie over the letter on its way to the final text, and the keys that open it. */
export const LetterSheets = ({ letter, visit }: LetterSheetsProps) => {
  useVersionsKey()
  useShortcut('letter.comment', () => void commentBegun(inspectorAtWork(visit)))
  return (
    <>
      <StageQuestions letter={letter} visit={visit} />
      <StageHistory />
      <VersionsDialog letter={letter} />
      <AccuracyImportDialog letter={letter} />
    </>
  )
}
