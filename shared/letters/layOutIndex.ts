import type { EvidenceIndex, IndexEntry } from './evidenceIndex'
import { draftMarking } from './letter'
import { printable } from './printable'

/** Heads of the table's columns, and how the width of a page is shared between them, in per cent. */
export const indexColumns = [
  { head: 'Passage', width: 38 },
  { head: 'Direction', width: 10 },
  { head: 'Note', width: 12 },
  { head: 'Source', width: 17 },
  { head: 'Area, prompts', width: 9 },
  { head: 'Counted', width: 14 },
] as const

/** One paragraph of the letter with its passages as rows of cells; `none` stands where there is no row. */
export type IndexGroup = {
  readonly label: string
  readonly text: string
  readonly rows: readonly (readonly string[])[]
  readonly none: string
}

/** One heading with its table. */
export type IndexPart = { readonly heading: string; readonly groups: readonly IndexGroup[] }

/** The index as it stands on a page, the same for Word and PDF. */
export type LaidOutIndex = {
  readonly title: string
  readonly about: string
  readonly notice: string
  readonly parts: readonly IndexPart[]
}

export const layOutIndex = (index: EvidenceIndex): LaidOutIndex => {
  const parts = new Map<string, IndexGroup[]>()
  for (const { part, place, text, entries } of index.paragraphs) {
    const heading = part === '' ? 'Before the first heading' : part
    const group = {
      label: place,
      text: printable(text),
      rows: entries.map(cellsOf),
      none: 'This paragraph rests on no passage.',
    }
    parts.set(heading, [...(parts.get(heading) ?? []), group])
  }
  return {
    title: index.title,
    about: printable(index.about),
    notice: `${draftMarking}. Internal working document: it quotes inspectors’ notes and is not for publication. Quotes are as the letter rests on them.`,
    parts: [
      ...[...parts].map(([heading, groups]) => ({ heading: printable(heading), groups })),
      {
        heading: 'Passages that no paragraph rests on',
        groups: [
          {
            label: '',
            text: '',
            rows: index.unused.map(cellsOf),
            none: 'Every passage stands behind a paragraph.',
          },
        ],
      },
    ],
  }
}

/** In the order of `indexColumns`. */
const cellsOf = (entry: IndexEntry): readonly string[] =>
  [
    entry.remark === '' ? `“${entry.quote}”` : `“${entry.quote}” (${entry.remark})`,
    entry.direction,
    [entry.note, entry.at].filter(isSaid).join(', '),
    [entry.activity, entry.case, entry.role].filter(isSaid).join(', '),
    [entry.area, entry.prompts].filter(isSaid).join(': '),
    entry.counted,
  ].map((cell) => printable(cell).replace(/\s+/g, ' ').trim())

const isSaid = (words: string): boolean => words !== ''
