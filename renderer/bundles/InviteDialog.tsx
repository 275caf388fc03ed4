import { readCodeText } from '@shared/bundles/teamComputer'
import { FileText } from 'lucide-react'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { TextArea, TextField } from '../components/TextField'
import { codeFileOpened, computerInvited } from './sharingStore'

type InviteDialogProps = { readonly visitId: string; readonly onClose: () => void }

/** A colleague's computer by its code: pasted, typed, or from the file they gave. */
export const InviteDialog = ({ visitId, onClose }: InviteDialogProps) => {
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [error, setError] = useState<string | null>(null)
  const read = (text: string) => {
    const found = readCodeText(text)
    setCode(found?.recipient ?? text)
    if (found !== null && found.name !== '') setName(found.name)
    setError(null)
  }
  const openFile = async () => {
    const text = await codeFileOpened()
    if (text !== null) read(text)
  }
  const invite = async () => {
    const wrong =
      code.trim() === '' ? 'Paste or type the code first.' : await computerInvited(visitId, code, name)
    if (wrong === null) onClose()
    else setError(wrong)
  }
  return (
    <Dialog
      title="Add a colleague’s computer"
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" form="invite">
            Add the computer
          </Button>
        </>
      }
    >
      <Form
        id="invite"
        className="sharing-form"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          void invite()
        }}
      >
        <TextArea
          label="Code of the computer"
          hint="It begins with age1 and stands in Visitbook on their computer, under “This computer”."
          rows={2}
          autoFocus
          maxLength={10_000}
          value={code}
          onChange={read}
          {...(error === null ? {} : { error })}
        />
        <div className="actions">
          <Button icon={FileText} onPress={() => void openFile()}>
            From a file…
          </Button>
        </div>
        <TextField
          label="Whose computer it is"
          hint="Their own name for it comes with their first bundle."
          optional
          maxLength={200}
          value={name}
          onChange={setName}
        />
      </Form>
    </Dialog>
  )
}
