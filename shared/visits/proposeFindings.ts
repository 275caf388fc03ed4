import type { FindingContent } from '../findings/finding'
import { ownWords } from '../findings/ownWords'
import type { FrameworkPack } from '../frameworks/frameworkPack'

type MarkedWords = {
  readonly id: string
  readonly quote: string
  readonly prompts: readonly string[]
  /** Area of the note it stands in. */
  readonly area: string
}

const longestText = 20_000

/**
 * One proposal for each prompt that has passages, in the passages' own words, for the inspector to word. A passage
 * under several prompts is proposed once, under the first of them; passages without a prompt come last in their area.
 */
export const proposeFindings = (
  passages: readonly MarkedWords[],
  pack: FrameworkPack,
): readonly FindingContent[] =>
  pack.areas.flatMap((area) => {
    const prompts = area.sections.flatMap((section) => section.prompts.map((prompt) => prompt.code))
    const own = passages.filter((passage) => areaOf(passage, pack) === area.code)
    return [...new Set(prompts), null].flatMap((prompt) => {
      const group = own.filter(
        (passage) => (passage.prompts.find((code) => prompts.includes(code)) ?? null) === prompt,
      )
      return withinLimit(group).map((part) => ({
        area: area.code,
        kind: 'context' as const,
        headline: false,
        text: ownWords(part.map((passage) => passage.quote)),
        passageIds: part.map((passage) => passage.id),
        reason: '',
        signedOffBy: '',
        nationalFramework: [],
      }))
    })
  })

/** A prompt may belong to another area than its note: a worker of one team speaks of leaders. */
const areaOf = (passage: MarkedWords, pack: FrameworkPack): string => {
  const [first] = passage.prompts
  const holding = pack.areas.filter((area) =>
    area.sections.some((section) => section.prompts.some((prompt) => prompt.code === first)),
  )
  if (holding.length === 0 || holding.some((area) => area.code === passage.area)) return passage.area
  return holding[0]?.code ?? passage.area
}

const withinLimit = (passages: readonly MarkedWords[]): readonly (readonly MarkedWords[])[] => {
  const parts: MarkedWords[][] = []
  let length = 0
  for (const passage of passages) {
    length += passage.quote.length + 2
    if (parts.length === 0 || length > longestText) {
      parts.push([])
      length = passage.quote.length + 2
    }
    parts.at(-1)?.push(passage)
  }
  return parts
}
