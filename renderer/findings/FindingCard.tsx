import { independentSources } from '@shared/evidence/independentSources'
import type { Finding } from '@shared/findings/finding'
import type { Area, FrameworkPack } from '@shared/frameworks/frameworkPack'
import type { Visit } from '@shared/visits/visit'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { useDrop } from 'react-aria-components'
import { CheckedArea } from '../language/CheckedFields'
import { isShortcut } from '../shortcuts/keysStore'
import { droppedIds, findingType, passagesType } from './dragging'
import { FindingHead, useFindingDrag } from './FindingHead'
import { FindingSources } from './FindingSources'
import { findingEdited, findingMoved } from './findingsStore'
import type { PassageInNote } from './findingsStore'
import { NationalFramework } from './NationalFramework'
import { PriorityActionFields } from './PriorityActionFields'
import { Proportions } from './Proportions'
import { SameInBothLists } from './SameInBothLists'
import { kindWords } from './words'

type FindingCardProps = {
  readonly finding: Finding
  readonly areas: readonly Area[]
  readonly pack: FrameworkPack
  readonly visit: Visit
  readonly passages: readonly PassageInNote[]
  readonly inHand: boolean
  /** The user has just made this finding or come for it: the cursor goes into its words, once. */
  readonly isArrived: boolean
  readonly onTarget: (findingId: string) => void
  /** The finding above, to move before it; null at the top. */
  readonly before: string | null
  /** What the finding would stand before after moving down: null is the end; undefined, it is the last already. */
  readonly afterNext: string | null | undefined
}

/** One finding: its words, its kind, whether it is a headline, and the passages it rests on. */
export const FindingCard = (props: FindingCardProps) => {
  const { finding, areas, pack, visit, passages, inHand, isArrived, onTarget, before, afterNext } = props
  const article = useRef<HTMLElement>(null)
  const backing = passages.filter(({ passage }) => finding.passageIds.includes(passage.id))
  const sources = independentSources(backing.map(({ note }) => note))
  const drag = useFindingDrag(finding.id)
  const { dropProps, isDropTarget } = useDrop({
    ref: article,
    getDropOperation: (types) => (types.has(passagesType) || types.has(findingType) ? 'move' : 'cancel'),
    onDrop: async ({ items }) => {
      const [moved] = await droppedIds(items, findingType)
      if (moved !== undefined) return findingMoved(moved, finding.id)
      const added = await droppedIds(items, passagesType)
      findingEdited(finding.id, { passageIds: [...new Set([...finding.passageIds, ...added])] })
      onTarget(finding.id)
    },
  })

  useEffect(() => {
    if (!isArrived) return
    article.current?.querySelector('textarea')?.focus()
    article.current?.scrollIntoView({ block: 'nearest' })
  }, [isArrived])

  return (
    <article
      {...dropProps}
      ref={article}
      className="finding"
      aria-label={`${kindWords[finding.kind]}: ${finding.text.slice(0, 60) || 'not worded yet'}`}
      data-kind={finding.kind}
      data-in-hand={inHand}
      data-dragging={drag.isDragging}
      data-drop-target={isDropTarget}
      onFocus={() => onTarget(finding.id)}
      onKeyDown={(event) => {
        // Keys of a menu or list that lies over the page come here too.
        if (!event.currentTarget.contains(event.target as Node)) return
        const deed = deedOf(event)
        if (deed === undefined) return
        event.preventDefault()
        if (deed === 'moveUp' && before !== null) void findingMoved(finding.id, before)
        if (deed === 'moveDown' && afterNext !== undefined) void findingMoved(finding.id, afterNext)
        if (deed === 'previous') goToNeighbour(event.currentTarget, -1)
        if (deed === 'next') goToNeighbour(event.currentTarget, 1)
      }}
    >
      <FindingHead
        finding={finding}
        areas={areas}
        pack={pack}
        drag={drag}
        before={before}
        afterNext={afterNext}
      />
      <CheckedArea
        name={`${finding.id} text`}
        label={kindWords[finding.kind]}
        labelHidden
        className="finding-text"
        rows={2}
        placeholder={placeholderFor(finding.kind, pack)}
        value={finding.text}
        onChange={(text) => findingEdited(finding.id, { text })}
      />
      {finding.kind === 'priority-action' ? (
        <PriorityActionFields finding={finding} pack={pack} visit={visit} backing={backing} />
      ) : null}
      {finding.kind === 'improvement' && pack.crossReferences === 'national-framework' ? (
        <NationalFramework finding={finding} />
      ) : null}
      <SameInBothLists finding={finding} />
      <Proportions backing={backing} article={article} />
      <FindingSources finding={finding} backing={backing} sources={sources} />
    </article>
  )
}

/** Alt and the arrows move the finding; Page up and Page down go to its neighbours, as in any feed of articles. */
const deedOf = ({ key, altKey, ctrlKey, metaKey, shiftKey, nativeEvent }: KeyboardEvent) => {
  if (isShortcut(nativeEvent, 'finding.up')) return 'moveUp'
  if (isShortcut(nativeEvent, 'finding.down')) return 'moveDown'
  if (ctrlKey || metaKey || shiftKey || altKey) return undefined
  return key === 'PageUp' ? 'previous' : key === 'PageDown' ? 'next' : undefined
}

const goToNeighbour = (article: HTMLElement, step: -1 | 1) => {
  const all = [...document.querySelectorAll<HTMLElement>('.finding')]
  const neighbour = all[all.indexOf(article) + step]
  neighbour?.querySelector('textarea')?.focus()
  neighbour?.scrollIntoView({ block: 'nearest' })
}

/** Form of improvement points: noun phrases since 2018, imperatives in the single inspection framework (domain.md 2.3). */
const placeholderFor = (kind: Finding['kind'], pack: FrameworkPack) => {
  if (kind !== 'improvement') return 'What is done, how well, and what it means for children…'
  return pack.improvementForm === 'imperative' ? 'Ensure that …' : 'The quality of …, so that …'
}
