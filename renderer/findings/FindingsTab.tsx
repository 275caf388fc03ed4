import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import { areasOfVisit } from '@shared/visits/areasOfVisit'
import type { Visit } from '@shared/visits/visit'
import { useEffect, useMemo, useState } from 'react'
import { Button } from '../components/Button'
import { QuietQuestion } from '../components/QuietQuestion'
import { Loading } from '../components/Spinner'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { useUsesOf } from '../letters/usesStore'
import { useNavigationStore } from '../navigationStore'
import { VisitPanes } from '../visits/VisitPanes'
import { AreaFindings } from './AreaFindings'
import { allGrades, AreasNav } from './AreasNav'
import { findingsOpened, passagesOf, staleFindingSettled, useFindingsStore } from './findingsStore'
import { GradesOverview } from './GradesOverview'
import { UnusedPassages } from './UnusedPassages'
import { counted, usedAreas } from './words'
import './findings.css'

type FindingsTabProps = { readonly visit: Visit; readonly pack: FrameworkPack }

/** Passages become findings: left the areas, middle the findings of one, right what is not used yet. */
export const FindingsTab = ({ visit, pack }: FindingsTabProps) => {
  const { loading, findings, notes, stale } = useFindingsStore()
  const wanted = useNavigationStore((state) =>
    state.screen.kind === 'visit' ? state.screen.findingId : undefined,
  )
  const use = usedAreas([
    ...findings.map((finding) => finding.area),
    ...notes.filter((note) => note.passages.length > 0).map((note) => note.area),
  ])
  const areas = useMemo(() => areasOfVisit(visit, pack, use.split(' ')), [visit, pack, use])
  const [chosen, setChosen] = useState<string | null>(null)
  const [target, setTarget] = useState<string | null>(wanted ?? null)
  const [arrived, setArrived] = useState<string | null>(wanted ?? null)
  const made = (findingId: string) => {
    setTarget(findingId)
    setArrived(findingId)
  }
  useEffect(() => void findingsOpened(visit.id), [visit.id])
  useUsesOf(visit.id)

  const passages = useMemo(() => passagesOf(notes), [notes])
  const wantedArea = findings.find((finding) => finding.id === wanted)?.area
  const area = areas.find((each) => each.code === (chosen ?? wantedArea)) ?? areas[0]
  const used = useMemo(() => new Set(findings.flatMap((finding) => finding.passageIds)), [findings])

  if (loading === 'loading' || area === undefined) {
    return <VisitPanes mainLabel="Findings" main={<Loading label="Reading the findings" />} />
  }
  if (loading !== 'loaded')
    return <VisitPanes mainLabel="Findings" main={<ErrorState words={errorWords(loading.failed)} />} />

  const unused = passages.filter(({ passage }) => !used.has(passage.id) && !passage.gone)
  const nav = (
    <AreasNav
      areas={areas}
      chosen={chosen === allGrades ? allGrades : area.code}
      onChoose={setChosen}
      findings={findings}
      passages={passages}
      unused={unused}
      pack={pack}
    />
  )
  const foot = (
    <span>
      {counted(findings.length, 'finding')} · {counted(passages.length, 'passage')}, {unused.length} not used
      yet
    </span>
  )
  if (chosen === allGrades)
    return (
      <VisitPanes
        navLabel="Areas"
        mainLabel="Grades"
        nav={nav}
        main={<GradesOverview pack={pack} passages={passages} onArea={setChosen} />}
        foot={foot}
      />
    )
  return (
    <>
      <VisitPanes
        navLabel="Areas"
        mainLabel={`Findings: ${area.short}`}
        sideLabel="Passages not used yet"
        nav={nav}
        main={
          <AreaFindings
            key={area.code}
            area={area}
            areas={areas}
            pack={pack}
            visit={visit}
            passages={passages}
            target={target}
            onTarget={setTarget}
            arrived={arrived}
            onMade={made}
          />
        }
        side={
          <UnusedPassages
            key={area.code}
            area={area}
            areas={areas}
            hasPassages={passages.some(({ note, passage }) => note.area === area.code && !passage.gone)}
            unused={unused.filter(({ note }) => note.area === area.code)}
            elsewhere={unused.filter(({ note }) => note.area !== area.code).length}
            target={findings.find((finding) => finding.id === target && finding.area === area.code) ?? null}
            onMade={made}
          />
        }
        foot={foot}
      />
      {stale === null ? null : (
        <QuietQuestion
          title="This finding was saved elsewhere first"
          onClose={() => void staleFindingSettled('keepBoth')}
          foot={
            <>
              <Button onPress={() => void staleFindingSettled('keepBoth')}>
                Keep both, mine as a new finding
              </Button>
              <Button tone="danger" onPress={() => void staleFindingSettled('replace')}>
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
