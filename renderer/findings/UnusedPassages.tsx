import type { Finding } from '@shared/findings/finding'
import type { Area } from '@shared/frameworks/frameworkPack'
import { proposeFinding } from '@shared/findings/proposeFinding'
import { Button } from '../components/Button'
import { Kbd } from '../components/Kbd'
import { EmptyState } from '../components/State'
import { said } from '../components/statusStore'
import { ShortcutKey } from '../shortcuts/ShortcutKey'
import { addToLineAsked } from '../enquiries/enquiriesStore'
import { PaneHeading } from '../visits/VisitPanes'
import { findingEdited, findingMade } from './findingsStore'
import type { PassageInNote } from './findingsStore'
import { PassageChoice, useChosenPassages } from './PassageChoice'
import { counted } from './words'

type UnusedPassagesProps = {
  readonly area: Area
  readonly areas: readonly Area[]
  /** Something is marked in this area, used or not. */
  readonly hasPassages: boolean
  readonly unused: readonly PassageInNote[]
  /** Unused passages of other areas. */
  readonly elsewhere: number
  /** The finding being worked on: passages can be added to it. */
  readonly target: Finding | null
  readonly onMade: (findingId: string) => void
}

/** Passages of the area that no finding rests on yet; chosen ones become a finding or join the one in hand. */
export const UnusedPassages = (props: UnusedPassagesProps) => {
  const { area, hasPassages, unused, elsewhere, target, onMade } = props
  const choice = useChosenPassages(unused)
  const { chosen } = choice

  const make = async (passages: readonly PassageInNote[]) => {
    const made = await findingMade(
      proposeFinding(
        area.code,
        passages.map(({ passage }) => passage),
      ),
    )
    if (made === null) return
    choice.chooseNone()
    onMade(made)
  }
  const add = (passages: readonly PassageInNote[]) => {
    if (target === null || passages.length === 0) return
    findingEdited(target.id, {
      passageIds: [...target.passageIds, ...passages.map(({ passage }) => passage.id)],
    })
    choice.chooseNone()
    said(`Added ${counted(passages.length, 'passage')} to the finding`)
  }
  const addToLine = (passages: readonly PassageInNote[]) =>
    addToLineAsked(
      passages.map(({ passage }) => passage.id),
      area.code,
    )

  return (
    <>
      <PaneHeading count={unused.length}>Not used yet</PaneHeading>
      {unused.length === 0 ? (
        <EmptyState title={hasPassages ? 'Every passage here is used' : 'Nothing is marked in this area yet'}>
          <p>
            Mark a passage in a note of this area and it appears here, ready to back a finding.
            {elsewhere > 0 ? ` Other areas have ${elsewhere} not used yet.` : ''}
          </p>
        </EmptyState>
      ) : (
        <>
          <div className="unused-actions">
            <Button isDisabled={chosen.length === 0} onPress={() => void make(chosen)}>
              {chosen.length > 1 ? `Make a finding from ${chosen.length}` : 'Make a finding'}
              <ShortcutKey of="findings.make" />
            </Button>
            <Button isDisabled={chosen.length === 0 || target === null} onPress={() => add(chosen)}>
              Add to the finding in hand
              <ShortcutKey of="findings.add" />
            </Button>
            <Button isDisabled={chosen.length === 0} onPress={() => addToLine(chosen)}>
              Add to a line of enquiry…
              <ShortcutKey of="findings.addToLine" />
            </Button>
          </div>
          <PassageChoice
            label={`Passages of ${area.short} not used yet`}
            passages={unused}
            choice={choice}
            deeds={[
              { shortcut: 'findings.make', act: make },
              { shortcut: 'findings.add', act: add },
              { shortcut: 'findings.addToLine', act: addToLine },
            ]}
            openNote="findings.openNote"
          />
          <p className="muted small">
            <Kbd>Space</Kbd> chooses, <ShortcutKey of="findings.make" /> makes a finding,{' '}
            <ShortcutKey of="findings.add" /> adds, <ShortcutKey of="findings.addToLine" /> adds to a line of
            enquiry, <ShortcutKey of="findings.openNote" /> opens the note. Or drag onto a finding.
          </p>
        </>
      )}
    </>
  )
}
