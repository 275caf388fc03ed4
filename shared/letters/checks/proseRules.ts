import { termIssues } from '../termIssues'
import type { TextRule } from '../textRule'
import { inspectorsSawRule, personRule } from './personRules'
import { sentenceLengthRule } from './sentenceLengthRule'
import { tenseRule } from './tenseRule'
import { contractionRule, numeralRule } from './wordRules'

/** The framework's terms where no visit is known; a visit has its own beside them. */
export const packTermRule: TextRule = (text, { terms }) => termIssues(text, { terms: {} }, { terms })

/** Rules for running text that says something of practice: not for headings, addresses, tables. */
export const proseRules: readonly TextRule[] = [
  sentenceLengthRule,
  tenseRule,
  inspectorsSawRule,
  personRule,
  contractionRule,
  numeralRule,
]
