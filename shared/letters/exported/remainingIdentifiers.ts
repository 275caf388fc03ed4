import { withAcceptances } from '../acceptedIssue'
import type { AcceptedIssue } from '../acceptedIssue'
import { asThePackSays } from '../checks/packRules'
import { checkLetter, knownNames } from '../checkLetter'
import type { CheckInput } from '../checkLetter'
import { contextOfText } from '../checkText'
import { rangeEnd } from '../dateWords'
import { identityRules } from '../identityRules'
import type { Issue } from '../issue'
import type { LetterContent } from '../letter'

/**
 * Identifiers that stand in the words of an exported file and that nobody has settled: those the checks of the letter
 * see, and those that are only seen in the document as a whole, in headings, tables and addresses. `kept` are words that
 * somebody kept for a reason, `accepted` issues that somebody accepted with one.
 */
export const remainingIdentifiers = (
  content: LetterContent,
  input: CheckInput,
  body: string,
  kept: readonly string[],
  accepted: readonly AcceptedIssue[] = [],
): readonly Issue[] => {
  const { visit, pack } = input
  const names = [...visit.team.map(({ name }) => name), visit.addressee?.name ?? '']
  const known = [...knownNames(input), ...names, ...kept].filter((name) => name !== '')
  const context = contextOfText(pack, rangeEnd(visit.dates), known, visit.acronyms)
  const inWhole = asThePackSays(
    identityRules.flatMap((rule) => rule(body, context)),
    pack.checks,
  )
  const keptWords = new Set(kept.map((word) => word.toLowerCase()))
  const acceptedWords = new Set(accepted.map(({ rule, quote }) => `${rule} ${quote}`))
  const inParagraphs = withAcceptances(checkLetter(content, input), accepted).filter(
    (issue) => issue.accepted === undefined,
  )
  const open = [
    ...inParagraphs,
    ...inWhole.filter(({ rule, quote }) => !acceptedWords.has(`${rule} ${quote}`)),
  ].filter(
    ({ rule, severity, quote }) =>
      rule.startsWith('identity.') && severity === 'error' && !keptWords.has(quote.toLowerCase()),
  )
  return [...new Map(open.map((issue) => [`${issue.rule} ${issue.quote}`, issue])).values()]
}
