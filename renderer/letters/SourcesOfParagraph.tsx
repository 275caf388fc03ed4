import type { Letter, LetterParagraph, Source } from '@shared/letters/letter'
import { sentenceAt, sentenceSources } from '@shared/letters/sentenceSources'
import type { SentenceSources } from '@shared/letters/sentenceSources'
import { useMemo, useRef } from 'react'
import { counted } from '../findings/words'
import { promptsOf } from '../notes/evidence'
import { useShortcut } from '../shortcuts/useShortcut'
import { useOpenVisitStore } from '../visits/openVisitStore'
import { paneToggled, usePanesStore } from '../visits/panesStore'
import { useCursorStore } from './cursorStore'
import { useLetterStore } from './letterStore'
import { SourceCard } from './SourceCard'

type SourcesOfParagraphProps = { readonly letter: Letter; readonly paragraph: LetterParagraph }

/** The passages behind the sentence with the cursor, as far as that can be known, then the rest of the paragraph's. */
export const SourcesOfParagraph = ({ letter, paragraph }: SourcesOfParagraphProps) => {
  const findings = useLetterStore((state) => state.findings)
  // Another place in the same sentence changes nothing here.
  const at = useCursorStore(({ offset }) => sentenceAt(paragraph.text, offset)?.offset ?? 0)
  const about = useAboutPassages(paragraph.sources)
  const found = useMemo(
    () => sentenceSources(paragraph, findings, at, about),
    [paragraph, findings, at, about],
  )
  const list = useRef<HTMLDivElement>(null)
  useShortcut('letter.sources', () => {
    const focusFirst = () => list.current?.querySelector<HTMLElement>('.quote-link:enabled')?.focus()
    // At once where it can be: the next key must not land in the letter. A pane unfolds with the next picture.
    if (list.current?.checkVisibility() !== false) return focusFirst()
    paneToggled('side')
    requestAnimationFrame(focusFirst)
  })
  const card = (source: Source) => (
    <SourceCard
      key={`${source.findingId} ${source.passageId}`}
      source={source}
      visitId={letter.visitId}
      paragraph={paragraph}
      isFinal={letter.stage === 'final'}
    />
  )
  return (
    <div
      className="sources"
      ref={list}
      onKeyDown={(event) => {
        // A pane that lies over the page folds first.
        if (event.key === 'Escape' && usePanesStore.getState().open === null)
          document.querySelector<HTMLElement>('.letter')?.focus()
      }}
    >
      {found === null ? (
        paragraph.sources.map(card)
      ) : (
        <>
          <p className="sentence-in-hand">“{found.sentence}”</p>
          <p className="pane-words">{basisWords(found)}</p>
          {found.sources.map(card)}
          {found.rest.length === 0 ? null : (
            <>
              <h3 className="rest-heading">
                {counted(found.rest.length, 'other passage')} of this paragraph
              </h3>
              {found.rest.map(card)}
            </>
          )}
        </>
      )}
    </div>
  )
}

/** What each passage is about beside its quote: the names of its prompts, and what its note has counted. */
const useAboutPassages = (sources: readonly Source[]): ReadonlyMap<string, string> => {
  const notes = useLetterStore((state) => state.notes)
  const open = useOpenVisitStore((state) => state.open)
  return useMemo(() => {
    const prompts = open.kind === 'loaded' ? open.pack.areas.flatMap(promptsOf) : []
    return new Map(
      sources.map(({ noteId, passageId }) => {
        const note = notes.find(({ id }) => id === noteId)
        const codes = note?.passages.find(({ id }) => id === passageId)?.prompts ?? []
        const names = prompts.filter(({ code }) => codes.includes(code)).map(({ short }) => short)
        return [passageId, [...names, ...(note?.tallies ?? []).map(({ what }) => what)].join(' ')] as const
      }),
    )
  }, [sources, notes, open])
}

/** Says no more than is known. */
const basisWords = ({ basis, sources }: SentenceSources): string => {
  if (basis === 'finding') return 'The sentence stands in one finding word for word. It rests on:'
  if (basis === 'words')
    return sources.length === 1
      ? 'By its words the sentence is nearest to this passage and what it is about:'
      : 'By its words the sentence is nearest to these passages and what they are about:'
  return 'Nothing tells which of these the sentence rests on. They are the paragraph’s:'
}
