import '../findings/passageCards.css'
import type { Letter, LetterParagraph, LetterSection } from '@shared/letters/letter'
import type { Visit } from '@shared/visits/visit'
import { PaneHeading } from '../visits/VisitPanes'
import { AccuracyPart } from './accuracy/AccuracyPart'
import { CommentsPart } from './comments/CommentsPart'
import { IssueList } from './IssueList'
import { GiveSources } from './GiveSources'
import { useLetterStore } from './letterStore'
import { UnusedEvidenceList } from './UnusedEvidence'
import { SourcesOfParagraph } from './SourcesOfParagraph'

/** What the paragraph in hand rests on, and what the checks say of the whole. */
export const LetterSide = ({ letter, visit }: { readonly letter: Letter; readonly visit: Visit }) => {
  const paragraphId = useLetterStore((state) => state.paragraphId)
  const found = findParagraph(letter, paragraphId)
  return (
    <>
      <PaneHeading {...(found ? { count: found.paragraph.sources.length } : {})}>
        Sources of this paragraph
      </PaneHeading>
      <SourcesOf found={found} letter={letter} />
      <CommentsPart letter={letter} visit={visit} />
      <AccuracyPart letter={letter} visit={visit} />
      <IssueList letter={letter} />
      <UnusedEvidenceList letter={letter} />
    </>
  )
}

type Found = { readonly section: LetterSection; readonly paragraph: LetterParagraph } | null

const SourcesOf = ({ found, letter }: { readonly found: Found; readonly letter: Letter }) => {
  if (found === null)
    return <p className="pane-words">Put the cursor into a paragraph to see what it rests on.</p>
  if (found.paragraph.sources.length > 0) {
    return <SourcesOfParagraph letter={letter} paragraph={found.paragraph} />
  }
  if (!found.section.evidence) return <p className="pane-words">A fixed part: it states no evidence.</p>
  return (
    <>
      <p className="pane-words">This paragraph rests on no note.</p>
      {letter.stage !== 'final' ? <GiveSources paragraphId={found.paragraph.id} /> : null}
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
