import { independentSources } from '../../evidence/independentSources'
import type { Finding } from '../../findings/finding'
import type { CheckedNote } from '../checkedNote'
import type { Issue } from '../issue'
import type { LetterParagraph } from '../letter'

type At = Pick<Issue, 'quote' | 'offset' | 'paragraphId'>

/** Words that claim something of everybody, or of grave harm: one note alone cannot carry them. */
const strong =
  /(?<!\bnot\s)\b(?:all|every|always|never|no\s+(?:child|children|plans?|records?)|none|consistently|invariably|without\s+exception|almost\s+all|(?:vast|large)\s+majority|too\s+many|widespread|systemic|across\s+the\s+(?:service|authority|workforce)|serious(?:ly)?|significant\s+harm|unsafe|at\s+risk\s+of\s+harm|exceptional(?:ly)?)\b/i
const caveat =
  /\b(?:however|but|although|though|while|whilst|not\s+(?:always|all|yet|every|consistent)|some|few|a\s+(?:very\s+)?small\s+(?:number|minority)|minority|inconsisten\w{0,6}|variab\w{0,6}|mixed|except|too\s+early|nevertheless|yet|despite|most|mostly|many|generally|usually|almost)\b/i

/** A strong claim on a single source: what was seen once may be an exception (domain.md 1.5, triangulated). */
export const strongClaimIssues = (
  paragraph: LetterParagraph,
  notesById: ReadonlyMap<string, CheckedNote>,
  at: At,
): readonly Issue[] => {
  const match = strong.exec(paragraph.text)
  const notes = paragraph.sources.map(({ noteId }) => notesById.get(noteId) ?? { id: noteId, case: '' })
  // A note that counts has seen more than one case.
  const hasCounted = paragraph.sources.some(({ noteId }) => (notesById.get(noteId)?.tallies.length ?? 0) > 0)
  return match && notes.length > 0 && !hasCounted && independentSources(notes) < 2
    ? [
        {
          rule: 'evidence.single-source-claim',
          severity: 'warning',
          message: `“${match[0]}” is a strong claim, and only one piece of evidence stands behind it.`,
          ...at,
          quote: match[0],
          offset: match.index,
        },
      ]
    : []
}

const isGood = (direction: string): boolean => direction === 'strength'
const isBad = (direction: string): boolean => direction === 'concern' || direction === 'serious-concern'

/** Sources that point both ways under a sentence without a caveat, or a strength that only concerns stand behind. */
export const directionIssues = (
  paragraph: LetterParagraph,
  finding: Finding | undefined,
  at: At,
): readonly Issue[] => {
  const directions = paragraph.sources.map(({ direction }) => direction)
  const [good, bad] = [directions.some(isGood), directions.some(isBad)]
  if (good && bad && !caveat.test(paragraph.text))
    return [
      {
        rule: 'evidence.contradictory',
        severity: 'warning',
        message:
          'The notes behind this paragraph point both ways, and its words only one: say the exception.',
        ...at,
      },
    ]
  const against = finding?.kind === 'strength' && directions.length > 0 && directions.every(isBad)
  return against
    ? [
        {
          rule: 'evidence.direction',
          severity: 'warning',
          message: 'Every note behind this finding is a concern, and it stands in the letter as a strength.',
          ...at,
        },
      ]
    : []
}

/**
 * Notes on the same prompt that say the opposite and stand behind nothing in the letter.
 */
export const contradictedIssues = (
  paragraph: LetterParagraph,
  notesById: ReadonlyMap<string, CheckedNote>,
  unused: UnusedPassages,
  at: At,
): readonly Issue[] => {
  if (caveat.test(paragraph.text)) return []
  const prompts = new Set(
    paragraph.sources.flatMap(({ noteId, passageId }) => {
      const passage = notesById.get(noteId)?.passages.find(({ id }) => id === passageId)
      return passage?.prompts ?? []
    }),
  )
  const directions = paragraph.sources.map(({ direction }) => direction)
  const side = directions.every(isGood) ? unused.bad : directions.every(isBad) ? unused.good : null
  const found =
    side === null ? undefined : [...prompts].map((prompt) => side.get(prompt)).find((quote) => quote)
  return found === undefined
    ? []
    : [
        {
          rule: 'evidence.contradicted',
          severity: 'warning',
          message: `A note on the same question says otherwise, and is not used: “${found}”.`,
          ...at,
        },
      ]
}

/** By prompt: words of an unused passage of each direction. */
export type UnusedPassages = {
  readonly good: ReadonlyMap<string, string>
  readonly bad: ReadonlyMap<string, string>
}

/** Passages that no paragraph rests on, by prompt and direction, once for the whole letter. */
export const unusedPassages = (notes: readonly CheckedNote[], used: ReadonlySet<string>): UnusedPassages => {
  const [good, bad] = [new Map<string, string>(), new Map<string, string>()]
  for (const note of notes)
    for (const passage of note.passages) {
      if (used.has(passage.id) || passage.gone) continue
      const side = isGood(passage.direction) ? good : isBad(passage.direction) ? bad : null
      for (const prompt of passage.prompts)
        if (side && !side.has(prompt)) side.set(prompt, passage.quote.slice(0, 80))
    }
  return { good, bad }
}
