import type { LineSide } from '@shared/enquiries/lineOfEnquiry'
import { useState } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import { Dialog } from '../components/Dialog'
import { Segmented } from '../components/Segmented'
import { said } from '../components/statusStore'
import { counted } from '../findings/words'
import { addToLineClosed, lineMade, linesShown, passagesPut, useEnquiriesStore } from './enquiriesStore'
import { questionWords } from './words'
import './enquiries.css'

/** Which line chosen passages are for or against: an open one found by its words, or a new question. */
export const AddToLineDialog = () => {
  const adding = useEnquiriesStore((state) => state.adding)
  return (
    <Dialog title="Add to a line of enquiry" isOpen={adding !== null} onClose={addToLineClosed}>
      {adding === null ? null : <ChooseLine {...adding} />}
    </Dialog>
  )
}

type ChooseLineProps = { readonly passageIds: readonly string[]; readonly area: string }

const newLine = 'new'

const ChooseLine = ({ passageIds, area }: ChooseLineProps) => {
  const lines = useEnquiriesStore((state) => state.lines)
  const [side, setSide] = useState<LineSide>('for')
  const [typed, setTyped] = useState('')
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const found = lines.filter(
    ({ state, question }) => state === 'open' && words.every((word) => question.toLowerCase().includes(word)),
  )
  const options = [
    ...found.map((line) => ({ id: line.id, label: questionWords(line), detail: holding(line.passages) })),
    ...(typed.trim() === '' ? [] : [{ id: newLine, label: `Ask: ${typed.trim()}`, detail: 'A new line' }]),
  ]
  const choose = async (id: string) => {
    const passages = passageIds.map((passageId) => ({ passageId, side }))
    const lineId =
      id === newLine ? await lineMade({ question: typed.trim().slice(0, 2_000), area, passages }) : id
    if (lineId === null) return
    if (id !== newLine) passagesPut(lineId, passageIds, side)
    addToLineClosed()
    said(`${counted(passageIds.length, 'passage')} put ${side} the question`, {
      action: { label: 'Show the line', onPress: () => linesShown(lineId) },
    })
  }
  return (
    <>
      <Segmented
        label={`${counted(passageIds.length, 'passage')} for or against`}
        options={[
          { id: 'for', label: 'For' },
          { id: 'against', label: 'Against' },
        ]}
        value={side}
        onChange={setSide}
      />
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField aria-label="Find a line, or ask a new question" autoFocus className="field">
          <Input className="input" placeholder="Find a line, or ask a new question" />
        </SearchField>
        <ListBox
          aria-label="Lines of enquiry"
          className="listbox add-to-line"
          items={options}
          onAction={(key) => void choose(String(key))}
          renderEmptyState={() => (
            <div className="listbox-empty">No line is open. Type a question to ask.</div>
          )}
        >
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="option">
              <span className="option-words">
                {option.label}
                <small>{option.detail}</small>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </>
  )
}

const holding = (passages: readonly { readonly side: LineSide }[]) =>
  passages.length === 0
    ? 'No passages yet'
    : `${passages.filter(({ side }) => side === 'for').length} for, ${passages.filter(({ side }) => side === 'against').length} against`
