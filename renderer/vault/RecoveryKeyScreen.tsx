import { Printer, Save } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../components/Button'
import { Checkbox } from '../components/Choice'
import { errorLine } from '../errors/words'
import { recoveryKeyKept, recoveryKeyPrinted, recoveryKeySaved, useVaultStore } from './vaultStore'
import './vault.css'

/** The one time that the recovery key is shown. */
export const RecoveryKeyScreen = ({ recoveryKey }: { readonly recoveryKey: string }) => {
  const isLocked = useVaultStore((state) => state.lockedBecause !== null)
  const [isSafe, setIsSafe] = useState(false)
  const [words, setWords] = useState('')
  const [doing, setDoing] = useState<'saving' | 'printing' | 'going' | null>(null)

  const save = async () => {
    setDoing('saving')
    const answer = await recoveryKeySaved()
    setDoing(null)
    if (!answer.ok) return setWords(errorLine(answer.error))
    return setWords(
      answer.value === null ? 'Not saved.' : `Saved as ${answer.value.fileName}. Move it off this computer.`,
    )
  }
  const print = async () => {
    setDoing('printing')
    const answer = await recoveryKeyPrinted()
    setDoing(null)
    if (!answer.ok) return setWords(errorLine(answer.error))
    return setWords(answer.value.printed ? 'Sent to the printer.' : 'Not printed.')
  }
  const goOn = async () => {
    setDoing('going')
    await recoveryKeyKept()
  }

  return (
    <main className="alone">
      <div className="alone-sheet">
        <p className="alone-name">Visitbook</p>
        <h1>Your recovery key</h1>
        <p>
          If you forget your passphrase, this key opens your notes. Without the passphrase and without this
          key nobody can open them: not you, not your organisation, not the makers of Visitbook. It is shown
          only now.
        </p>
        <ol className="recovery-key" aria-label="Recovery key" data-testid="recovery-key">
          {recoveryKey.split('-').map((group, place) => (
            <li key={place}>{group}</li>
          ))}
        </ol>
        <div className="stack">
          <div className="actions">
            <Button icon={Save} onPress={() => void save()} isPending={doing === 'saving'}>
              Save to file…
            </Button>
            <Button icon={Printer} onPress={() => void print()} isPending={doing === 'printing'}>
              Print…
            </Button>
            <span className="muted" role="status">
              {words}
            </span>
          </div>
          <Checkbox isSelected={isSafe} onChange={setIsSafe}>
            I have put it somewhere safe, away from this computer
          </Checkbox>
          <div className="actions">
            <Button
              tone="primary"
              isDisabled={!isSafe}
              isPending={doing === 'going'}
              onPress={() => void goOn()}
            >
              Go on
            </Button>
            {isSafe ? null : <span className="muted">Tick the box first.</span>}
          </div>
          <p className="muted" role="status">
            {isLocked ? 'Visitbook has locked itself meanwhile: next it asks for your passphrase.' : ''}
          </p>
        </div>
      </div>
    </main>
  )
}
