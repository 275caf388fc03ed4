import { z } from 'zod'
import { NoteTemplate } from '../frameworks/frameworkPack'
import { Direction, NoteFields, Tally } from '../notes/note'
import type { Passage, PassageMark } from '../notes/note'
import type { Json } from './canonicalJson'
import { documentFromParts, documentToParts } from './documentParts'
import { deletedPart, keysInOrder } from './parts'
import type { Parts } from './parts'

/** By whom and why a thing was deleted. */
export const Deletion = z.strictObject({ at: z.string(), by: z.string(), because: z.string() })
export type Deletion = z.infer<typeof Deletion>

/** A note as devices exchange it; null for `deletion`: it lives. */
export type SharedNote = {
  readonly fields: NoteFields
  readonly document: unknown
  readonly passages: readonly (PassageMark & Pick<Passage, 'blockId' | 'quote'>)[]
  readonly template: NoteTemplate | null
  readonly deletion: Deletion | null
}

/**
 * A note as parts: `field/<name>`, `tally/<what>` with `order/tally`, the document's parts, and for each passage
 * `passage/<id>` (its direction), `prompt/<id>/<code>`, `quote/<id>` (its last words), `order/passage`.
 */
export const noteToParts = (note: SharedNote): Parts => {
  const parts = new Map<string, Json>(documentToParts(note.document))
  const { tallies, ...fields } = note.fields
  for (const [name, value] of Object.entries(fields)) parts.set(`field/${name}`, value)
  parts.set('field/template', note.template as Json)
  const tallyKeys = tallies.map(({ what, ...numbers }) => {
    const name = what.slice(0, 200)
    let key = name
    for (let copy = 2; parts.has(`tally/${key}`); copy += 1) key = `${name}\n${copy}`
    parts.set(`tally/${key}`, { what, ...numbers })
    return key
  })
  parts.set('order/tally', tallyKeys)
  for (const { id, direction, prompts, blockId, quote } of note.passages) {
    parts.set(`passage/${id}`, direction)
    for (const code of prompts) parts.set(`prompt/${id}/${code}`, true)
    parts.set(`quote/${id}`, { blockId, quote })
  }
  parts.set('order/passage', [...new Set(note.passages.map(({ id }) => id))])
  if (note.deletion !== null) parts.set(deletedPart, note.deletion)
  return parts
}

/** The note that the parts make; null: they make none that this version of the app can show. */
export const noteFromParts = (noteId: string, parts: Parts): SharedNote | null => {
  const names = Object.keys(NoteFields.shape).filter((name) => name !== 'tallies')
  const read = SharedFields.safeParse({
    fields: {
      ...Object.fromEntries(names.map((name) => [name, parts.get(`field/${name}`)])),
      tallies: keysInOrder(parts, 'tally').map((key) => parts.get(`tally/${key}`)),
    },
    passages: keysInOrder(parts, 'passage').map((id) => ({
      id,
      direction: parts.get(`passage/${id}`),
      prompts: promptsOf(parts, id),
      ...SharedQuote.catch({ blockId: '', quote: '' }).parse(parts.get(`quote/${id}`)),
    })),
    template: parts.get('field/template') ?? null,
    deletion: parts.get(deletedPart) ?? null,
  })
  if (!read.success) return null
  return { ...read.data, document: documentFromParts(parts, noteId) }
}

const SharedQuote = z.strictObject({ blockId: z.string(), quote: z.string() })

const SharedFields = z.strictObject({
  // Two people may together have more of them than one may write.
  fields: NoteFields.extend({ tallies: z.array(Tally).readonly() }),
  passages: z
    .array(
      z.strictObject({
        id: z.uuid(),
        direction: Direction,
        prompts: z.array(z.string().max(20)).readonly(),
        ...SharedQuote.shape,
      }),
    )
    .readonly(),
  template: NoteTemplate.nullable(),
  deletion: Deletion.nullable(),
})

const promptsOf = (parts: Parts, passageId: string): readonly string[] => {
  const start = `prompt/${passageId}/`
  return [...parts.keys()]
    .filter((part) => part.startsWith(start))
    .map((part) => part.slice(start.length))
    .sort()
}
