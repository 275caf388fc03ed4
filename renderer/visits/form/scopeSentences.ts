import { joinAnd } from '@shared/letters/joinAnd'
import type { VisitDraft } from '@shared/visits/visitDraft'

/**
 * The sentences about scope as the letter will have them: the user's own words, without an opening that the template
 * has already, or else the themes' words; and the second sentence when leaders are included.
 */
export const scopeSentences = (
  draft: Pick<VisitDraft, 'scope' | 'themes' | 'includeLeaders'>,
  themes: readonly { readonly code: string; readonly scope: string }[],
  [about, leaders]: readonly string[],
): readonly string[] => {
  const own = draft.scope
    .trim()
    .replace(/^inspectors (also )?looked at /i, '')
    .replace(/^the local authority(['’]s)? arrangements for /i, '')
    .replace(/\.+$/, '')
  const chosen = themes.filter(({ code }) => draft.themes.includes(code)).map(({ scope }) => scope)
  const words = own === '' ? joinAnd(chosen) : own
  if (words === '' || about === undefined) return []
  const sentence = about.replace('{scope}', () => words)
  return draft.includeLeaders && leaders !== undefined ? [sentence, leaders] : [sentence]
}

/** The sentences of the packs that come with the app; a visit has those of its own pack. */
export const usualScope: readonly string[] = [
  'Inspectors looked at the local authority’s arrangements for {scope}.',
  'Inspectors also looked at the impact of leaders on social work practice in this area.',
]
