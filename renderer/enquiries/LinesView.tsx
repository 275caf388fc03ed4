import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import type { NoteSummary } from '@shared/notes/note'
import { areasOfVisit } from '@shared/visits/areasOfVisit'
import type { Visit } from '@shared/visits/visit'
import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from '../components/Button'
import { QuietQuestion } from '../components/QuietQuestion'
import { Loading } from '../components/Spinner'
import { EmptyState, ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { passagesOf } from '../findings/findingsStore'
import { counted } from '../findings/words'
import { VisitPanes } from '../visits/VisitPanes'
import { enquiriesOpened, lineMade, staleLineSettled, useEnquiriesStore } from './enquiriesStore'
import { EvidenceViews } from './EvidenceViews'
import { LineDetail } from './LineDetail'
import { LinePassages } from './LinePassages'
import { LinesNav } from './LinesNav'
import './enquiries.css'

type LinesViewProps = {
  readonly visit: Visit
  readonly pack: FrameworkPack
  readonly notes: readonly NoteSummary[]
}

/** The questions that the team is following: left all of them, in the middle one, right the passages it can rest on. */
export const LinesView = ({ visit, pack, notes }: LinesViewProps) => {
  const { loading, lines, chosen, stale } = useEnquiriesStore()
  const passages = useMemo(() => passagesOf(notes), [notes])
  const byId = useMemo(() => new Map(passages.map((each) => [each.passage.id, each])), [passages])
  const use = [...new Set([...notes, ...lines].map(({ area }) => area))].sort().join(' ')
  const areas = useMemo(() => areasOfVisit(visit, pack, use.split(' ')), [visit, pack, use])
  if (loading === 'loading')
    return <VisitPanes mainLabel="Lines of enquiry" main={<Loading label="Reading the lines of enquiry" />} />
  if (loading !== 'loaded')
    return (
      <VisitPanes
        mainLabel="Lines of enquiry"
        main={
          <ErrorState
            words={errorWords(loading.failed)}
            actions={<Button onPress={() => void enquiriesOpened(visit.id)}>Try again</Button>}
          />
        }
      />
    )
  const line =
    lines.find(({ id }) => id === chosen) ?? lines.find(({ state }) => state === 'open') ?? lines[0]
  const open = lines.filter(({ state }) => state === 'open').length
  return (
    <>
      <VisitPanes
        navLabel="Questions"
        mainLabel="Lines of enquiry"
        sideLabel="Passages to choose from"
        nav={<LinesNav visit={visit} lines={lines} chosen={line?.id ?? null} passages={byId} />}
        main={
          <div className="evidence-page lines-page">
            <EvidenceViews />
            <header className="findings-head">
              <div>
                <h1>Lines of enquiry</h1>
                <p className="muted">What the team is asking, and what speaks for and against.</p>
              </div>
              <Button icon={Plus} onPress={() => void lineMade()}>
                New line
              </Button>
            </header>
            {line === undefined ? (
              <EmptyState title="No line of enquiry yet">
                <p>
                  Ask what the team wants to find out. Passages of the notes then stand for or against it, and
                  the summary of the day says how it stands.
                  {visit.previous.some(({ improve }) => improve.length > 0)
                    ? ' Or take up what an earlier report asked to be improved, from the list on the left.'
                    : ' An earlier report’s areas for improvement are offered here once they are in the details.'}
                </p>
              </EmptyState>
            ) : (
              <LineDetail key={line.id} line={line} visit={visit} areas={areas} passages={byId} />
            )}
          </div>
        }
        side={line === undefined ? undefined : <LinePassages key={line.id} line={line} passages={passages} />}
        foot={
          <span>
            {counted(lines.length, 'line')} of enquiry, {open} open
          </span>
        }
      />
      {stale === null ? null : (
        <QuietQuestion
          title="This line was saved elsewhere first"
          onClose={() => void staleLineSettled('keepBoth')}
          foot={
            <>
              <Button onPress={() => void staleLineSettled('keepBoth')}>Keep both, mine as a new line</Button>
              <Button tone="danger" onPress={() => void staleLineSettled('replace')}>
                Save mine over it
              </Button>
            </>
          }
        >
          <p>
            Your words are still here and are not saved yet. Keep both and put them together afterwards, or
            save yours over the other, whose words are then gone.
          </p>
        </QuietQuestion>
      )}
    </>
  )
}
