import type { FrameworkPack } from '../frameworks/frameworkPack'
import { contextOfText, rulesOfWords } from './checkText'
import { fieldworkOfText, outsideFieldworkRule } from './checks/dateRules'
import { documentRules } from './checks/documentRules'
import { issuesInPart } from './checks/documentPart'
import { gradeMismatchIssues, gradeWordingIssues, gradesOfTable, noOverallIssues } from './checks/gradeRules'
import { asThePackSays } from './checks/packRules'
import { partOrderIssues } from './checks/partOrderRule'
import { partsOfText } from './checks/partsOfText'
import { lastInspectionRule } from './checks/previousRules'
import { packTermRule, proseRules } from './checks/proseRules'
import type { Issue } from './issue'

/**
 * Everything that can be checked in a document that is only text, in its order. `pack` null: the framework is not
 * known. `day`: any day of its fieldwork or its date.
 */
export const checkDocumentText = (
  text: string,
  pack: FrameworkPack | null,
  day: string | null,
  known: readonly string[] = [],
): readonly Issue[] => {
  const context = contextOfText(pack, day, known)
  const parts = partsOfText(text)
  const onProse = [...proseRules, packTermRule, outsideFieldworkRule(fieldworkOfText(text))]
  const prose = parts.filter(({ statement }) => statement)
  return asThePackSays(
    [
      ...[...rulesOfWords, lastInspectionRule].flatMap((rule) => rule(text, context)),
      ...prose.flatMap((part) =>
        issuesInPart(
          part,
          onProse.flatMap((rule) => rule(part.text, context)),
        ),
      ),
      ...documentRules.flatMap((rule) => rule(parts, context)),
      ...(pack
        ? [
            ...partOrderIssues(parts, pack),
            ...gradeWordingIssues(parts, pack),
            ...gradeMismatchIssues(parts, gradesOfTable(text, pack), pack),
            ...noOverallIssues(text, pack),
          ]
        : []),
    ],
    pack?.checks,
  ).toSorted((a, b) => a.offset - b.offset)
}
