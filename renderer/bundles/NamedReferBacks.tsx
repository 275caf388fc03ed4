import type { ReferBack } from '@shared/referBacks/referBack'
import { timeWords } from '@shared/referBacks/referBackToHtml'
import { stateOfReferBack } from '@shared/referBacks/referBackState'
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { CheckboxGroup, Label } from 'react-aria-components'
import { Button } from '../components/Button'
import { Checkbox } from '../components/Choice'
import { AlertDialog } from '../components/Dialog'
import { counted } from '../findings/words'
import { referBackStateWords } from '../referBacks/words'

type NamedReferBacksProps = {
  /** Those of the visit; empty: there are none. */
  readonly referBacks: readonly ReferBack[]
  readonly named: readonly string[]
  readonly onNamed: (ids: readonly string[]) => void
}

/** Refer-backs stay here. One goes with a bundle only when somebody asks for the list and ticks that one. */
export const NamedReferBacks = ({ referBacks, named, onNamed }: NamedReferBacksProps) => {
  const [isOpen, setOpen] = useState(false)
  if (referBacks.length === 0) return null
  const close = () => {
    onNamed([])
    setOpen(false)
  }
  return (
    <div className="export-refer-backs">
      <div className="export-refer-backs-head">
        <p>
          {isOpen
            ? 'Refer-backs stay on this computer but those you tick.'
            : referBacks.length === 1
              ? 'The refer-back of this visit stays on this computer.'
              : `The ${referBacks.length} refer-backs of this visit stay on this computer.`}
        </p>
        <Button tone="quiet" aria-expanded={isOpen} onPress={isOpen ? close : () => setOpen(true)}>
          {isOpen ? 'Send none' : 'Name one to send…'}
        </Button>
      </div>
      {isOpen ? <Named referBacks={referBacks} named={named} onNamed={onNamed} /> : null}
    </div>
  )
}

const Named = ({ referBacks, named, onNamed }: NamedReferBacksProps) => (
  <>
    <CheckboxGroup className="sharing-readers" value={[...named]} onChange={onNamed}>
      <Label>Refer-backs that go with this bundle</Label>
      {referBacks.map((each) => (
        <Checkbox key={each.id} value={each.id}>
          <span className="export-refer-back">
            <b>{childWords(each)}</b>
            <span>
              {timeWords(each.raisedAt)}, {referBackStateWords[stateOfReferBack(each)].toLowerCase()}
            </span>
            <span className="muted">{each.concern}</span>
          </span>
        </Checkbox>
      ))}
    </CheckboxGroup>
    <p className="export-consequence">
      <TriangleAlert aria-hidden size={17} />
      <span>
        {named.length === 0
          ? 'None is ticked: none goes. Tick one only where a colleague has to act on it.'
          : 'Whoever opens this bundle reads all of it: the child’s identifier, the concern, who was told and what came back. On their computer it stands above every tab until it is answered. It cannot be called back.'}
      </span>
    </p>
  </>
)

type SureDialogProps = {
  readonly referBacks: readonly ReferBack[]
  /** "B. Lee’s laptop and your organisation’s key" */
  readonly readers: string
  readonly isPending: boolean
  readonly onCancel: () => void
  readonly onConfirm: () => void
}

/** The second word that a refer-back needs before it leaves. */
export const ReferBacksSure = ({ referBacks, readers, isPending, onCancel, onConfirm }: SureDialogProps) => (
  <AlertDialog
    title={`Send ${counted(referBacks.length, 'refer-back')} with this bundle?`}
    isOpen
    onCancel={onCancel}
    onConfirm={onConfirm}
    cancelLabel="Go back"
    confirmLabel={referBacks.length === 1 ? 'Seal it with the refer-back' : 'Seal it with the refer-backs'}
    tone="danger"
    isPending={isPending}
  >
    <ul className="sharing-brings">
      {referBacks.map((each) => (
        <li key={each.id}>
          <b>{childWords(each)}</b>, raised {timeWords(each.raisedAt)}
        </li>
      ))}
    </ul>
    <p>
      It can be read by {readers}. The bundle may lie on a stick and in your places, sealed. It does not tell
      the authority: do that yourself, by phone or face to face.
    </p>
  </AlertDialog>
)

const childWords = ({ child }: ReferBack): string => (child.trim() === '' ? 'No identifier' : child.trim())
