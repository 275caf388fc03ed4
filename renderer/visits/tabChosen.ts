import { useNavigationStore, wentTo } from '../navigationStore'
import type { VisitTab } from '../navigationStore'

/** Goes to a tab of the visit that is open; elsewhere there is no visit to go to. */
export const tabChosen = (tab: VisitTab) => {
  const { screen } = useNavigationStore.getState()
  if (screen.kind === 'visit' && screen.tab !== tab) wentTo({ kind: 'visit', visitId: screen.visitId, tab })
}
