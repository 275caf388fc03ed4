import type { LetterRevision, LetterVersion } from '@shared/letters/letterVersion'
import { call } from '../../api'
import { said } from '../../components/statusStore'
import { errorLine } from '../../errors/words'
import { comparedVersions } from '../../history/comparedVersions'
import type { ComparedVersions } from '../../history/comparedVersions'
import { useShortcut } from '../../shortcuts/useShortcut'
import { letterCame, letterSaved, useLetterStore } from '../letterStore'

export type LetterHistory = ComparedVersions<LetterVersion, LetterRevision>

/** The versions of a letter; what was typed last is saved before they are listed. */
export const letterVersions = comparedVersions<LetterVersion, LetterRevision>({
  list: async (letterId) => {
    await letterSaved()
    return call('letters.versions', { letterId })
  },
  read: (letterId, revision) => call('letters.version', { letterId, revision }),
})

/** The words of the chosen version become the letter's; what it says at present stays among the versions. */
export const versionRestored = async (words: string) => {
  const { history } = letterVersions.useStore.getState()
  const letter = await letterSaved()
  if (history === null || letter === null) return
  const restored = await call('letters.restoreVersion', {
    letterId: letter.id,
    revision: history.chosen,
    basedOn: letter.revision,
  })
  if (!restored.ok) {
    said(errorLine(restored.error), { tone: 'problem' })
    return
  }
  letterVersions.closed()
  letterCame(restored.value)
  said(`The version of ${words} is back.`)
}

/** The key for the versions of the letter in hand. */
export const useVersionsKey = () =>
  useShortcut('letter.versions', () => {
    const { letter } = useLetterStore.getState()
    if (letter === null) said('There are no versions yet: draft the letter first.')
    else void letterVersions.opened(letter.id)
  })
