import type { Area } from '@shared/frameworks/frameworkPack'
import { useState } from 'react'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { TextField } from '../components/TextField'
import { passagesFor } from '../enquiries/passagesFor'
import type { PassageInNote } from './findingsStore'
import { PassageChoice, useChosenPassages } from './PassageChoice'
import { counted } from './words'
import './grades.css'

type GradePassagesProps = {
  readonly area: Area
  /** Those that the grade does not rest on yet. */
  readonly offered: readonly PassageInNote[]
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onChosen: (passageIds: readonly string[]) => void
}

/** Passages for a grade to rest on: those of its area first, the others after them, found by their words. */
export const GradePassages = ({ area, isOpen, onClose, ...rest }: GradePassagesProps) => (
  <Dialog title={`Passages behind the grade: ${area.short}`} isOpen={isOpen} onClose={onClose} wide>
    <Choosing area={area} onClose={onClose} {...rest} />
  </Dialog>
)

const Choosing = ({ area, offered, onClose, onChosen }: Omit<GradePassagesProps, 'isOpen'>) => {
  const [typed, setTyped] = useState('')
  const found = passagesFor({ area: area.code, passages: [] }, offered, typed)
  const choice = useChosenPassages(offered)
  const add = (passages: readonly PassageInNote[]) => {
    onChosen(passages.map(({ passage }) => passage.id))
    onClose()
  }
  const inArea = found.filter(({ note }) => note.area === area.code).length
  if (offered.length === 0)
    return (
      <>
        <p>There is no other passage in the notes. Mark one in a note, and it can stand behind this grade.</p>
        <div className="dialog-foot">
          <Button onPress={onClose}>Close</Button>
        </div>
      </>
    )
  return (
    <>
      <TextField
        label="Find by words of a passage or its source"
        value={typed}
        onChange={setTyped}
        type="search"
      />
      <p className="muted small grade-offer" role="status">
        {counted(inArea, 'passage')} of this area
        {found.length > inArea ? `, then ${found.length - inArea} of other areas` : ''}
      </p>
      <div className="grade-choice">
        <PassageChoice
          label={`Passages for the grade of ${area.short}`}
          passages={found}
          choice={choice}
          deeds={[{ shortcut: 'findings.add', act: add }]}
          openNote="findings.openNote"
          hasSearch
        />
      </div>
      <div className="dialog-foot">
        <Button onPress={onClose}>Cancel</Button>
        <Button tone="primary" isDisabled={choice.chosen.length === 0} onPress={() => add(choice.chosen)}>
          {choice.chosen.length === 0
            ? 'Add to the grade'
            : `Add ${counted(choice.chosen.length, 'passage')}`}
        </Button>
      </div>
    </>
  )
}
