import { people } from '@shared/evidence/people'
import type { NoteSummary } from '@shared/notes/note'

/** Roles that are offered before anybody was spoken with. */
export const usualRoles = [
  'social worker',
  'team manager',
  'head of service',
  'director of children’s services',
  'personal adviser',
]

/** Who can have said something: those of this visit first, then the usual ones and the groups a letter names. */
export const rolesKnown = (notes: readonly Pick<NoteSummary, 'role'>[]): readonly string[] =>
  distinct([
    ...notes.map(({ role }) => role),
    ...usualRoles,
    ...people.map(([group]) => group.replace(/s$/, '')),
  ])

/** Teams and services named in this visit. */
export const teamsKnown = (notes: readonly Pick<NoteSummary, 'team'>[]): readonly string[] =>
  distinct(notes.map(({ team }) => team))

/** Without empty ones, and without those that differ in capitals only. */
const distinct = (all: readonly string[]): readonly string[] => {
  const byWords = new Map<string, string>()
  for (const each of all.map((words) => words.trim()))
    if (each !== '' && !byWords.has(each.toLowerCase())) byWords.set(each.toLowerCase(), each)
  return [...byWords.values()]
}
