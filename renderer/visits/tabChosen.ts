import { useNavigationStore, wentTo } from '../navigationStore'
import type { VisitTab } from '../navigationStore'
import { saveEverything } from '../unsaved'
import { isApartWindow } from '../windows/windowsStore'

let wishes = 0

/**
 * Goes to a tab of the visit that is open; elsewhere there is no visit to go to. What was just typed is saved first: the
 * next tab reads it from the core.
 */
export const tabChosen = async (tab: VisitTab) => {
  wishes += 1
  const wish = wishes
  try {
    await saveEverything()
  } finally {
    // A save that fails says so itself and keeps nobody; a later wish overtakes this one.
    if (wish === wishes) goTo(tab)
  }
}

const goTo = (tab: VisitTab) => {
  const { screen } = useNavigationStore.getState()
  if (screen.kind === 'visit' && (screen.tab !== tab || isApartWindow()))
    wentTo({ kind: 'visit', visitId: screen.visitId, tab })
}
