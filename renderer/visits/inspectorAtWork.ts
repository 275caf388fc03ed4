import type { Visit } from '@shared/visits/visit'
import { useNotesStore } from '../notes/notesStore'
import { emptiedOnLock } from '../vault/emptied'

let named: { readonly visitId: string; readonly name: string } | null = null

/** Who is most likely at this laptop: who named themselves last, who wrote the last note, the lead. */
export const inspectorAtWork = (visit: Pick<Visit, 'id' | 'team'>): string => {
  if (named !== null && named.visitId === visit.id) return named.name
  const { notes, visitId } = useNotesStore.getState()
  const last =
    visitId === visit.id ? [...notes].sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))[0] : undefined
  const lead = visit.team.find((member) => member.role === 'lead') ?? visit.team[0]
  return last?.author || (lead?.name ?? '')
}

/** Somebody has written their name to something: the next thing is offered under it too. */
export const inspectorNamed = (visitId: string, name: string) => {
  if (name.trim() !== '') named = { visitId, name }
}

emptiedOnLock(() => {
  named = null
})
