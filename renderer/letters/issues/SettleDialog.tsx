import type { Issue } from '@shared/letters/issue'
import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import type { Visit } from '@shared/visits/visit'
import { useEffect, useRef } from 'react'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { ContradictionCard } from '../../contradictions/ContradictionCard'
import { settlingLeft, useContradictions } from '../../contradictions/contradictionsStore'
import { useOpenVisitStore } from '../../visits/openVisitStore'
import { useLetterStore } from '../letterStore'
import { wentToNeighbour } from './issueCards'
import { settlingAsked, useIssueStore } from './issueStore'
import '../../findings/passageCards.css'
import '../../contradictions/contradictions.css'

/** Notes that disagree, as the list of checks names them: settled here, beside the letter, with a reason. */
export const SettleDialog = () => {
  const issue = useIssueStore((state) => state.settling)
  const open = useOpenVisitStore((state) => state.open)
  if (issue === null || open.kind !== 'loaded') return null
  return <Settle issue={issue} visit={open.visit} pack={open.pack} />
}

type SettleProps = { readonly issue: Issue; readonly visit: Visit; readonly pack: FrameworkPack }

const Settle = ({ issue, visit, pack }: SettleProps) => {
  const notes = useLetterStore((state) => state.notes)
  const all = useContradictions(visit, pack, notes)
  // The same things may disagree in two areas: the list names them alike, and both are shown.
  const named = all?.filter(({ title }) => title === issue.quote) ?? []
  const isSettled = named.every(({ settled }) => settled !== null)
  const foot = useRef<HTMLDivElement>(null)
  const wasOpen = useRef(false)
  // The form went with its deed: the keyboard goes on at what is left to do.
  useEffect(() => {
    if (wasOpen.current && isSettled) foot.current?.querySelector('button')?.focus()
    wasOpen.current = !isSettled
  }, [isSettled])
  const close = () => {
    settlingLeft()
    settlingAsked(null)
    setTimeout(() => {
      if (document.activeElement !== document.body) return
      if (!wentToNeighbour(issue)) useIssueStore.getState().hands?.focus()
    })
  }
  return (
    <Dialog
      title="The notes disagree"
      isOpen
      wide
      onClose={close}
      foot={
        <div ref={foot}>
          <Button onPress={close}>Close</Button>
        </div>
      }
    >
      <ul className="settle-list">
        {named.map((each) => (
          <li key={each.key}>
            <ContradictionCard contradiction={each} notes={notes} visit={visit} />
          </li>
        ))}
      </ul>
      {named.length === 0 && all !== null ? <p>They disagree no longer.</p> : null}
    </Dialog>
  )
}
