import { evidenceBoard } from '@shared/evidence/evidenceBoard'
import { sumTallies } from '@shared/evidence/tallies'
import { timelineOf } from '@shared/evidence/timeline'
import { countVoices } from '@shared/evidence/voices'
import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import type { NoteSummary } from '@shared/notes/note'
import { areasOfVisit } from '@shared/visits/areasOfVisit'
import type { Visit } from '@shared/visits/visit'
import { FileText } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { ContradictionList } from '../contradictions/ContradictionList'
import { useContradictions, useSettled } from '../contradictions/contradictionsStore'
import { EvidenceViews } from '../enquiries/EvidenceViews'
import { useEnquiriesStore } from '../enquiries/enquiriesStore'
import { LinesView } from '../enquiries/LinesView'
import { Button } from '../components/Button'
import { Loading } from '../components/Spinner'
import { EmptyState, ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { counted } from '../findings/words'
import { useUsesOf } from '../letters/usesStore'
import { newNoteWanted } from '../visits/newNoteWanted'
import { tabChosen } from '../visits/tabChosen'
import { VisitPanes } from '../visits/VisitPanes'
import { Board } from './Board'
import { CellSide } from './CellSide'
import { DaySummaryDialog } from './DaySummaryDialog'
import { DaysTimeline } from './DaysTimeline'
import { EvidenceNav } from './EvidenceNav'
import { areaShown, evidenceOpened, rowsFiltered, useEvidenceStore } from './evidenceStore'
import { TalliesTable } from './TalliesTable'
import { ToSettle } from './ToSettle'
import { VoiceDialog } from './VoiceDialog'
import { VoicesPart } from './VoicesPart'
import { voicesLookedAt } from './voicesStore'
import { filterWords } from './words'
import '../findings/findings.css'
import '../findings/passageCards.css'
import './evidence.css'
import './voices.css'
import './daySummary.css'

type EvidenceTabProps = { readonly visit: Visit; readonly pack: FrameworkPack }

/** What the team knows, from whom, and what is missing: the board, its passages, counts, days and voices. */
export const EvidenceTab = ({ visit, pack }: EvidenceTabProps) => {
  const { loading, notes, visitId } = useEvidenceStore()
  const view = useEnquiriesStore((state) => state.view)
  useEffect(() => {
    void evidenceOpened(visit.id)
    void voicesLookedAt(visit.id)
  }, [visit.id])
  useUsesOf(visit.id)
  if (loading === 'loading' || visitId !== visit.id)
    return <VisitPanes mainLabel="Evidence" main={<Loading label="Reading the evidence" />} />
  if (loading !== 'loaded')
    return (
      <VisitPanes
        mainLabel="Evidence"
        main={
          <ErrorState
            words={errorWords(loading.failed)}
            actions={<Button onPress={() => void evidenceOpened(visit.id)}>Try again</Button>}
          />
        }
      />
    )
  if (view === 'lines') return <LinesView visit={visit} pack={pack} notes={notes} />
  return <LoadedEvidence visit={visit} pack={pack} notes={notes} />
}

type LoadedProps = EvidenceTabProps & { readonly notes: readonly NoteSummary[] }

const LoadedEvidence = ({ visit, pack, notes }: LoadedProps) => {
  const { filter, area, chosen } = useEvidenceStore()
  const [summing, setSumming] = useState(false)
  const settled = useSettled(visit.id)
  const contradictions = useContradictions(visit, pack, notes)
  const board = useMemo(
    () =>
      evidenceBoard(
        areasOfVisit(
          visit,
          pack,
          notes.map(({ area }) => area),
        ),
        notes,
        settled ?? [],
      ),
    [visit, pack, notes, settled],
  )
  const tallies = useMemo(() => sumTallies(notes), [notes])
  const timeline = useMemo(() => timelineOf(visit.dates, notes), [visit.dates, notes])
  const voices = useMemo(() => countVoices(notes), [notes])
  const days = useMemo(
    () =>
      [
        ...new Set([...timeline.days.map(({ day }) => day), ...notes.map(({ at }) => at.slice(0, 10))]),
      ].sort(),
    [timeline, notes],
  )
  const shown = useMemo(
    () =>
      board.areas
        .filter((each) => area === null || each.area.code === area)
        .map((each) => ({
          ...each,
          rows: each.rows.filter((row) => filter === 'all' || row.state === filter),
        }))
        .filter(({ rows }) => rows.length > 0),
    [board, area, filter],
  )
  const rows = board.areas.flatMap((each) => each.rows)
  const chosenRow = rows.find(({ prompt }) => prompt.code === chosen?.code)
  const passages = notes.flatMap((note) => note.passages.filter(({ gone }) => !gone)).length

  if (notes.length === 0 || rows.length === 0)
    return (
      <VisitPanes
        mainLabel="Evidence"
        main={
          <>
            <h1 className="sr-only">Evidence</h1>
            <div className="evidence-page">
              <EvidenceViews />
            </div>
            {rows.length === 0 ? <NoAreas /> : <NoNotes />}
            <div className="evidence-page">
              <VoicesPart visitId={visit.id} notes={notes} />
            </div>
            <VoiceDialog visit={visit} noteDays={days} />
          </>
        }
        foot={<span>{counted(notes.length, 'note')}</span>}
      />
    )
  return (
    <>
      <VisitPanes
        nav={<EvidenceNav board={board} filter={filter} area={area} />}
        navLabel="Areas"
        mainLabel="Evidence"
        main={
          <div className="evidence-page">
            <EvidenceViews />
            <header className="findings-head">
              <div>
                <h1>Evidence</h1>
                <p className="muted">
                  A number counts independent sources: two notes on one case count once. + strength, ± mixed,
                  − concern, ! serious concern. A dash: nobody has looked.
                </p>
              </div>
              <Button icon={FileText} onPress={() => setSumming(true)}>
                Summary of the day
              </Button>
            </header>
            {shown.length === 0 ? (
              <EmptyState
                title={`No prompt here is ${filterWords[filter].toLowerCase()}`}
                actions={
                  <Button
                    onPress={() => {
                      rowsFiltered('all')
                      areaShown(null)
                    }}
                  >
                    Show all prompts
                  </Button>
                }
              />
            ) : (
              <Board areas={shown} chosen={chosen} />
            )}
            <TalliesTable tallies={tallies}>
              <ContradictionList
                title="Counts that disagree"
                contradictions={contradictions?.filter(({ kind }) => kind === 'tallies') ?? null}
                notes={notes}
                visit={visit}
              />
            </TalliesTable>
            <DaysTimeline timeline={timeline} />
            <VoicesPart visitId={visit.id} notes={notes} />
          </div>
        }
        side={
          chosen !== null && chosenRow !== undefined ? (
            <CellSide
              key={`${chosen.code}:${chosen.kind ?? ''}`}
              row={chosenRow}
              chosen={chosen}
              notes={notes}
              visit={visit}
              contradictions={contradictions}
            />
          ) : (
            <ToSettle board={board} />
          )
        }
        sideLabel="Passages of the board"
        foot={
          <>
            <span>
              {counted(notes.length, 'note')} · {counted(passages, 'passage')}
              {board.unplaced.length === 0 ? '' : `, ${board.unplaced.length} without a prompt`} ·{' '}
              {counted(voices.records.length, 'case')} read
            </span>
            <span>
              {board.states.contradictory} contradictory · {board.states.thin} thin · {board.states.missing}{' '}
              missing
            </span>
          </>
        }
      />
      <VoiceDialog visit={visit} noteDays={days} />
      <DaySummaryDialog
        visit={visit}
        pack={pack}
        notes={notes}
        settled={settled ?? []}
        days={days}
        isOpen={summing}
        onClose={() => setSumming(false)}
      />
    </>
  )
}

const NoNotes = () => (
  <EmptyState title="No evidence yet" actions={<Button onPress={newNoteWanted}>New note</Button>}>
    <p>
      Mark a passage in a note, say which way it points and which prompt it is about. It then appears here
      under the kind of source it comes from, and you see where evidence is thin, contradictory or missing.
    </p>
  </EmptyState>
)

const NoAreas = () => (
  <EmptyState
    title="This visit has no areas yet"
    actions={<Button onPress={() => void tabChosen('details')}>Choose themes in the details</Button>}
  >
    <p>The board lists the prompts of the themes that the visit looks at.</p>
  </EmptyState>
)
