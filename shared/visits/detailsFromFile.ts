import type { FrameworkPack } from '../frameworks/frameworkPack'
import { shortNameOf } from './shortName'
import type { VisitDetails } from './visit'
import type { VisitFile } from './visitFile'

/**
 * The visit's details as the file gives them. Where a focused visit's file names neither themes nor scope, its themes
 * are those that its notes and findings are about.
 */
export const detailsFromFile = (file: VisitFile, pack: FrameworkPack): VisitDetails => {
  const used = new Set([...file.notes, ...(file.findings ?? [])].map((entry) => entry.area))
  const silent = pack.combinableThemes && file.themes.length === 0 && file.scope.trim() === ''
  const usedOf = (role: 'theme' | 'leaders'): readonly string[] =>
    pack.areas.filter((area) => area.role === role && used.has(area.code)).map((area) => area.code)
  return {
    authority: {
      name: file.authority.name,
      shortName: file.authority.shortName?.trim() || shortNameOf(file.authority.name),
    },
    dates: file.dates,
    letterDate: file.letterDate ?? null,
    themes: silent ? usedOf('theme') : file.themes,
    includeLeaders: file.includeLeaders || (silent && usedOf('leaders').length > 0),
    scope: file.scope.trim(),
    team: file.team,
    addressee: file.addressee ?? null,
    terms: file.terms,
    acronyms: file.acronyms,
    previous: file.previous,
    facts: file.facts,
    optionalBlocks: [...new Set(file.optionalBlocks)],
  }
}
