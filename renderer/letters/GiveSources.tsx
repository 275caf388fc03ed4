import type { Source } from '@shared/letters/letter'
import { useState } from 'react'
import { ComboBox } from '../components/ComboBox'
import { sourcesGiven, useLetterStore } from './letterStore'

/** Lets a paragraph that the user wrote rest on the passages of a finding. */
export const GiveSources = ({ paragraphId }: { readonly paragraphId: string }) => {
  const findings = useLetterStore((state) => state.findings)
  const notes = useLetterStore((state) => state.notes)
  const [text, setText] = useState('')

  const sourcesOf = (findingId: string): readonly Source[] => {
    const finding = findings.find((each) => each.id === findingId)
    return notes.flatMap((note) =>
      note.passages
        .filter((passage) => finding?.passageIds.includes(passage.id) === true && !passage.gone)
        .map((passage) => ({
          findingId,
          passageId: passage.id,
          noteId: note.id,
          noteRevision: note.revision,
          quote: passage.quote,
          direction: passage.direction,
        })),
    )
  }
  const backed = findings.filter((finding) => finding.passageIds.length > 0)
  if (backed.length === 0) return <p className="pane-words">No finding rests on a passage yet.</p>
  return (
    <ComboBox
      label="Rest it on the evidence of a finding"
      options={backed.map((finding) => ({ id: finding.id, label: finding.text || 'Not worded yet' }))}
      text={text}
      onTextChange={setText}
      onChosen={(finding) => {
        sourcesGiven(paragraphId, sourcesOf(finding.id))
        setText('')
      }}
    />
  )
}
