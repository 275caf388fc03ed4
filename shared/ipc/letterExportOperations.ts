import { z } from 'zod'
import type { ExportFault } from '../letters/exported/exportedFile'
import type { LetterTemplate } from '../letters/template/letterTemplate'
import { operation } from './operation'

const nothing = z.strictObject({})
const template = z.strictObject({ templateId: z.uuid() })

export const ExportFormat = z.enum(['docx', 'pdf', 'html', 'md', 'txt'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** The letter as a file, and the organisation's own Word templates that it can be exported in. */
export const letterExportOperations = {
  /**
   * Opens the save dialog, writes, reads back, opens the file again and looks at all of it. null: the user cancelled.
   * `bytes` is the size read back; only without `faults` may the file be called checked. `templateId`: a Word document
   * in this template.
   */
  'shell.exportLetter': operation(
    z.strictObject({ letterId: z.uuid(), format: ExportFormat, templateId: z.uuid().optional() }),
  ).answers<{
    readonly fileName: string
    readonly bytes: number
    readonly faults: readonly ExportFault[]
  } | null>(),

  'letterTemplates.list': operation(nothing).answers<readonly LetterTemplate[]>(),
  'letterTemplates.remove': operation(template).answers<null>(),
  'letterTemplates.restore': operation(template).answers<null>(),
  /** Reads a Word document or template chosen by the user and keeps what letters take from it. null: cancelled. */
  'shell.addLetterTemplate': operation(nothing).answers<LetterTemplate | null>(),
} as const
