import { z } from 'zod'

/** What a window of its own shows: one note, or the letter of a visit. */
export const ApartPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('note'), visitId: z.uuid(), noteId: z.uuid() }),
  z.strictObject({ kind: z.literal('letter'), visitId: z.uuid() }),
])
export type ApartPlace = Readonly<z.infer<typeof ApartPlace>>

/** What a window shows: the main one everything, each of the others its one thing. */
export type OwnPlace = { readonly kind: 'main' } | ApartPlace

/** Where a window of its own asks the main one to go. */
export const Wish = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['visits', 'newVisit', 'settings']) }),
  z.strictObject({ kind: z.literal('noteTemplates'), frameworkId: z.string().max(100).optional() }),
  z.strictObject({
    kind: z.literal('sharing'),
    visitId: z.uuid().nullable(),
    part: z.enum(['exchange', 'clashes']),
  }),
  z.strictObject({ kind: z.literal('newNote'), visitId: z.uuid() }),
  z.strictObject({ kind: z.literal('lines'), visitId: z.uuid(), lineId: z.uuid().optional() }),
  /** A command of the palette whose place is in the main window only. */
  z.strictObject({ kind: z.literal('command'), visitId: z.uuid(), command: z.string().max(40) }),
  z.strictObject({
    kind: z.literal('visit'),
    visitId: z.uuid(),
    tab: z.enum(['notes', 'evidence', 'findings', 'letter', 'details']),
    noteId: z.uuid().optional(),
    passageId: z.uuid().optional(),
    findingId: z.uuid().optional(),
    paragraphId: z.string().max(200).optional(),
    findText: z.string().max(1_000).optional(),
  }),
])
export type Wish = Readonly<z.infer<typeof Wish>>
