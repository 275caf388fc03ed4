import type { LineOfEnquiry } from '@shared/enquiries/lineOfEnquiry'
import type { Area } from '@shared/frameworks/frameworkPack'
import { dayInWords } from '@shared/letters/dateWords'
import type { Visit } from '@shared/visits/visit'
import { Trash2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '../components/Button'
import { Select } from '../components/Select'
import type { PassageInNote } from '../findings/findingsStore'
import { CheckedArea, CheckedFields } from '../language/CheckedFields'
import { arrivedAtLine, lineDeleted, lineEdited, useEnquiriesStore } from './enquiriesStore'
import { LineDecisions } from './LineDecisions'
import { LineSidePassages } from './LineSidePassages'

type LineDetailProps = {
  readonly line: LineOfEnquiry
  readonly visit: Visit
  readonly areas: readonly Area[]
  readonly passages: ReadonlyMap<string, PassageInNote>
}

/** One line: its question, what became of it, and its passages for and against side by side. */
export const LineDetail = ({ line, visit, areas, passages }: LineDetailProps) => {
  const article = useRef<HTMLElement>(null)
  const arriving = useEnquiriesStore((state) => state.arriving && state.chosen === line.id)
  useEffect(() => {
    if (!arriving) return
    const question = article.current?.querySelector('textarea')
    question?.focus()
    question?.select()
    arrivedAtLine()
  }, [arriving])
  return (
    <CheckedFields key={line.id}>
      <article className="line" ref={article} aria-label="Line of enquiry" data-state={line.state}>
        <CheckedArea
          name="question"
          label="Question"
          className="line-question"
          rows={2}
          maxLength={2_000}
          placeholder="Do plans change children’s lives soon enough?"
          value={line.question}
          onChange={(question) => lineEdited(line.id, { question })}
        />
        {line.origin === null ? null : (
          <p className="line-origin">
            From the {line.origin.type.toLowerCase()} of {dayInWords(line.origin.date)}, area for improvement:
            “{line.origin.improve}”
          </p>
        )}
        <div className="line-bar">
          <Select
            label="Area"
            options={[
              { id: 'none', label: 'No area in particular' },
              ...areas.map(({ code, short }) => ({ id: code, label: short })),
            ]}
            value={line.area === '' ? 'none' : line.area}
            onChange={(area) => lineEdited(line.id, { area: area === 'none' ? '' : area })}
          />
          <Button tone="quiet" icon={Trash2} onPress={() => void lineDeleted(line.id)}>
            Delete
          </Button>
        </div>
        <LineDecisions line={line} visit={visit} />
        <div className="line-sides">
          <LineSidePassages side="for" line={line} passages={passages} />
          <LineSidePassages side="against" line={line} passages={passages} />
        </div>
      </article>
    </CheckedFields>
  )
}
