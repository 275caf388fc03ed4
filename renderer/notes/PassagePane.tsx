import type { Area } from '@shared/frameworks/frameworkPack'
import type { Passage } from '@shared/notes/note'
import { Plus, Trash2 } from 'lucide-react'
import { Button } from '../components/Button'
import { Segmented } from '../components/Segmented'
import { EmptyState } from '../components/State'
import { addToLineAsked } from '../enquiries/enquiriesStore'
import { LinesOfPassage } from '../enquiries/LinesOfPassage'
import { UsesOfPassage } from '../letters/UsesOfPassage'
import { useUsesOf, useUsesStore } from '../letters/usesStore'
import { ShortcutKey } from '../shortcuts/ShortcutKey'
import { saveEverything } from '../unsaved'
import { sessionOf } from './noteSessions'
import { PaneHeading } from '../visits/VisitPanes'
import { promptsOf } from './evidence'
import { useNotesStore } from './notesStore'
import { passageDropped, passageJudged, promptsAskedFor } from './noteEdits'
import { noteOpened } from './openNoteStore'
import type { OpenNote } from './openNoteStore'
import { PassageCard } from './PassageCard'
import { passageRemovalAsked } from './passageRemoval'
import { directionShortWords, directionWords, directions } from './words'

type PassagePaneProps = { readonly open: OpenNote; readonly areas: readonly Area[]; readonly visitId: string }

/** What is marked in the open note, and what became of it. */
export const PassagePane = ({ open, areas, visitId }: PassagePaneProps) => {
  const findingsByPassageId = useNotesStore((state) => state.findingsByPassageId)
  const uses = useUsesStore((state) => state.byPassageId)
  useUsesOf(visitId)
  const { passages, focusedPassageId, noteId } = open
  const focused = passages.find(({ id }) => id === focusedPassageId)
  const others = passages.filter(({ id }) => id !== focusedPassageId)
  const isUsed = ({ id }: Passage) =>
    findingsByPassageId.has(id) || (uses?.get(id)?.paragraphs.length ?? 0) > 0
  const used = others.filter(isUsed)
  const unused = others.filter((passage) => !isUsed(passage))
  if (passages.length === 0) return <NothingMarked />
  const card = (passage: Passage) => (
    <PassageCard
      key={passage.id}
      passage={passage}
      onOpen={() => void noteOpened(noteId, { kind: 'passage', passageId: passage.id })}
    >
      <UsesOfPassage
        visitId={visitId}
        passageId={passage.id}
        findings={findingsByPassageId.get(passage.id) ?? []}
      />
      <LinesOfPassage passageId={passage.id} />
      {passage.gone ? (
        <Button tone="quiet" icon={Trash2} onPress={() => passageDropped(noteId, passage.id)}>
          Let it go
        </Button>
      ) : null}
    </PassageCard>
  )
  return (
    <>
      {focused === undefined ? null : (
        <>
          <PaneHeading>This passage</PaneHeading>
          <FocusedPassage passage={focused} noteId={noteId} areas={areas} />
          <UsesOfPassage
            visitId={visitId}
            passageId={focused.id}
            findings={findingsByPassageId.get(focused.id) ?? []}
          />
          <LinesOfPassage passageId={focused.id} />
        </>
      )}
      {used.length === 0 ? null : <PaneHeading count={used.length}>Used</PaneHeading>}
      {used.map(card)}
      {unused.length === 0 ? null : <PaneHeading count={unused.length}>Not used yet</PaneHeading>}
      {unused.map(card)}
    </>
  )
}

type FocusedPassageProps = {
  readonly passage: Passage
  readonly noteId: string
  readonly areas: readonly Area[]
}

const FocusedPassage = ({ passage, noteId, areas }: FocusedPassageProps) => {
  const words = new Map(areas.flatMap(promptsOf).map((prompt) => [prompt.code, prompt.short]))
  return (
    <div className="card focused-passage" data-direction={passage.direction}>
      <p>“{passage.quote}”</p>
      <div className="focused-passage-directions">
        <Segmented
          label="Direction"
          options={directions.map((id) => ({ id, label: directionShortWords[id] }))}
          value={passage.direction}
          onChange={(direction) => passageJudged(noteId, passage.id, { direction })}
        />
      </div>
      <ul className="focused-passage-prompts">
        {passage.prompts.map((code) => (
          <li key={code}>
            <span>
              <b>{code}</b> {words.get(code) ?? ''}
            </span>
            <Button
              tone="quiet"
              aria-label={`Take off ${code}`}
              onPress={() =>
                passageJudged(noteId, passage.id, {
                  prompts: passage.prompts.filter((each) => each !== code),
                })
              }
            >
              Take off
            </Button>
          </li>
        ))}
      </ul>
      <div className="focused-passage-actions">
        <Button tone="quiet" icon={Plus} onPress={() => promptsAskedFor(noteId, passage.id)}>
          Prompts
        </Button>
        <Button
          tone="quiet"
          icon={Plus}
          aria-label="Line of enquiry: put this passage for or against one"
          onPress={() => void addPassageToLine(noteId, passage.id)}
        >
          Line of enquiry
        </Button>
        <Button tone="quiet" icon={Trash2} onPress={() => passageRemovalAsked(noteId, passage.id)}>
          Unmark
        </Button>
      </div>
    </div>
  )
}

/** A passage just marked must be stored before a line can name it. */
const addPassageToLine = async (noteId: string, passageId: string) => {
  await saveEverything()
  addToLineAsked([passageId], sessionOf(noteId)?.fields.area ?? '')
}

const NothingMarked = () => (
  <EmptyState title="Nothing marked in this note yet">
    <p>Select words in the text and say which way they point:</p>
    <dl className="mark-keys">
      {directions.map((direction) => (
        <div key={direction} data-direction={direction}>
          <dt>
            <ShortcutKey of={`mark.${direction}`} />
          </dt>
          <dd>{directionWords[direction]}</dd>
        </div>
      ))}
    </dl>
    <p>Then choose the prompts they are about. Marked passages are what findings rest on.</p>
  </EmptyState>
)
