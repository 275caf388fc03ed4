import { datesInWords, dayInWords, rangeEnd } from './dateWords'
import { joinAnd } from './joinAnd'
import { sinceInadequate } from './sinceInadequate'
import { escaped, lettersOf, localTerms } from './termIssues'
import type { FrameworkPack } from '../frameworks/frameworkPack'
import { shortNameOf } from '../visits/shortName'
import type { TeamMember, VisitDetails } from '../visits/visit'

/** Fills a template of a pack. Sentences with a value that the visit does not have yet are left out; null: nothing is left. */
export type Fill = (template: string, more?: Readonly<Record<string, string>>) => string | null

/** Letters and fieldwork from this day on speak of His Majesty's Inspectors (domain.md 2.1). */
const firstDayOfHis = '2022-09-26'

export const createFill = (
  visit: VisitDetails,
  pack: FrameworkPack,
  overall: { readonly overall: string; readonly areOverall: string },
): Fill => {
  const inspectors = inspectorsOf(visit.team)
  const day = visit.letterDate ?? rangeEnd(visit.dates)
  const values: Readonly<Record<string, string>> = {
    shortName: placeOf(visit),
    name: visit.authority.name,
    dates: datesInWords(visit.dates),
    inspectors: joinAnd(inspectors),
    lead: leadOf(visit.team),
    sovereign: day >= firstDayOfHis ? 'His' : 'Her',
    scope: scopeWords(visit, pack),
    letterDate: visit.letterDate === null ? '' : dayInWords(visit.letterDate),
    year: day.slice(0, 4),
    ...overall,
    ...sinceInadequate(visit.previous),
    addresseeName: visit.addressee?.name.trim() ?? '',
    grade: '',
    isGrade: '',
    areGrade: '',
  }
  return (template, more = {}) => {
    const known = { ...values, ...more }
    const sentences = (inspectors.length === 1 ? oneInspector(template) : template)
      .split(/(?<=[.!?]) +/)
      .map((sentence) => fillSentence(sentence, known))
      .filter((sentence) => sentence !== null)
    return sentences.length === 0 ? null : sentences.join(' ')
  }
}

/** The place in sentences and file names; made from the authority's name where the visit gives none. */
export const placeOf = (visit: VisitDetails): string =>
  visit.authority.shortName.trim() || shortNameOf(visit.authority.name)

/** The member who signs. */
export const leadOf = (team: readonly TeamMember[]): string =>
  team.find((member) => /\blead\b/i.test(member.role))?.name.trim() ?? ''

/** Names of the inspectors, the lead first; analysts and others of the team are no inspectors. */
export const inspectorsOf = (team: readonly TeamMember[]): readonly string[] => {
  const lead = leadOf(team)
  const others = team
    .filter((member) => /^\s*$|inspector/i.test(member.role) && member.name.trim() !== lead)
    .map((member) => member.name.trim())
  return lead === '' ? others : [lead, ...others]
}

const fillSentence = (sentence: string, values: Readonly<Record<string, string>>): string | null => {
  let missing = false
  const filled = sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? (values[name] ?? '') : ''
    if (value === '') missing = true
    return value
  })
  return missing ? null : filled
}

const oneInspector = (template: string): string =>
  template.replace(
    /\bInspectors for this (\w+) were \{inspectors\}/,
    'Inspector for this $1 was {inspectors}',
  )

/**
 * What a monitoring visit covered, a point each: the lines of the visit's own scope, or its themes. The last ends the
 * sentence that the lead-in began.
 */
export const areasCovered = (visit: VisitDetails, pack: FrameworkPack): readonly string[] => {
  const own = visit.scope
    .split(/[\n;]+/)
    .map((line) => bareScope(line.replace(/^\s*[-•*]\s*/, '')))
    .filter((line) => line !== '')
  const themes = pack.areas
    .filter((area) => area.role === 'theme' && visit.themes.includes(area.code))
    .map((area) => inLocalTerms(area.scope ?? '', visit, pack))
  const leaders = pack.areas
    .filter((area) => area.role === 'leaders' && visit.includeLeaders)
    .map((area) => area.scope ?? '')
  const points = [...(own.length > 0 ? own : themes), ...leaders].filter((point) => point !== '')
  return points.map((point, at) => (at === points.length - 1 ? `${point}.` : point))
}

/** The visit's own words, without the opening that the pack's sentence already has; else the themes' words. */
const scopeWords = (visit: VisitDetails, pack: FrameworkPack): string => {
  const own = bareScope(visit.scope)
  if (own !== '') return own
  const themes = pack.areas.filter((area) => area.role === 'theme' && visit.themes.includes(area.code))
  return inLocalTerms(joinAnd(themes.map((area) => area.scope ?? '')), visit, pack)
}

const bareScope = (scope: string): string =>
  scope
    .trim()
    .replace(/^inspectors (also )?looked at /i, '')
    .replace(/^(the local authority(['’]s)? )?(the )?arrangements for /i, '')
    .replace(/\.+$/, '')

/** The pack's words with the names that the place uses for groups of children. */
const inLocalTerms = (words: string, visit: VisitDetails, pack: FrameworkPack): string => {
  const local = localTerms(visit)
  return Object.keys(pack.terms).reduce((text, term) => {
    const own = local.get(lettersOf(term))?.trim()
    return own ? text.replaceAll(new RegExp(`\\b${escaped(term)}\\b`, 'g'), () => own) : text
  }, words)
}
