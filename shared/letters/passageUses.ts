import type { Finding } from '../findings/finding'
import type { LetterContent } from './letter'
import { paragraphPlaces } from './paragraphPlaces'

/** Where a passage is used; one that is not used has none. */
export type PassageUse = {
  readonly passageId: string
  readonly findings: readonly Pick<Finding, 'id' | 'kind' | 'text'>[]
  readonly paragraphs: readonly {
    readonly paragraphId: string
    readonly place: string
    readonly text: string
  }[]
}

/** As much of a finding or a paragraph as tells it from others. */
const longestText = 160

/** All passages that a finding or a paragraph of the letter rests on, each once, in one pass over both. */
export const passageUses = (
  findings: readonly Pick<Finding, 'id' | 'kind' | 'text' | 'passageIds'>[],
  letter: Pick<LetterContent, 'sections'> | null,
): readonly PassageUse[] => {
  const uses = new Map<
    string,
    { findings: PassageUse['findings'][number][]; paragraphs: PassageUse['paragraphs'][number][] }
  >()
  const useOf = (passageId: string) => {
    const known = uses.get(passageId) ?? { findings: [], paragraphs: [] }
    uses.set(passageId, known)
    return known
  }
  for (const { id, kind, text, passageIds } of findings) {
    const finding = { id, kind, text: shortened(text) }
    for (const passageId of new Set(passageIds)) useOf(passageId).findings.push(finding)
  }
  for (const { paragraph, words } of letter === null ? [] : paragraphPlaces(letter))
    for (const passageId of new Set(paragraph.sources.map((source) => source.passageId)))
      useOf(passageId).paragraphs.push({
        paragraphId: paragraph.id,
        place: words,
        text: shortened(paragraph.text),
      })
  return [...uses].map(([passageId, use]) => ({ passageId, ...use }))
}

/** "In 2 findings, in the letter: paragraph 7", or that it is not used. */
export const usesInWords = (
  findings: number,
  places: readonly string[],
  document: 'letter' | 'report',
  other = '',
): string => {
  const inFindings = findings === 0 ? '' : `in ${findings} ${other}${findings === 1 ? 'finding' : 'findings'}`
  const inLetter = places.length === 0 ? `not in the ${document}` : `in the ${document}: ${places.join('; ')}`
  const words =
    findings === 0 && places.length === 0
      ? other === ''
        ? 'not used'
        : `in no ${other}finding, ${inLetter}`
      : [inFindings, inLetter].filter((each) => each !== '').join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Cut between two words. */
const shortened = (text: string): string => {
  const words = text.trim()
  if (words.length <= longestText) return words
  return `${words.slice(0, longestText).replace(/\s+\S*$/, '')}…`
}
