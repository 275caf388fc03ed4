import type { SharedNote } from '@shared/bundles/noteParts'
import { documentFromText, documentToText, readBlocks } from '@shared/notes/noteDocument'

/** The note with one block saying something else, without it, or with another after it. */
export const reworded = (block: string, words: string) => (note: SharedNote) =>
  withBlocks(note, (node) => (idOf(node) === block ? [{ ...node, children: [textNode(words)] }] : [node]))
export const without = (block: string) => (note: SharedNote) =>
  withBlocks(note, (node) => (idOf(node) === block ? [] : [node]))
export const followed = (block: string, id: string, words: string) => (note: SharedNote) =>
  withBlocks(note, (node) => (idOf(node) === block ? [node, paragraph(id, words)] : [node]))
export const withField = (fields: Partial<SharedNote['fields']>) => (note: SharedNote) => ({
  ...note,
  fields: { ...note.fields, ...fields },
})
export const marked = (id: string, quote: string) => (note: SharedNote) => ({
  ...note,
  document: documentFromText(documentToText(note.document), [{ id, quote }], blockIdsOf(note)),
  passages: [...note.passages, { id, direction: 'concern' as const, prompts: ['PD1'], blockId: 'a', quote }],
})
export const deleted = (note: SharedNote) => ({
  ...note,
  deletion: { at: '2024-10-15T20:00:00.000Z', by: 'B', because: 'twice' },
})

type Node = { readonly [key: string]: unknown }
const textNode = (text: string): Node => ({
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  text,
  type: 'text',
  version: 1,
})
export const paragraph = (id: string, words: string): Node => ({
  ...(documentFromText(words, [], () => id) as { root: { children: readonly Node[] } }).root.children[0],
})
export const idOf = (node: Node) => (node['$'] as { blockId: string } | undefined)?.blockId
export const withBlocks = (note: SharedNote, change: (node: Node) => readonly Node[]): SharedNote => {
  const document = note.document as { root: { children: readonly Node[] } }
  return {
    ...note,
    document: { root: { ...document.root, children: document.root.children.flatMap(change) } },
  }
}
const blockIdsOf = (note: SharedNote) => {
  const ids = readBlocks(note.document).map(({ id }) => id)
  return () => ids.shift() ?? '?'
}
