import type { LineOfEnquiry, LineSide } from '@shared/enquiries/lineOfEnquiry'
import { useMemo, useState } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { Button } from '../components/Button'
import { Kbd } from '../components/Kbd'
import { EmptyState } from '../components/State'
import { said } from '../components/statusStore'
import type { PassageInNote } from '../findings/findingsStore'
import { PassageChoice, useChosenPassages } from '../findings/PassageChoice'
import { counted } from '../findings/words'
import { ShortcutKey } from '../shortcuts/ShortcutKey'
import { PaneHeading } from '../visits/VisitPanes'
import { passagesPut } from './enquiriesStore'
import { passagesFor } from './passagesFor'

type LinePassagesProps = { readonly line: LineOfEnquiry; readonly passages: readonly PassageInNote[] }

/** More than this nobody reads through: typing narrows the list. */
const most = 60

/** The visit's passages that the line does not have yet, those of its area first; chosen ones are put for or against. */
export const LinePassages = ({ line, passages }: LinePassagesProps) => {
  const [typed, setTyped] = useState('')
  const found = useMemo(() => passagesFor(line, passages, typed), [line, passages, typed])
  const shown = found.slice(0, most)
  const choice = useChosenPassages(shown)
  const { chosen } = choice
  const put = (each: readonly PassageInNote[], side: LineSide) => {
    passagesPut(
      line.id,
      each.map(({ passage }) => passage.id),
      side,
    )
    choice.chooseNone()
    said(`${counted(each.length, 'passage')} put ${side} the question`)
  }
  const isAnyLeft = typed !== '' || found.length > 0
  return (
    <>
      <PaneHeading count={found.length}>Passages</PaneHeading>
      {isAnyLeft ? (
        <>
          <SearchField aria-label="Search the passages" className="field" value={typed} onChange={setTyped}>
            <Input className="input" placeholder="Words, prompt, case or source" />
          </SearchField>
          <div className="unused-actions line-put">
            <Button isDisabled={chosen.length === 0} onPress={() => put(chosen, 'for')}>
              For
              <ShortcutKey of="line.for" />
            </Button>
            <Button isDisabled={chosen.length === 0} onPress={() => put(chosen, 'against')}>
              Against
              <ShortcutKey of="line.against" />
            </Button>
          </div>
          <PassageChoice
            label="Passages to choose from"
            passages={shown}
            choice={choice}
            deeds={[
              { shortcut: 'line.for', act: (each) => put(each, 'for') },
              { shortcut: 'line.against', act: (each) => put(each, 'against') },
            ]}
            openNote="line.openNote"
            hasSearch
          />
          {found.length > most ? (
            <p className="muted small">And {found.length - most} more: type words to narrow the list.</p>
          ) : null}
          <p className="muted small">
            <Kbd>Space</Kbd> chooses, <ShortcutKey of="line.for" /> puts for,{' '}
            <ShortcutKey of="line.against" /> against, <ShortcutKey of="line.openNote" /> opens the note. Or
            drag.
          </p>
        </>
      ) : (
        <EmptyState title={passages.length === 0 ? 'Nothing is marked yet' : 'Every passage is in this line'}>
          <p>Mark a passage in a note and it can be put for or against the question here.</p>
        </EmptyState>
      )}
    </>
  )
}
