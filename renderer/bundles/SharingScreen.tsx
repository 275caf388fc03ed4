import { useEffect } from 'react'
import { Button } from '../components/Button'
import { Segmented } from '../components/Segmented'
import { Loading } from '../components/Spinner'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { wentTo } from '../navigationStore'
import type { SharingPart } from '../navigationStore'
import { ReferBackDialog } from '../referBacks/ReferBackDialog'
import { ReferBackLine } from '../referBacks/ReferBackLine'
import { useOpenVisitStore, visitLookedAt } from '../visits/openVisitStore'
import { PageFrame } from '../visits/PageFrame'
import { BringIn } from './BringIn'
import { ClashBoard } from './ClashBoard'
import { ExchangeNow } from './ExchangeNow'
import { NameFirstDialog } from './NameFirstDialog'
import { sharingLookedAt, useSharingOf } from './sharingStore'
import { TeamSection } from './TeamSection'
import { ThisComputer } from './ThisComputer'
import { WhoHasWhat } from './WhoHasWhat'
import './sharing.css'

type SharingScreenProps = { readonly visitId: string | null; readonly part: SharingPart }

/** A visit and the colleagues who work on it: who has sent what, bundles out and in, what waits to be decided. */
export const SharingScreen = ({ visitId, part }: SharingScreenProps) => {
  const { exchange, failed } = useSharingOf(visitId)
  const open = useOpenVisitStore((state) => state.open)
  useEffect(() => void sharingLookedAt(visitId), [visitId])
  useEffect(() => {
    if (visitId !== null) void visitLookedAt(visitId)
  }, [visitId])
  const visit = open.kind === 'loaded' && open.visit.id === visitId ? open.visit : null
  const clashes = exchange?.clashes ?? 0
  return (
    <PageFrame
      where={visit?.authority.name ?? 'Visits'}
      main={
        <div className="page-column sharing">
          <div className="page-title">
            <h1>{visitId === null ? 'Bring in a shared visit' : 'Share this visit'}</h1>
            {visitId === null ? null : (
              <Segmented
                label="What to look at"
                options={[
                  { id: 'exchange', label: 'Exchange' },
                  { id: 'clashes', label: clashes === 0 ? 'To decide' : `To decide (${clashes})` },
                ]}
                value={part}
                onChange={(chosen) => wentTo({ kind: 'sharing', visitId, part: chosen })}
              />
            )}
            <Button
              onPress={() =>
                wentTo(visitId === null ? { kind: 'visits' } : { kind: 'visit', visitId, tab: 'notes' })
              }
            >
              {visitId === null ? 'All visits' : 'Back to the visit'}
            </Button>
          </div>
          {visit === null ? null : (
            <>
              <ReferBackLine visit={visit} />
              <ReferBackDialog visit={visit} />
            </>
          )}
          {failed === null ? null : (
            <ErrorState
              words={errorWords(failed)}
              actions={<Button onPress={() => void sharingLookedAt(visitId)}>Look again</Button>}
            />
          )}
          {part === 'clashes' && visitId !== null ? (
            <ClashBoard visitId={visitId} />
          ) : (
            <ExchangePart visitId={visitId} />
          )}
        </div>
      }
    />
  )
}

const ExchangePart = ({ visitId }: { readonly visitId: string | null }) => {
  const { exchange, code, failed } = useSharingOf(visitId)
  if (code === null || (visitId !== null && exchange === null))
    return failed === null ? <Loading label="Looking at what was exchanged" /> : null
  return (
    <div className="sharing-parts">
      {visitId === null || exchange === null ? (
        <p className="sharing-lead">
          A colleague shares a visit with you as a bundle: one sealed file, on a stick or in a folder. Give
          them the code of this computer first, so that they can seal it for you, or agree on a passphrase.
        </p>
      ) : (
        <WhoHasWhat visitId={visitId} exchange={exchange} />
      )}
      <ExchangeNow visitId={visitId} />
      <BringIn />
      {visitId === null || exchange === null ? null : (
        <TeamSection visitId={visitId} exchange={exchange} code={code} />
      )}
      <ThisComputer code={code} />
      <NameFirstDialog />
    </div>
  )
}
