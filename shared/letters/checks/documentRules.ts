import { acronymRule } from './acronymRule'
import type { DocumentRule } from './documentPart'
import { bothListsRule, duplicateRule, samePointRule } from './duplicateRules'
import { improvementDeadlineRule, improvementFormRule, improvementPersonRule } from './improvementRules'
import { lengthRule, manyPointsRule } from './lengthRules'
import { numberingRule } from './numberingRule'
import { packRules } from './packRules'
import { paragraphLengthRule } from './paragraphLengthRule'

/** Rules that see a document as a whole: its parts, their lists, what stood before. */
export const documentRules: readonly DocumentRule[] = [
  acronymRule,
  duplicateRule,
  samePointRule,
  bothListsRule,
  improvementFormRule,
  improvementDeadlineRule,
  improvementPersonRule,
  lengthRule,
  manyPointsRule,
  numberingRule,
  paragraphLengthRule,
  packRules,
]
