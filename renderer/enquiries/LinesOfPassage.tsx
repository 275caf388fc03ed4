import { linesShown, useEnquiriesStore } from './enquiriesStore'
import { questionWords, sideWords } from './words'
import { useShallow } from 'zustand/react/shallow'

/** The lines that a passage stands in; pressing one goes to it. */
export const LinesOfPassage = ({ passageId }: { readonly passageId: string }) => {
  const lines = useEnquiriesStore(
    useShallow((state) =>
      state.lines.filter((line) => line.passages.some((each) => each.passageId === passageId)),
    ),
  )
  return lines.map((line) => {
    const side = line.passages.find((each) => each.passageId === passageId)?.side ?? 'for'
    return (
      <button key={line.id} type="button" className="used-in" onClick={() => linesShown(line.id)}>
        Line of enquiry · {sideWords[side].toLowerCase()}
        <span>{questionWords(line)}</span>
      </button>
    )
  })
}
