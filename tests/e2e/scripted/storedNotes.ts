import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { readBlocks } from '../../../shared/notes/readBlocks'
import { ask } from '../pages/bridge'
import { lostKeys } from './lostKeys'
import type { LostKeys } from './lostKeys'
import { chipsOf, passagesOf } from './readScript'
import type { ScriptedNote } from './readScript'

export type Block = { readonly kind: string; readonly text: string }

/** A note of the script as it must stand in the vault. */
export type WrittenNote = {
  readonly noteId: string
  readonly scripted: ScriptedNote
  readonly blocks: readonly Block[]
}

/** Compares what the vault holds of a note with the script: text, chips, passages with their prompts, tallies, fields. */
export const expectStored = async (
  page: Page,
  { noteId, scripted, blocks }: WrittenNote,
): Promise<LostKeys> => {
  const note = await ask(page, 'notes.get', { noteId })
  const text = blocks.map((block) => block.text).join('\n')
  // Soft: a visit of forty minutes says of each note what is wrong with it.
  expect.soft(note.text).toBe(text)
  expect
    .soft(readBlocks(note.document).map(({ kind }) => kind))
    .toEqual(blocks.map(({ kind }) => kinds[kind] ?? 'paragraph'))
  expect.soft(chipsIn(note.document)).toEqual(chipsOf(scripted.lines))
  expect
    .soft(note.passages.map(({ quote, direction, prompts, gone }) => ({ quote, direction, prompts, gone })))
    .toEqual(
      passagesOf(scripted).map(({ quote, direction, prompt }) => ({
        quote,
        direction,
        prompts: [prompt],
        gone: false,
      })),
    )
  const { area, activity, case: code, role, team, tallies } = note
  expect.soft({ area, activity, case: code, role, team, tallies }).toEqual({
    area: scripted.area,
    activity: scripted.activity,
    case: scripted.case,
    role: scripted.role,
    team: scripted.team,
    tallies: scripted.tallies,
  })
  return lostKeys(text, note.text)
}

const kinds: Readonly<Record<string, string>> = { h2: 'heading', h3: 'heading', li: 'bullet' }

/** The words of the chips in a document, in their order. */
const chipsIn = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(chipsIn)
  if (typeof node !== 'object' || node === null) return []
  const { type, text, children, root } = node as Readonly<Record<string, unknown>>
  if (type === 'chip') return [String(text)]
  return [...chipsIn(root), ...chipsIn(children)]
}
