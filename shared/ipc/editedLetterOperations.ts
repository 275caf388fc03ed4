import { z } from 'zod'
import type { EditedDocument } from '../letters/import/editedDocument'
import { operation } from './operation'

const nothing = z.strictObject({})

/** A letter that colleagues edited in Word, opened by main and read in a worker of its own. */
export const editedLetterOperations = {
  /** Reads a letter that was edited in Word, chosen by the user; nothing is stored. null: cancelled. */
  'shell.openEditedLetter': operation(nothing).answers<
    (EditedDocument & { readonly fileName: string }) | null
  >(),
  /** Reads a letter edited in Word that was dropped on the window; nothing is stored. */
  'shell.readEditedLetter': operation(
    z.strictObject({ fileName: z.string().max(500), bytes: z.instanceof(Uint8Array) }),
  ).answers<EditedDocument & { readonly fileName: string }>(),
} as const
