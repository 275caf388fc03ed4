import { sortedByDecision } from '@shared/letters/leftOutEvidence'
import type { Sorted } from '@shared/letters/leftOutEvidence'
import type { Letter } from '@shared/letters/letter'
import { unusedEvidence } from '@shared/letters/unusedEvidence'
import type { UnusedEvidence } from '@shared/letters/unusedEvidence'
import { proposeFinding } from '@shared/findings/proposeFinding'
import { useDeferredValue, useMemo } from 'react'
import { create } from 'zustand'
import { call } from '../api'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { useNavigationStore, wentTo } from '../navigationStore'
import { saveEverything } from '../unsaved'
import { tabChosen } from '../visits/tabChosen'
import { isDoneInMain } from '../windows/windowsStore'
import { useLetterStore } from './letterStore'
import { useLeftOut } from './unused/leftOutStore'

/** The list was asked for by name: the keyboard goes there as soon as it is on the page. */
export const useUnusedWanted = create<{ readonly isWanted: boolean }>(() => ({ isWanted: false }))

export const unusedReached = () => useUnusedWanted.setState({ isWanted: false })

/**
 * Strong evidence that no paragraph of the letter rests on, and what of it is left out for a reason. While somebody types
 * it may be a moment behind; until the reasons are read all of it is undecided.
 */
export const useUnusedEvidence = (letter: Letter): Sorted => {
  const notes = useLetterStore((state) => state.notes)
  const findings = useLetterStore((state) => state.findings)
  const settled = useDeferredValue(letter)
  const decisions = useLeftOut(letter.visitId)
  return useMemo(
    () => sortedByDecision(unusedEvidence(notes, settled, findings), decisions ?? []),
    [notes, settled, findings, decisions],
  )
}

/** Goes to the list from anywhere in the visit. Before the first draft nothing can be used. */
export const unusedEvidenceAsked = async () => {
  const { screen } = useNavigationStore.getState()
  if (screen.kind !== 'visit') return
  // A note in a window of its own has no letter beside it.
  if (
    screen.tab !== 'letter' &&
    isDoneInMain((visitId) => ({ kind: 'command', visitId, command: 'unused-evidence' }))
  )
    return
  await saveEverything()
  const letter = await call('letters.ofVisit', { visitId: screen.visitId })
  if (!letter.ok) return said(errorLine(letter.error), { tone: 'problem' })
  if (letter.value === null)
    return said('Nothing is drafted yet. What is not used is told once there is a draft.')
  useUnusedWanted.setState({ isWanted: true })
  if (screen.tab !== 'letter') await tabChosen('letter')
}

/** A finding in the area of this evidence resting on all of it; the user goes there to word it. */
export const findingMadeOfUnused = async (visitId: string, { area, passages }: UnusedEvidence) => {
  await saveEverything()
  const content = proposeFinding(
    area,
    passages.map(({ passage }) => passage),
  )
  const made = await call('findings.create', { visitId, content })
  if (!made.ok) return said(errorLine(made.error), { tone: 'problem' })
  wentTo({ kind: 'visit', visitId, tab: 'findings', findingId: made.value.id })
}
