import { hasGrade } from '@shared/findings/gradeProblems'
import { proposeFinding } from '@shared/findings/proposeFinding'
import type { Area, FrameworkPack } from '@shared/frameworks/frameworkPack'
import type { Visit } from '@shared/visits/visit'
import { Plus } from 'lucide-react'
import { useRef } from 'react'
import { useDrop } from 'react-aria-components'
import { flushSync } from 'react-dom'
import { Button } from '../components/Button'
import { EmptyState } from '../components/State'
import { ContradictionList } from '../contradictions/ContradictionList'
import { useContradictions } from '../contradictions/contradictionsStore'
import { afterComposing, typingCaught, typingTaken } from '../visits/typingCaught'
import { CheckedFields } from '../language/CheckedFields'
import { droppedIds, findingType, passagesType } from './dragging'
import { FindingCard } from './FindingCard'
import { findingEdited, findingMade, findingMoved, useFindingsStore } from './findingsStore'
import type { PassageInNote } from './findingsStore'
import { JudgementPanel } from './JudgementPanel'
import { counted } from './words'

type AreaFindingsProps = {
  readonly area: Area
  readonly areas: readonly Area[]
  readonly pack: FrameworkPack
  readonly visit: Visit
  readonly passages: readonly PassageInNote[]
  /** The finding in hand: passages are added to it. */
  readonly target: string | null
  readonly onTarget: (findingId: string) => void
  /** The finding that gets the cursor. */
  readonly arrived: string | null
  readonly onMade: (findingId: string) => void
}

/** The findings of one area, in the order in which the letter will print them. */
export const AreaFindings = (props: AreaFindingsProps) => {
  const { area, areas, pack, visit, passages, target, onTarget, arrived, onMade } = props
  const findings = useFindingsStore((state) => state.findings).filter((finding) => finding.area === area.code)
  const end = useRef<HTMLDivElement>(null)
  const notes = useFindingsStore((state) => state.notes)
  const contradictions = useContradictions(visit, pack, notes)

  const make = async (passageIds: readonly string[]) => {
    // Whoever begins an empty one writes on at once, before the core has answered.
    if (passageIds.length === 0) typingCaught('finding', () => undefined)
    const backing = passages.filter(({ passage }) => passageIds.includes(passage.id))
    const made = await findingMade(
      proposeFinding(
        area.code,
        backing.map(({ passage }) => passage),
      ),
    )
    afterComposing(() => {
      // The cursor first, then the words, in one go: no key falls between the two.
      if (made !== null) flushSync(() => onMade(made))
      const words = typingTaken()
      if (made !== null && words !== '') findingEdited(made, { text: words })
    })
  }
  const { dropProps, isDropTarget } = useDrop({
    ref: end,
    getDropOperation: (types) => (types.has(passagesType) || types.has(findingType) ? 'move' : 'cancel'),
    onDrop: async ({ items }) => {
      const passageIds = await droppedIds(items, passagesType)
      if (passageIds.length > 0) return make(passageIds)
      const [moved] = await droppedIds(items, findingType)
      if (moved !== undefined) await findingMoved(moved, null)
    },
  })

  return (
    <CheckedFields>
      <div className="findings-column">
        <header className="findings-head">
          <div>
            <h1>{area.title}</h1>
            <p className="muted">
              {counted(findings.length, 'finding')}, printed in this order. Headline findings come first in
              the {pack.documentType}.
            </p>
          </div>
          <Button icon={Plus} onPress={() => void make([])}>
            New finding
          </Button>
        </header>
        {hasGrade(pack, area.code) ? <JudgementPanel area={area} pack={pack} passages={passages} /> : null}
        <ContradictionList
          contradictions={contradictions?.filter(({ areas }) => areas.includes(area.code)) ?? null}
          notes={notes}
          visit={visit}
        />
        {findings.length === 0 ? (
          <EmptyState title="No findings here yet">
            <p>
              A finding is one statement, in your words, with the passages it rests on. Choose passages on the
              right and press F, or drag them here.
            </p>
          </EmptyState>
        ) : (
          findings.map((finding, index) => (
            <FindingCard
              key={finding.id}
              finding={finding}
              areas={areas}
              pack={pack}
              visit={visit}
              passages={passages}
              inHand={finding.id === target}
              isArrived={finding.id === arrived}
              onTarget={onTarget}
              before={findings[index - 1]?.id ?? null}
              afterNext={index < findings.length - 1 ? (findings[index + 2]?.id ?? null) : undefined}
            />
          ))
        )}
        <div {...dropProps} ref={end} className="drop-end" data-drop-target={isDropTarget}>
          Drop passages here to make a finding
        </div>
      </div>
    </CheckedFields>
  )
}
