import type { TextContext } from '../textRule'
import { issueIn } from './documentPart'
import type { DocumentPart, DocumentRule } from './documentPart'

const imperatives =
  'ensure|improve|strengthen|develop|review|increase|reduce|implement|provide|make|take|continue|embed|establish|monitor|address|raise|extend|enhance|undertake|work|support|consider|secure|deliver|build|use|promote|accelerate|agree|introduce|put|set|give|complete|audit|train|recruit|involve|publish|clarify|share|evaluate|revise|expedite|prioritise|act|assure|create|update|identify|tackle|speed|fully|further|urgently|immediately'
const imperative = new RegExp(`^\\W*(?:${imperatives})\\b(?![’'-])`, 'i')
/** "Support for ...", "Use of ...", "Work with ...", "Review of ...": nouns that look like verbs. */
const noun =
  /^\W*(?:support|use|work|review|monitoring|take-up|audit|address|increase|reduction)\s+(?:for|of|with|by|to|and|from|in|provided|offered)\b/i
const demand =
  /\b(?:should|must|needs? to be|need to|ought to|has to|have to|is to|are to|will need|is required|are required)\b/i
const order = /\b(?:should|must|ought to)\b/i
const notNoun =
  /^\W*(?:to|that|there|inspectors|we|leaders|managers|social\s+workers|the\s+local\s+authority|the\s+council)\s+(?:\p{Ll}+\s+)?(?:be|should|must|is|are|need|needs|do|does|have|has|will|ensure|improve|make)\b/iu

/** "To strengthen …", "Making sure that …". */
const opensAsDeed = /^\W*(?:to\s+\p{Ll}+\b|(?:making|ensuring|improving|strengthening)\s)/iu
/** A whole sentence: its subject, and what it is or does. */
const statement =
  /^\W*(?:(?:some|many|most|all|too\s+many|the)\s+)?(?:\p{L}+[’']?s?\s+){1,4}?(?:are|is|do|does|have|has)\s+(?:not|too|often|always|never|no|insufficient\w*|poor\w*|unclear|weak|late)\b/iu
/** Up to the first clause that hangs on it. */
const nounPhrase = (text: string): string =>
  text.split(
    /\b(?:so|to|who|which|when|where|that|if|whether|how|what|as|because|whose|including)\b|[,;(]/i,
  )[0] ?? text

/**
 * Improvement points are noun phrases: "The quality of ...", no instruction, no "should" (1,323 real ones, domain.md
 * 2.3). SIF recommendations are the opposite.
 */
export const improvementFormRule: DocumentRule = (parts, { improvementForm }) =>
  points(parts, improvementForm).flatMap((part) => {
    if (improvementForm === 'imperative') {
      return /^\W*(?:the|a|an)\s+(?:quality|timeliness|effectiveness|consistency|response|quantity)\b/i.test(
        part.text,
      )
        ? [
            formIssue(
              part,
              'In this framework a recommendation says what to do: “Improve …”, “Ensure that …”.',
            ),
          ]
        : []
    }
    const said = firstSentence(part.text)
    const wrong =
      (imperative.test(said) && !noun.test(said)) ||
      demand.test(mainClause(said)) ||
      order.test(beforePurpose(said)) ||
      notNoun.test(said) ||
      opensAsDeed.test(said) ||
      statement.test(nounPhrase(said))
    return wrong
      ? [formIssue(part, 'A point names what must improve, “The quality of …”, and gives no instruction.')]
      : []
  })

const formIssue = (part: DocumentPart, message: string) =>
  issueIn(part, { rule: 'style.improvement-form', severity: 'warning', message }, part.text)

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const deadline = new RegExp(
  `\\b(?:(?:by|before|until|from|in)\\s+(?:the\\s+end\\s+of\\s+)?(?:\\d{1,2}\\s+)?(?:${months}|spring|summer|autumn|winter|next\\s+\\p{L}+|20\\d\\d)\\b|by\\s+the\\s+end\\s+of\\b|within\\s+(?:the\\s+next\\s+)?(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\\s+(?:working\\s+)?(?:days?|weeks?|months?)|(?:over|in)\\s+the\\s+next\\s+(?:\\p{L}+|\\d+)\\s+(?:days?|weeks?|months?|years?)|as\\s+soon\\s+as\\s+possible|no\\s+later\\s+than\\b|as\\s+a\\s+matter\\s+of\\s+urgency|(?:by|before|until)\\s+(?:Easter|Christmas|half[- ]term))`,
  'iu',
)

/** Points have no deadline (domain.md 2.3). */
export const improvementDeadlineRule: DocumentRule = (parts, { improvementForm }) =>
  improvementForm === 'imperative'
    ? []
    : points(parts, improvementForm).flatMap((part) => {
        const match = deadline.exec(part.text)
        return match
          ? [
              issueIn(
                part,
                {
                  rule: 'style.improvement-deadline',
                  severity: 'warning',
                  message: 'A point for improvement sets no deadline: the authority plans its own work.',
                },
                match[0],
                match.index,
              ),
            ]
          : []
      })

const person =
  /\b(?:by|for|from|to|that)?\s*\b(?:the\s+)?(?:(?:interim|new|current|assistant|executive|strategic|corporate|deputy)\s+)*(?:director\s+of\s+children[’']s\s+(?:services|social\s+care)|DCS|chief\s+executive|lead\s+member(?!s)|head\s+of\s+service(?!s)|principal\s+social\s+worker(?!s)|service\s+manager(?!s)|team\s+manager(?!s)|leader\s+of\s+the\s+council|virtual\s+school\s+head(?!s|teachers)|cabinet\s+member(?!s))\b(?![’'])/i

const titled =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+\p{Lu}[\p{Ll}-]+|\bby\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?=\s+(?:of|on|to|for)\b)/u

/** Points name no person: a post that one person holds is one (domain.md 2.3). Names are seen by the identity rules. */
export const improvementPersonRule: DocumentRule = (parts, { improvementForm }) =>
  improvementForm === 'imperative'
    ? []
    : points(parts, improvementForm).flatMap((part) => {
        const match = person.exec(part.text) ?? titled.exec(part.text)
        const quote = match?.[0].trim() ?? ''
        return match
          ? [
              issueIn(
                part,
                {
                  rule: 'style.improvement-person',
                  severity: 'warning',
                  message: 'A point for improvement speaks to the authority, and names nobody who must act.',
                },
                quote,
                match.index + match[0].indexOf(quote),
              ),
            ]
          : []
      })

/** SIF numbers its recommendations like paragraphs. */
const points = (
  parts: readonly DocumentPart[],
  form: TextContext['improvementForm'],
): readonly DocumentPart[] =>
  parts.filter(
    (part) => part.list === 'improve' && part.statement && (part.kind === 'bullet' || form === 'imperative'),
  )

const firstSentence = (text: string): string => text.split(/(?<=[.!?])\s/)[0] ?? text
const beforePurpose = (text: string): string =>
  text.split(/\b(?:so that|to ensure|to prevent|ensuring)\b/i)[0] ?? text
/** A purpose or a relative clause may say what must be: "so that children who need to be safe are". */
const mainClause = (text: string): string =>
  text.split(/\b(?:so that|to ensure|to prevent|who|which|when|where|that|if|whether)\b/i)[0] ?? text
