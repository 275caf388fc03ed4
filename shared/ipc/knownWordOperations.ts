import { z } from 'zod'
import { KnownWordContent } from '../identity/knownWord'
import type { KnownWord } from '../identity/knownWord'
import { operation } from './operation'

/** What the window may ask of known words. */
export const knownWordOperations = {
  /** Words that are left alone: of the visit and of the user's own list. `visitId` null: only those of the list. */
  'knownWords.list': operation(z.strictObject({ visitId: z.uuid().nullable() })).answers<
    readonly KnownWord[]
  >(),
  /** An identifier is kept for a reason. A word that is in the list already is answered as it stands there. */
  'knownWords.add': operation(KnownWordContent.extend({ visitId: z.uuid().nullable() })).answers<KnownWord>(),
  'knownWords.remove': operation(z.strictObject({ id: z.uuid() })).answers<null>(),
} as const
