import type { z } from 'zod'
import type { FileProblem } from '../ipc/errors'

/** Place of a value in a file as people write it: `areas[2].sections[0].prompts[1].code`; the file itself has a name too. */
export const placeOf = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? 'the file'
    : path.reduce<string>((place, key) => {
        if (typeof key === 'number') return `${place}[${key}]`
        const name = String(key)
        const shown = name.length > 60 ? `${name.slice(0, 60)}…` : name
        return place === '' ? shown : `${place}.${shown}`
      }, '')

/** What a schema refused, as problems that name their place. */
export const problemsFromIssues = (issues: readonly z.core.$ZodIssue[]): FileProblem[] =>
  issues.flatMap(problemsOf)

const problemsOf = (issue: z.core.$ZodIssue): FileProblem[] => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      place: placeOf([...issue.path, key]),
      message: 'is not a name that belongs here',
    }))
  }
  return [{ place: placeOf(issue.path), message: messageOf(issue) }]
}

const messageOf = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      // Zod leaves the refused value out of its issues: its words are the only sign that there was none.
      return issue.message.endsWith('received undefined')
        ? 'is missing'
        : `must be ${article(issue.expected)}`
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `must have at least ${issue.minimum} ${issue.origin === 'string' ? 'character(s)' : 'item(s)'}`
        : `must be ${issue.minimum} or more`
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `must have at most ${issue.maximum} ${issue.origin === 'string' ? 'characters' : 'items'}`
        : `must be ${issue.maximum} or less`
    case 'invalid_format':
      return issue.format === 'date'
        ? 'must be a day that exists, like 2024-10-15'
        : lowerFirst(issue.message)
    default:
      return lowerFirst(issue.message)
  }
}

const article = (expected: string): string => {
  const noun = expected === 'string' ? 'text' : expected === 'record' ? 'object in curly brackets' : expected
  if (noun === 'text') return noun
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`
}

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`
