import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import type { Letter, LetterSection } from '@shared/letters/letter'
import { RefreshCw } from 'lucide-react'
import { Button } from '../components/Button'
import { PaneHeading } from '../visits/VisitPanes'
import { rememberedPlace } from '../navigationStore'
import { ExportMenu } from './ExportMenu'
import { useLetterStore } from './letterStore'
import { StageButton } from './StageButton'
import { sectionName } from './words'

type LetterNavProps = {
  readonly letter: Letter
  readonly pack: FrameworkPack
  readonly onRedraft: () => void
}

/** The parts of the letter, and what can be done with it as a whole. */
export const LetterNav = ({ letter, pack, onRedraft }: LetterNavProps) => {
  const proposals = useLetterStore((state) => state.proposals.length)
  return (
    <>
      <PaneHeading>Parts of the {pack.documentType}</PaneHeading>
      <ul className="letter-parts">
        {letter.sections.filter(isPart).map((section) => {
          const first = section.paragraphs[0]
          return (
            <li key={section.id}>
              <button
                type="button"
                className="letter-part"
                disabled={first === undefined}
                onClick={() => first && rememberedPlace({ paragraphId: first.id })}
              >
                <span>{sectionName(section, pack.areas)}</span>
                {section.evidence ? <small>{section.paragraphs.length || 'empty'}</small> : null}
              </button>
            </li>
          )
        })}
      </ul>
      <div className="letter-actions">
        <ExportMenu letter={letter} />
        {letter.stage === 'draft' ? (
          <Button icon={RefreshCw} onPress={onRedraft}>
            Draft again{proposals > 0 ? ` (${proposals})` : ''}
          </Button>
        ) : null}
        <StageButton letter={letter} />
      </div>
    </>
  )
}

/** A section with nothing to go to, such as the title alone, is no part to choose. */
const isPart = (section: LetterSection) => section.evidence || section.paragraphs.length > 0
