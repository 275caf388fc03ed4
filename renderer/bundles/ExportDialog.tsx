import type { ExchangeOfVisit } from '@shared/bundles/receivedSummary'
import { shortCode } from '@shared/bundles/teamComputer'
import type { TeamComputer } from '@shared/bundles/teamComputer'
import { joinAnd } from '@shared/letters/joinAnd'
import type { ReferBack } from '@shared/referBacks/referBack'
import { useEffect, useState } from 'react'
import { CheckboxGroup, Form, Label } from 'react-aria-components'
import { Button } from '../components/Button'
import { Checkbox } from '../components/Choice'
import { Dialog } from '../components/Dialog'
import { Segmented } from '../components/Segmented'
import { ErrorState } from '../components/State'
import type { ErrorWords } from '../components/State'
import { said } from '../components/statusStore'
import { PassphraseField } from '../components/PassphraseField'
import { errorWordsIn } from '../errors/namedAttachment'
import { errorWords } from '../errors/words'
import { counted } from '../findings/words'
import { bundleExported, referBacksToName } from './exportStore'
import type { Readers } from './exportStore'
import { NamedReferBacks, ReferBacksSure } from './NamedReferBacks'

type ExportDialogProps = {
  readonly visitId: string
  readonly exchange: ExchangeOfVisit
  readonly code: { readonly recipient: string; readonly name: string }
  readonly onInvite: () => void
  readonly onClose: () => void
}

/** age refuses nothing, but a short passphrase is tried out in an evening by whoever finds the stick. */
const leastPassphrase = 12

/** Seals what colleagues do not have yet, for them alone. */
export const ExportDialog = ({ visitId, exchange, code, onInvite, onClose }: ExportDialogProps) => {
  const others = exchange.computers.filter(({ recipient }) => recipient !== code.recipient)
  const [way, setWay] = useState<'computers' | 'passphrase'>(others.length === 0 ? 'passphrase' : 'computers')
  const [chosen, setChosen] = useState<readonly string[]>(others.map(({ recipient }) => recipient))
  const [passphrase, setPassphrase] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [failed, setFailed] = useState<ErrorWords | null>(null)
  const [isSealing, setSealing] = useState(false)
  const [referBacks, setReferBacks] = useState<readonly ReferBack[]>([])
  const [named, setNamed] = useState<readonly string[]>([])
  const [isAsking, setAsking] = useState(false)
  useEffect(() => {
    void referBacksToName(visitId).then((answer) => {
      if (answer.ok) setReferBacks(answer.value)
      else setFailed(errorWords(answer.error))
    })
  }, [visitId])

  const wanted = () => {
    const wrong =
      way === 'passphrase'
        ? passphrase.length < leastPassphrase
          ? `Choose at least ${leastPassphrase} characters: four words are easy to say and hard to guess.`
          : null
        : chosen.length === 0
          ? 'Choose at least one computer.'
          : null
    setFault(wrong)
    if (wrong !== null) return
    if (named.length > 0) setAsking(true)
    else void seal()
  }
  const seal = async () => {
    if (isSealing) return
    setSealing(true)
    const readers: Readers = way === 'passphrase' ? { passphrase } : { computers: chosen }
    const answer = await bundleExported(visitId, readers, named)
    setSealing(false)
    setAsking(false)
    if (!answer.ok) return setFailed(await errorWordsIn(visitId, answer.error))
    if (answer.value === null) return
    const { fileName, sequence, changes, referBacks: sent } = answer.value
    const holds = sent === 0 ? '' : ` and ${counted(sent, 'refer-back')}`
    said(
      `Bundle ${sequence} is sealed as “${fileName}”, opened again and read back: ${counted(changes, 'change')}${holds}.`,
    )
    onClose()
  }

  if (isAsking)
    return (
      <ReferBacksSure
        referBacks={referBacks.filter(({ id }) => named.includes(id))}
        readers={readersWords(way, others, chosen, exchange.organisation)}
        isPending={isSealing}
        onCancel={() => setAsking(false)}
        onConfirm={() => void seal()}
      />
    )
  return (
    <Dialog
      title={`Export bundle ${exchange.nextBundle}`}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" type="submit" form="export-bundle" isPending={isSealing}>
            Seal and save…
          </Button>
        </>
      }
    >
      <Form
        id="export-bundle"
        className="sharing-form"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault()
          wanted()
        }}
      >
        {failed === null ? null : <ErrorState words={failed} />}
        <Segmented
          label="Who can open it"
          options={[
            { id: 'computers', label: 'Colleagues’ computers' },
            { id: 'passphrase', label: 'Whoever has a passphrase' },
          ]}
          value={way}
          onChange={setWay}
        />
        {way === 'computers' ? (
          others.length === 0 ? (
            <div className="sharing-none">
              <p>No colleague’s computer is known yet.</p>
              <Button onPress={onInvite}>Add a colleague’s computer…</Button>
            </div>
          ) : (
            <CheckboxGroup
              className="sharing-readers"
              value={[...chosen]}
              onChange={setChosen}
              isInvalid={fault !== null}
            >
              <Label>Sealed for</Label>
              {others.map(({ recipient, name }) => (
                <Checkbox key={recipient} value={recipient}>
                  {nameOf({ recipient, name })}
                </Checkbox>
              ))}
            </CheckboxGroup>
          )
        ) : (
          <PassphraseField
            label="Passphrase"
            autoComplete="new-password"
            hint="Say it to your colleagues; never send it with the bundle. The bundle then holds everything."
            autoFocus
            value={passphrase}
            onChange={setPassphrase}
          />
        )}
        {fault === null ? null : (
          <p className="field-error" role="alert">
            {fault}
          </p>
        )}
        <p className="muted">
          {named.length === 0
            ? 'All of the visit goes in but refer-backs: notes, findings, letter, files.'
            : `All of the visit goes in: notes, findings, letter, files, and ${counted(named.length, 'refer-back')}.`}{' '}
          The file is encrypted; it can lie on a stick or in any folder. What your colleagues have already is
          left out.
        </p>
        <NamedReferBacks referBacks={referBacks} named={named} onNamed={setNamed} />
      </Form>
    </Dialog>
  )
}

const nameOf = ({ recipient, name }: Pick<TeamComputer, 'recipient' | 'name'>): string =>
  name === '' ? `A computer whose code ends in ${shortCode(recipient)}` : name

/** Who can read what is sealed, by name. */
const readersWords = (
  way: 'computers' | 'passphrase',
  others: readonly TeamComputer[],
  chosen: readonly string[],
  organisation: string,
): string => {
  if (way === 'passphrase') return 'whoever has the passphrase'
  const names = others
    .filter(({ recipient }) => chosen.includes(recipient))
    .map((each) => (each.name === '' ? nameOf(each).replace(/^A /, 'a ') : each.name))
  return joinAnd([...names, ...(organisation === '' ? [] : ['whoever holds your organisation’s key'])])
}
