import type { LastSaved } from '@shared/notes/note'
import { inSentence, momentWords } from '../components/moments'
import { noteTitle } from '../notes/words'

/** What a start after an unclean end says: how far everything saved is here, and which note was written last. */
export const recoveryWords = ({ at, note }: LastSaved, now: Date): string => {
  const moment = (saved: string) => inSentence(momentWords(saved, now))
  const saved =
    at === null ? 'Everything that was saved is here.' : `Everything saved up to ${moment(at)}, is here.`
  const end = `Visitbook did not close properly last time. ${saved}`
  if (note === null) return end
  const place = note.areaName === '' ? '' : ` in ${note.areaName}`
  const when = note.savedAt === at ? '' : `, ${moment(note.savedAt)}`
  return `${end} The last note saved: ${noteTitle(note)}${place}${when}.`
}
