import type { Area, Prompt } from '@shared/frameworks/frameworkPack'
import type { NoteSummary } from '@shared/notes/note'
import { ChevronRight } from 'lucide-react'
import { memo, useDeferredValue, useMemo } from 'react'
import type { ReactNode } from 'react'
import { Button, Tree, TreeItem, TreeItemContent } from 'react-aria-components'
import { counted } from '../findings/words'
import { paneFolded } from '../visits/panesStore'
import { PaneHeading } from '../visits/VisitPanes'
import { countEvidence, evidenceAbout, evidenceWords, noEvidence, promptsOf } from './evidence'
import type { Evidence, Narrowing } from './evidence'
import { EvidenceBar } from './EvidenceBar'
import { narrowed } from './notesStore'

type AreasNavProps = {
  readonly areas: readonly Area[]
  readonly notes: readonly NoteSummary[]
  readonly narrowing: Narrowing
  /** Areas of a graded framework hold many prompts: their sections fold. */
  readonly withSections: boolean
}

/** The areas and prompts of the visit with how much evidence each has. Choosing one narrows the list of notes. */
export const AreasNav = ({ areas, notes, narrowing, withSections }: AreasNavProps) => {
  // Whoever begins a note or types does not wait for the counts.
  const later = useDeferredValue(notes)
  const counts = useMemo(() => countsOf(later, areas), [later, areas])
  return <AreasTree areas={areas} counts={counts} narrowing={narrowing} withSections={withSections} />
}

type Counts = ReturnType<typeof countsOf>

const countsOf = (notes: readonly NoteSummary[], areas: readonly Area[]) => {
  const { byPrompt, byArea } = countEvidence(notes, areas)
  const bySection = areas.flatMap(({ code, sections }) =>
    sections.map(({ prompts }, index) => {
      const about = evidenceAbout(
        notes,
        prompts.map((prompt) => prompt.code),
      )
      return [sectionKey(code, index), about] as const
    }),
  )
  return { notes: notes.length, byPrompt, byArea, bySection: new Map(bySection) }
}

const isSame = (counts: Counts, other: Counts) => counts === other || asText(counts) === asText(other)

const asText = ({ notes, byPrompt, byArea, bySection }: Counts) =>
  JSON.stringify([notes, [...byPrompt], [...byArea], [...bySection]])

type AreasTreeProps = Omit<AreasNavProps, 'notes'> & { readonly counts: Counts }

/** Drawn anew only when a count is another: most of what is typed changes none, and the rows are many. */
const AreasTree = memo(
  ({ areas, counts: evidence, narrowing, withSections }: AreasTreeProps) => {
    const most = Math.max(...[...evidence.byPrompt.values()].map(({ passages }) => passages), 1)
    const promptRow = (area: Area) => (prompt: Prompt) => (
      <Row
        key={prompt.code}
        id={keyOf({ kind: 'prompts', area: area.code, codes: [prompt.code] })}
        label={prompt.short}
        hint={`${prompt.code}: ${prompt.text}`}
        evidence={evidence.byPrompt.get(prompt.code) ?? noEvidence}
        most={most}
      />
    )
    return (
      <>
        <PaneHeading>Areas and prompts</PaneHeading>
        <Tree
          aria-label="Areas and prompts"
          className="areas-tree"
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={[keyOf(narrowing)]}
          onSelectionChange={(keys) => {
            if (keys === 'all') return
            const [key] = keys
            narrowed(narrowingOf(String(key), areas))
            paneFolded()
          }}
          defaultExpandedKeys={
            areas.length > 3 ? firstWithEvidence(areas, evidence.byArea) : areas.map(areaKey)
          }
        >
          <TreeItem id="all" textValue="All notes" className="areas-row areas-all">
            <TreeItemContent>
              <span className="areas-label">
                All notes <small>{evidence.notes}</small>
              </span>
            </TreeItemContent>
          </TreeItem>
          {areas.map((area) => {
            const own = evidence.byArea.get(area.code) ?? noEvidence
            return (
              <TreeItem
                key={area.code}
                id={areaKey(area)}
                textValue={area.short}
                className="areas-row areas-area"
              >
                <TreeItemContent>
                  <Chevron label={area.short} />
                  <span className="areas-label" title={area.title}>
                    {area.number === undefined ? '' : `${area.number} `}
                    {area.short}
                  </span>
                  <small title={evidenceWords(own)}>{counted(own.notes, 'note')}</small>
                </TreeItemContent>
                {withSections
                  ? area.sections.map((section, index) => (
                      <TreeItem
                        key={section.title}
                        id={sectionKey(area.code, index)}
                        textValue={section.title}
                        className="areas-row areas-section"
                      >
                        <TreeItemContent>
                          <Chevron label={section.title} />
                          <span className="areas-label">{section.title}</span>
                          <SectionEvidence
                            evidence={evidence.bySection.get(sectionKey(area.code, index)) ?? noEvidence}
                          />
                        </TreeItemContent>
                        {section.prompts.map(promptRow(area))}
                      </TreeItem>
                    ))
                  : promptsOf(area).map(promptRow(area))}
              </TreeItem>
            )
          })}
        </Tree>
      </>
    )
  },
  (before, now) =>
    before.areas === now.areas &&
    before.narrowing === now.narrowing &&
    before.withSections === now.withSections &&
    isSame(before.counts, now.counts),
)

