import type { Finding } from '@shared/findings/finding'
import { FindingKind } from '@shared/findings/finding'
import { independentSources } from '@shared/findings/proposeFinding'
import type { Area, FrameworkPack } from '@shared/frameworks/frameworkPack'
import type { Visit } from '@shared/visits/visit'
import {
  ArrowDown,
  ArrowUp,
  ChevronDown,
  ChevronRight,
  Ellipsis,
  GripVertical,
  Trash2,
  Unlink,
} from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { DropZone, useDrag } from 'react-aria-components'
import { Button } from '../components/Button'
import { Switch } from '../components/Choice'
import { IconButton } from '../components/IconButton'
import { Menu } from '../components/Menu'
import { Select } from '../components/Select'
import { said } from '../components/statusStore'
import { TextArea } from '../components/TextField'
import { droppedIds, findingType, passagesType } from './dragging'
import { findingDeleted, findingEdited, findingMoved, findingRestored } from './findingsStore'
import type { PassageInNote } from './findingsStore'
import { NationalFramework } from './NationalFramework'
import { PassageLine } from './PassageLine'
import { PriorityActionFields } from './PriorityActionFields'
import { counted, kindWords } from './words'

type FindingCardProps = {
  readonly finding: Finding
  readonly areas: readonly Area[]
  readonly pack: FrameworkPack
  readonly visit: Visit
  readonly passages: readonly PassageInNote[]
  readonly inHand: boolean
  readonly onTarget: (findingId: string) => void
  /** The finding above, to move before it; null at the top. */
  readonly before: string | null
  /** What the finding would stand before after moving down: null is the end; undefined, it is the last already. */
  readonly afterNext: string | null | undefined
}

/** One finding: its words, its kind, whether it is a headline, and the passages it rests on. */
export const FindingCard = (props: FindingCardProps) => {
  const { finding, areas, pack, visit, passages, inHand, onTarget, before, afterNext } = props
  const [open, setOpen] = useState(false)
  const article = useRef<HTMLElement>(null)
  const backing = passages.filter(({ passage }) => finding.passageIds.includes(passage.id))
  const sources = independentSources(backing.map(({ passage }) => passage))
  const { dragProps, isDragging } = useDrag({ getItems: () => [{ [findingType]: finding.id }] })

  useEffect(() => {
    if (inHand) article.current?.querySelector('textarea')?.focus()
  }, [inHand])

  const remove = async () => {
    await findingDeleted(finding.id)
    said('Finding deleted. Its passages can be used again.', {
      action: { label: 'Undo', onPress: () => void findingRestored() },
    })
  }

  return (
    <DropZone
      className="finding-drop"
      aria-label="Add passages to this finding, or put a finding before it"
      getDropOperation={(types) => (types.has(passagesType) || types.has(findingType) ? 'move' : 'cancel')}
      onDrop={async ({ items }) => {
        const moved = await droppedIds(items, findingType)
        if (moved[0] !== undefined) return findingMoved(moved[0], finding.id)
        const added = await droppedIds(items, passagesType)
        findingEdited(finding.id, { passageIds: [...new Set([...finding.passageIds, ...added])] })
      }}
    >
      <article
        ref={article}
        className="finding"
        aria-label={`${kindWords[finding.kind]}: ${finding.text.slice(0, 60) || 'not worded yet'}`}
        data-kind={finding.kind}
        data-in-hand={inHand}
        data-dragging={isDragging}
        onFocus={() => onTarget(finding.id)}
        onKeyDown={(event) => {
          if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
          event.preventDefault()
          if (event.key === 'ArrowUp' && before !== null) void findingMoved(finding.id, before)
          if (event.key === 'ArrowDown' && afterNext !== undefined) void findingMoved(finding.id, afterNext)
        }}
      >
        <div className="finding-head">
          <span {...dragProps} className="grip" aria-hidden tabIndex={-1} title="Drag to put in order">
            <GripVertical size={16} />
          </span>
          <Select
            label="Kind"
            labelHidden
            options={FindingKind.options.map((kind) => ({ id: kind, label: kindWords[kind] }))}
            value={finding.kind}
            onChange={(kind) => findingEdited(finding.id, { kind })}
          />
          <Switch
            isSelected={finding.headline}
            onChange={(headline) => findingEdited(finding.id, { headline })}
            isDisabled={finding.kind === 'improvement' || finding.kind === 'priority-action'}
          >
            Headline
          </Switch>
          <span className="push" />
          <IconButton
            label="Move up"
            icon={ArrowUp}
            keys="Alt ↑"
            isDisabled={before === null}
            onPress={() => void findingMoved(finding.id, before)}
          />
          <IconButton
            label="Move down"
            icon={ArrowDown}
            keys="Alt ↓"
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
                  onAction: () => findingEdited(finding.id, { area: area.code }),
                })),
              { id: 'delete', label: 'Delete', icon: Trash2, danger: true, onAction: () => void remove() },
            ]}
          >
            <IconButton label="More" icon={Ellipsis} />
          </Menu>
        </div>
        <TextArea
          label={kindWords[finding.kind]}
          labelHidden
          className="finding-text"
          rows={2}
          placeholder={placeholderFor(finding.kind, pack)}
          value={finding.text}
          onChange={(text) => findingEdited(finding.id, { text })}
        />
        {finding.kind === 'priority-action' ? (
          <PriorityActionFields finding={finding} visit={visit} sources={sources} />
        ) : null}
        {finding.kind === 'improvement' && pack.crossReferences === 'national-framework' ? (
          <NationalFramework finding={finding} />
        ) : null}
        <div className="finding-sources">
          <Button
            tone="quiet"
            icon={open ? ChevronDown : ChevronRight}
            aria-expanded={open}
            isDisabled={backing.length === 0}
            onPress={() => setOpen(!open)}
          >
            {backing.length === 0
              ? 'Rests on no passage yet'
              : `${counted(backing.length, 'passage')}, ${counted(sources, 'source')}`}
          </Button>
        </div>
        {open
          ? backing.map((each) => (
              <PassageLine
                key={each.passage.id}
                {...each}
                actions={
                  <Button
                    tone="quiet"
                    icon={Unlink}
                    onPress={() =>
                      findingEdited(finding.id, {
                        passageIds: finding.passageIds.filter((id) => id !== each.passage.id),
                      })
                    }
                  >
                    Take out of this finding
                  </Button>
                }
              />
            ))
          : null}
      </article>
    </DropZone>
  )
}

/** Form of improvement points: noun phrases since 2018, imperatives in the single inspection framework (domain.md 2.3). */
const placeholderFor = (kind: Finding['kind'], pack: FrameworkPack) => {
  if (kind !== 'improvement') return 'What is done, how well, and what it means for children…'
  return pack.improvementForm === 'imperative' ? 'Ensure that …' : 'The quality of …, so that …'
}
