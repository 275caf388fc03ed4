import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import type { Letter, LetterSection } from '@shared/letters/letter'
import { FileDown, PictureInPicture2, RefreshCw } from 'lucide-react'
import { Button } from '../components/Button'
import { PaneHeading } from '../visits/VisitPanes'
import { rememberedPlace } from '../navigationStore'
import { shownApart } from '../windows/ownWindow'
import { isApartWindow } from '../windows/windowsStore'
import { EvidenceIndexMenu } from './EvidenceIndexMenu'
import { ExportMenu } from './ExportMenu'
import { editedFromFile } from './import/editedStore'
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
        {partsOf(letter).map(({ section, count }) => {
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
                {count === null ? null : <small>{count || 'empty'}</small>}
              </button>
            </li>
          )
        })}
      </ul>
      <div className="letter-actions">
        <ExportMenu letter={letter} />
        <EvidenceIndexMenu />
        {letter.stage !== 'final' ? (
          <Button icon={RefreshCw} onPress={onRedraft}>
            Draft again{proposals > 0 ? ` (${proposals})` : ''}
          </Button>
        ) : null}
        {letter.stage !== 'final' ? (
          <Button icon={FileDown} onPress={() => void editedFromFile()}>
            Import from Word…
          </Button>
        ) : null}
        <StageButton letter={letter} />
        {isApartWindow() ? null : (
          <Button
            icon={PictureInPicture2}
            onPress={() => void shownApart({ kind: 'letter', visitId: letter.visitId })}
          >
            Open in its own window
          </Button>
        )}
      </div>
    </>
  )
}

type Part = { readonly section: LetterSection; readonly count: number | null }

/**
 * What there is to go to. The title alone is nothing; findings under a lead-in of their own, which carries the heading,
 * are one part with it.
 */
const partsOf = ({ sections }: Letter): readonly Part[] => {
  const byId = new Map(sections.map((section) => [section.id, section]))
  return sections
    .filter(({ id }) => !byId.has(introOf(id)))
    .filter((section) => section.evidence || section.paragraphs.length > 0)
    .map((section) => {
      const counted = [...byId.values()].find(({ id }) => introOf(id) === section.id) ?? section
      return { section, count: counted.evidence ? counted.paragraphs.length : null }
    })
}

const introOf = (sectionId: string) => `${sectionId}-intro`
