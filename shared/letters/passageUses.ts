import type { Finding } from '../findings/finding'
import type { LetterContent } from './letter'
import { paragraphPlaces } from './paragraphPlaces'

/** Where a passage is used; one that is not used has none. */
export type PassageUse = {
  readonly passageId: string
  readonly findingIds: readonly string[]
  readonly paragraphs: readonly {
    readonly paragraphId: string
    readonly place: string
    readonly text: string
  }[]
}

/** As much of a paragraph as tells it from others. */
const longestText = 160

/** All passages that a finding or a paragraph of the letter rests on, each once, in one pass over both. */
export const passageUses = (
  findings: readonly Pick<Finding, 'id' | 'passageIds'>[],
  letter: Pick<LetterContent, 'sections'> | null,
): readonly PassageUse[] => {
  const uses = new Map<string, { findingIds: string[]; paragraphs: PassageUse['paragraphs'][number][] }>()
  const useOf = (passageId: string) => {
    const known = uses.get(passageId) ?? { findingIds: [], paragraphs: [] }
    uses.set(passageId, known)
    return known
  }
  for (const { id, passageIds } of findings)
    for (const passageId of new Set(passageIds)) useOf(passageId).findingIds.push(id)
  for (const { paragraph, words } of letter === null ? [] : paragraphPlaces(letter))
    for (const passageId of new Set(paragraph.sources.map((source) => source.passageId)))
      useOf(passageId).paragraphs.push({
        paragraphId: paragraph.id,
        place: words,
        text: paragraph.text.trim().slice(0, longestText),
      })
  return [...uses].map(([passageId, use]) => ({ passageId, ...use }))
}
