import type { Finding } from '@shared/findings/finding'
import { FindingKind } from '@shared/findings/finding'
import { hasPriorityActions } from '@shared/findings/priorityAction'
import type { Area, FrameworkPack } from '@shared/frameworks/frameworkPack'
import { ArrowDown, ArrowUp, Ellipsis, GripVertical, Trash2 } from 'lucide-react'
import { useDrag } from 'react-aria-components'
import { Switch } from '../components/Choice'
import { IconButton } from '../components/IconButton'
import { Menu } from '../components/Menu'
import { Select } from '../components/Select'
import { said } from '../components/statusStore'
import { useKeyWords } from '../shortcuts/keysStore'
import { findingType } from './dragging'
import { findingDeleted, findingEdited, findingMoved, findingRestored } from './findingsStore'
import { kindWords } from './words'

type FindingHeadProps = {
  readonly finding: Finding
  readonly areas: readonly Area[]
  readonly pack: FrameworkPack
  readonly drag: ReturnType<typeof useFindingDrag>
  /** The finding above, to move before it; null at the top. */
  readonly before: string | null
  /** What the finding would stand before after moving down: null is the end; undefined, it is the last already. */
  readonly afterNext: string | null | undefined
}

/** For the mouse: by key a finding is moved with Alt and the arrows, so the grip needs no drag of its own for them. */
export const useFindingDrag = (findingId: string) =>
  useDrag({ getItems: () => [{ [findingType]: findingId }], hasDragButton: true })

/** What a finding is and where it stands: grip, kind, headline, order, and the rarer commands. */
export const FindingHead = ({ finding, areas, pack, drag, before, afterNext }: FindingHeadProps) => (
  <div className="finding-head">
    <span {...drag.dragProps} className="grip" aria-hidden tabIndex={-1} title="Drag to put in order">
      <GripVertical size={16} />
    </span>
    <Select
      label="Kind"
      labelHidden
      options={kindsFor(finding, pack).map((kind) => ({ id: kind, label: kindWords[kind] }))}
      value={finding.kind}
      onChange={(kind) => findingEdited(finding.id, { kind })}
    />
    <Switch
      isSelected={finding.headline && !isListed(finding)}
      onChange={(headline) => findingEdited(finding.id, { headline })}
      isDisabled={isListed(finding)}
    >
      Headline
    </Switch>
    <span className="push" />
    <IconButton
      label="Move up"
      icon={ArrowUp}
      keys={useKeyWords('finding.up')}
      isDisabled={before === null}
      onPress={() => void findingMoved(finding.id, before)}
    />
    <IconButton
      label="Move down"
      icon={ArrowDown}
      keys={useKeyWords('finding.down')}
      isDisabled={afterNext === undefined}
      onPress={() => void findingMoved(finding.id, afterNext ?? null)}
    />
    <Menu
      label="More for this finding"
      entries={[
        ...areas
          .filter((area) => area.code !== finding.area)
          .map((area) => ({
            id: area.code,
            label: `Move to ${area.short}`,
            onAction: () => moveToArea(finding, area),
          })),
        {
          id: 'delete',
          label: 'Delete',
          icon: Trash2,
          danger: true,
          onAction: () => void remove(finding.id),
        },
      ]}
    >
      <IconButton label="More" icon={Ellipsis} />
    </Menu>
  </div>
)

/** A framework whose document has no list of priority actions offers none; a finding that is one already stays what it is. */
const kindsFor = (finding: Finding, pack: FrameworkPack) =>
  FindingKind.options.filter(
    (kind) => kind !== 'priority-action' || kind === finding.kind || hasPriorityActions(pack),
  )

/** Printed in a list of its own kind, also when it is marked as a headline. */
const isListed = ({ kind }: Finding) => kind === 'improvement' || kind === 'priority-action'

const moveToArea = (finding: Finding, area: Area) => {
  findingEdited(finding.id, { area: area.code })
  said(`Finding moved to ${area.short}.`, {
    action: { label: 'Undo', onPress: () => findingEdited(finding.id, { area: finding.area }) },
  })
}

const remove = async (findingId: string) => {
  if (!(await findingDeleted(findingId))) return
  said('Finding deleted. Its passages can be used again.', {
    action: { label: 'Undo', onPress: () => void findingRestored(findingId) },
  })
}