type RowProps = {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly evidence: Evidence
  readonly most: number
}

const Row = ({ id, label, hint, evidence, most }: RowProps): ReactNode => {
  const words = evidenceWords(evidence)
  const empty = evidence.passages === 0
  return (
    <TreeItem
      id={id}
      textValue={`${label}, ${words}`}
      className="areas-row areas-prompt"
      data-empty-row={empty}
    >
      <TreeItemContent>
        <span className="areas-label" title={`${hint}\n${words}`}>
          {label} {empty ? null : <small>{evidence.passages}</small>}
        </span>
        {empty ? (
          <small className="none-yet">none yet</small>
        ) : (
          <EvidenceBar evidence={evidence} most={most} />
        )}
      </TreeItemContent>
    </TreeItem>
  )
}

/** A folded section must not hide that nobody has looked there. */
const SectionEvidence = ({ evidence }: { readonly evidence: Evidence }) => {
  const words = evidenceWords(evidence)
  return <small title={words}>{evidence.passages === 0 ? words : evidence.passages}</small>
}

const Chevron = ({ label }: { readonly label: string }) => (
  <Button slot="chevron" className="areas-chevron" aria-label={`Prompts of ${label}`}>
    <ChevronRight aria-hidden size={14} />
  </Button>
)

const areaKey = (area: Area) => `area:${area.code}`

const sectionKey = (area: string, index: number) => `section:${area}:${index}`

const keyOf = (narrowing: Narrowing): string => {
  if (narrowing.kind === 'all') return 'all'
  if (narrowing.kind === 'area') return `area:${narrowing.area}`
  return narrowing.section === undefined
    ? `prompt:${narrowing.area}:${narrowing.codes.join(',')}`
    : sectionKey(narrowing.area, narrowing.section)
}

const narrowingOf = (key: string, areas: readonly Area[]): Narrowing => {
  const [kind, code = '', rest = ''] = key.split(':')
  if (kind === 'area') return { kind: 'area', area: code }
  if (kind === 'prompt') return { kind: 'prompts', area: code, codes: rest.split(',') }
  const section = areas.find((area) => area.code === code)?.sections[Number(rest)]
  return kind === 'section' && section !== undefined
    ? {
        kind: 'prompts',
        area: code,
        codes: section.prompts.map((prompt) => prompt.code),
        section: Number(rest),
      }
    : { kind: 'all' }
}

/** In a framework of many areas only those open themselves that are being worked on. */
const firstWithEvidence = (areas: readonly Area[], byArea: ReadonlyMap<string, Evidence>): string[] => {
  const used = areas.filter((area) => (byArea.get(area.code)?.notes ?? 0) > 0)
  return (used.length === 0 ? areas.slice(0, 1) : used.slice(0, 2)).map(areaKey)
}
