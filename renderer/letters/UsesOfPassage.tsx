import type { Finding } from '@shared/findings/finding'
import { usesInWords } from '@shared/letters/passageUses'
import { kindWords } from '../findings/words'
import { wentTo } from '../navigationStore'
import { useOpenVisitStore } from '../visits/openVisitStore'
import { useUsesStore } from './usesStore'
import '../notes/passages.css'

type UsesOfPassageProps = {
  readonly visitId: string
  readonly passageId: string
  /** The findings that rest on it, where the tab knows them itself; otherwise as they were when it was opened. */
  readonly findings?: readonly Pick<Finding, 'id' | 'kind' | 'text'>[]
  /** The passage is shown under one finding already: the others are meant. */
  readonly underFinding?: boolean
}

/** In which findings and paragraphs a passage is used, or that it is not; pressing one goes there. */
export const UsesOfPassage = ({ visitId, passageId, findings, underFinding = false }: UsesOfPassageProps) => {
  const uses = useUsesStore((state) => state.byPassageId)
  const document = useOpenVisitStore(({ open }) =>
    open.kind === 'loaded' ? open.pack.documentType : 'letter',
  )
  if (uses === null) return null
  const use = uses.get(passageId)
  const inFindings = findings ?? use?.findings ?? []
  const paragraphs = use?.paragraphs ?? []
  const places = paragraphs.map(({ place }) => place)
  return (
    <>
      <small className="uses-words">
        {usesInWords(inFindings.length, places, document, underFinding ? 'other ' : '')}
      </small>
      {inFindings.map(({ id, kind, text }) => (
        <button
          key={id}
          type="button"
          className="used-in"
          onClick={() => wentTo({ kind: 'visit', visitId, tab: 'findings', findingId: id })}
        >
          Finding · {kindWords[kind]}
          <span>{text === '' ? 'Not worded yet' : text}</span>
        </button>
      ))}
      {paragraphs.map(({ paragraphId, place, text }) => (
        <button
          key={paragraphId}
          type="button"
          className="used-in"
          onClick={() => wentTo({ kind: 'visit', visitId, tab: 'letter', paragraphId })}
        >
          {document === 'letter' ? 'Letter' : 'Report'} · {place}
          <span>{text}</span>
        </button>
      ))}
    </>
  )
}
