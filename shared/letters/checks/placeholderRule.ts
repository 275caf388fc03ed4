import { issuesOf } from '../textRule'
import type { TextRule } from '../textRule'

/** What somebody meant to fill in: it must not be printed. */
export const placeholderRule: TextRule = (text) =>
  issuesOf(
    text,
    /\b(?:TBC|TBA|TBD|TODO|tbc|tba|tbd)\b|\b(?:X{2,20}|x{3,20})\b(?!\s+\d)|\b(?:figures?|number|date|name|wording)\s+to\s+be\s+(?:confirmed|added|checked|inserted)\b|\?{3,20}|\[(?:insert|name|date|add|number|check|to be|tbc|place|authority|details?)\b[^\]\n]{0,80}\]|\{[a-zA-Z]{2,30}\}|\bLorem ipsum\b/g,
    {
      rule: 'structure.placeholder',
      severity: 'error',
      message: 'Something was to be filled in here.',
    },
  )
