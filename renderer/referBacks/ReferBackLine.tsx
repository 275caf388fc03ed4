import { waitingReferBacks, waitingWords } from '@shared/referBacks/referBackState'
import type { Visit } from '@shared/visits/visit'
import { TriangleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from '../components/Button'
import { errorLine } from '../errors/words'
import { localTime } from '../notes/visitTime'
import { referBacksOpened, useReferBacksStore, waitingShown } from './referBackStore'
import './referBacks.css'

/** Stands above every tab of the visit for as long as a refer-back waits for its answer. */
export const ReferBackLine = ({ visit }: { readonly visit: Visit }) => {
  const { visitId, loading, referBacks, lookedAt } = useReferBacksStore()
  useEffect(() => void referBacksOpened(visit.id), [visit.id])
  if (visitId !== visit.id || loading === 'loading') return null
  if (loading !== 'loaded')
    return (
      <section className="refer-back-line" aria-label="Refer-backs">
        <TriangleAlert aria-hidden size={17} />
        <span>The refer-backs of this visit could not be read. {errorLine(loading.failed)}</span>
        <Button onPress={() => void referBacksOpened(visit.id)}>Look again</Button>
      </section>
    )
  const waiting = waitingReferBacks(referBacks)
  if (waiting === null) return null
  return (
    <section className="refer-back-line" aria-label="Refer-backs">
      <TriangleAlert aria-hidden size={17} />
      <span>{waitingWords(waiting, localTime(lookedAt, visit.timeZone).slice(0, 10))}</span>
      <Button onPress={waitingShown}>
        {waiting.untold + waiting.waiting === 1 ? 'Open it' : 'Open them'}
      </Button>
    </section>
  )
}
