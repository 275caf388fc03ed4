import { ArrowLeft } from 'lucide-react'
import { Button } from '../components/Button'
import { Hint } from '../components/Hint'
import { useKeyWords } from '../shortcuts/keysStore'
import { useNavigationStore, wentBack } from '../navigationStore'
import type { Screen, VisitTab } from '../navigationStore'

const places: Readonly<Record<VisitTab, string>> = {
  notes: 'the note',
  evidence: 'the evidence',
  findings: 'the findings',
  letter: 'the letter',
  details: 'the details',
}

/** After a jump to a passage or a finding: the way back to where the user came from, as Alt+Left goes. */
export const BackButton = () => {
  const screen = useNavigationStore((state) => state.screen)
  const from = useNavigationStore((state) => state.back.at(-1))
  const keys = useKeyWords('go.back')
  if (from?.kind !== 'visit' || !isJump(screen) || from.tab === screen.tab) return null
  return (
    <Hint text="Back to where you were" keys={keys}>
      <Button tone="quiet" icon={ArrowLeft} onPress={wentBack}>
        Back to {places[from.tab]}
      </Button>
    </Hint>
  )
}

const isJump = (screen: Screen): screen is Extract<Screen, { kind: 'visit' }> =>
  screen.kind === 'visit' && (screen.passageId !== undefined || screen.findingId !== undefined)
