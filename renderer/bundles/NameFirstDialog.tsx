import { useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../components/Button'
import { ComboBox } from '../components/ComboBox'
import { Dialog } from '../components/Dialog'
import { nameAnswered, nameLetGo, useNameFirstStore } from './nameFirst'

/** Asked once, before the first bundle of this computer. */
export const NameFirstDialog = () => {
  const asked = useNameFirstStore((state) => state.asked)
  return asked === null ? null : <Question names={asked.names} />
}

const Question = ({ names }: { readonly names: readonly string[] }) => {
  const [name, setName] = useState(names[0] ?? '')
  return (
    <Dialog
      title="What should colleagues call this computer?"
      isOpen
      onClose={nameLetGo}
      foot={
        <>
          <Button onPress={() => void nameAnswered('')}>Go on without a name</Button>
          <Button tone="primary" type="submit" form="name-first">
            Use this name
          </Button>
        </>
      }
    >
      <Form
        id="name-first"
        className="sharing-form"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          void nameAnswered(name.trim())
        }}
      >
        <p>
          It stands beside everything this computer sends, so that colleagues can tell whose bundle is
          missing. You can change it later, under “This computer” or in the settings.
        </p>
        <ComboBox
          label="Name of this computer"
          options={names.map((each) => ({ id: each, label: each }))}
          text={name}
          onTextChange={(typed) => setName(typed.slice(0, 200))}
        />
      </Form>
    </Dialog>
  )
}
