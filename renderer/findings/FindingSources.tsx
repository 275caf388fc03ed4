import type { Finding } from '@shared/findings/finding'
import { ChevronDown, ChevronRight, Unlink } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../components/Button'
import { UsesOfPassage } from '../letters/UsesOfPassage'
import { findingEdited, useFindingsStore } from './findingsStore'
import type { PassageInNote } from './findingsStore'
import { PassageLine } from './PassageLine'
import { counted } from './words'

type FindingSourcesProps = {
  readonly finding: Finding
  readonly backing: readonly PassageInNote[]
  readonly sources: number
}

/** How much a finding rests on; opened, the passages themselves. */
export const FindingSources = ({ finding, backing, sources }: FindingSourcesProps) => {
  const [open, setOpen] = useState(false)
  const findings = useFindingsStore((state) => state.findings)
  const takeOut = (passageId: string) =>
    findingEdited(finding.id, { passageIds: finding.passageIds.filter((id) => id !== passageId) })
  if (backing.length === 0) return <p className="finding-unbacked">Rests on no passage yet</p>
  return (
    <>
      <div className="finding-sources">
        <Button
          tone="quiet"
          icon={open ? ChevronDown : ChevronRight}
          aria-expanded={open}
          onPress={() => setOpen(!open)}
        >
          {`${counted(backing.length, 'passage')}, ${counted(sources, 'source')}`}
        </Button>
      </div>
      {open
        ? backing.map((each) => (
            <PassageLine
              key={each.passage.id}
              {...each}
              actions={
                <>
                  <UsesOfPassage
                    visitId={finding.visitId}
                    passageId={each.passage.id}
                    findings={findings.filter(
                      ({ id, passageIds }) => id !== finding.id && passageIds.includes(each.passage.id),
                    )}
                    underFinding
                  />
                  <Button tone="quiet" icon={Unlink} onPress={() => takeOut(each.passage.id)}>
                    Take out of this finding
                  </Button>
                </>
              }
            />
          ))
        : null}
    </>
  )
}
