import type { Letter, LetterParagraph, LetterSection } from '@shared/letters/letter'
import { PaneHeading } from '../visits/VisitPanes'
import { IssueList } from './IssueList'
import { GiveSources } from './GiveSources'
import { useLetterStore } from './letterStore'
import { SourceCard } from './SourceCard'

/** What the paragraph in hand rests on, and what the checks say of the whole. */
export const LetterSide = ({ letter }: { readonly letter: Letter }) => {
  const paragraphId = useLetterStore((state) => state.paragraphId)
  const found = findParagraph(letter, paragraphId)
  return (
    <>
      <PaneHeading {...(found ? { count: found.paragraph.sources.length } : {})}>
        Sources of this paragraph
      </PaneHeading>
      <SourcesOf found={found} letter={letter} />
      <IssueList letter={letter} />
    </>
  )
}

type Found = { readonly section: LetterSection; readonly paragraph: LetterParagraph } | null

const SourcesOf = ({ found, letter }: { readonly found: Found; readonly letter: Letter }) => {
  if (found === null)
    return <p className="pane-words">Put the cursor into a paragraph to see what it rests on.</p>
  if (found.paragraph.sources.length > 0) {
    return found.paragraph.sources.map((source) => (
      <SourceCard
        key={`${source.findingId} ${source.passageId}`}
        source={source}
        visitId={letter.visitId}
        paragraphId={found.paragraph.id}
      />
    ))
  }
  if (!found.section.evidence) return <p className="pane-words">A fixed part: it states no evidence.</p>
  return (
    <>
      <p className="pane-words">This paragraph rests on no note.</p>
      {letter.stage === 'draft' ? <GiveSources paragraphId={found.paragraph.id} /> : null}
    </>
  )
}

const findParagraph = (letter: Letter, paragraphId: string | null): Found => {
  for (const section of letter.sections) {
    const paragraph = section.paragraphs.find((each) => each.id === paragraphId)
    if (paragraph !== undefined) return { section, paragraph }
  }
  return null
}
