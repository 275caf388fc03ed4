import type { FrameworkPack } from '../frameworks/frameworkPack'
import type { VisitDetails } from '../visits/visit'
import type { Issue } from './issue'
import { inCaseOf, issuesOf } from './textRule'

/**
 * Words for groups of children that this framework, or this place, does not use. A visit may name the framework's term
 * as plain words or in one word: "care leavers", "careLeavers".
 */
export const termIssues = (
  text: string,
  visit: Pick<VisitDetails, 'terms'>,
  pack: Pick<FrameworkPack, 'terms'>,
): readonly Issue[] => {
  const local = localTerms(visit)
  return Object.entries(pack.terms).flatMap(([term, wrong]) => {
    const own = local.get(lettersOf(term))
    const wanted = own ?? term
    const unwanted = [...wrong, ...(own === undefined ? [] : [term])].filter(
      (words) => lettersOf(words) !== lettersOf(wanted),
    )
    return unwanted.flatMap((words) =>
      issuesOf(
        text,
        new RegExp(`\\b${escaped(words)}\\b${notAName}`, 'gi'),
        {
          rule: 'style.term',
          severity: 'info',
          message:
            own === undefined
              ? `This framework says “${wanted}”.`
              : `The visit’s own term for this group is “${wanted}”.`,
        },
        undefined,
        (match) => inCaseOf(match[0], wanted),
      ),
    )
  })
}

/** What a place calls its teams and panels stays: "the children in care and care leavers teams". */
const notAName =
  '(?!\\s+(?:and\\s+(?:[\\w-]+\\s+){1,3})?(?:councils?|teams?|panels?|nurses?|workers?|proceedings|boards?)\\b)'

/** The visit's own terms, by the letters of the framework's term. */
export const localTerms = (visit: Pick<VisitDetails, 'terms'>): ReadonlyMap<string, string> =>
  new Map(Object.entries(visit.terms).map(([term, words]) => [lettersOf(term), words]))

export const lettersOf = (term: string): string => term.toLowerCase().replace(/[^a-z]/g, '')
/** Words as a pattern; any white space stands for any other. */
export const escaped = (words: string): string =>
  words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
