import type { PackChecks } from '../../frameworks/packChecks'
import type { Issue } from '../issue'
import { inCaseOf, issuesOf } from '../textRule'
import { issuesInPart } from './documentPart'
import type { DocumentRule } from './documentPart'
import { phrasePattern } from './phrasePattern'

/** The rules that a pack adds as data: a phrase, what is wrong with it, and what stands for it. */
export const packRules: DocumentRule = (parts, { checks }) =>
  (checks.add ?? []).flatMap(({ id, severity, phrase, reason, replacement, where }) => {
    const pattern = phrasePattern(phrase)
    if (!pattern) return []
    return parts
      .filter((part) => part.statement && (where !== 'improvements' || part.list === 'improve'))
      .flatMap((part) =>
        issuesInPart(
          part,
          issuesOf(part.text, pattern, { rule: id, severity, message: reason }, undefined, (match) =>
            replacement === undefined ? null : inCaseOf(match[0], replacement),
          ),
        ),
      )
  })

/** What is left of the issues when the pack has switched rules off and made others graver or milder. */
export const asThePackSays = (issues: readonly Issue[], checks: PackChecks | undefined): readonly Issue[] => {
  const off = new Set(checks?.off ?? [])
  const severity = new Map(Object.entries(checks?.severity ?? {}))
  return issues
    .filter(({ rule }) => !off.has(rule))
    .map((issue) => ({ ...issue, severity: severity.get(issue.rule) ?? issue.severity }))
}
