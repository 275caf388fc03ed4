import { useState } from 'react'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { Kbd } from '../components/Kbd'
import { said } from '../components/statusStore'
import { errorLine } from '../errors/words'
import { useVaultStore } from '../vault/vaultStore'
import { allReset } from './keyChange'
import type { ChangedKeys } from './keyChange'
import { keysChanged, onMac, useKeysStore } from './keysStore'
import { fixedKeys, scopes, shortcuts } from './registry'
import type { ShortcutId } from './registry'
import { ShortcutRow } from './ShortcutRow'
import { shortcutsShown, useShortcutsStore } from './sheetStore'
import './shortcuts.css'

/** Every key of the app on one sheet; those that belong to a command can be changed there. */
export const ShortcutsSheet = () => {
  const isShown = useShortcutsStore((state) => state.isShown)
  return (
    <Dialog title="Keyboard shortcuts" isOpen={isShown} onClose={() => shortcutsShown(false)} wide>
      <Sheet />
    </Dialog>
  )
}

const Sheet = () => {
  const canChange = useVaultStore(({ vault }) => vault.kind === 'unlocked')
  const changed = useKeysStore((state) => state.changed)
  const [editing, setEditing] = useState<ShortcutId | null>(null)
  const count = shortcuts.filter(({ id }) => Object.hasOwn(changed, id)).length
  const keep = async (keys: ChangedKeys, done: string) => {
    const error = await keysChanged(keys)
    said(error === null ? done : errorLine(error), error === null ? {} : { tone: 'problem' })
  }
  return (
    <>
      <div className="shortcuts-head">
        <p className="muted">
          {canChange
            ? 'Press a key in this list to give its command another. Keys without a border are fixed.'
            : 'Unlock Visitbook to change keys.'}
        </p>
        {canChange && count > 0 ? (
          <Button onPress={() => void keep(allReset(changed), 'All keys are as they came.')}>
            Reset {count === 1 ? 'the changed key' : `all ${count} changed keys`}
          </Button>
        ) : null}
      </div>
      <div className="shortcuts">
        {scopes.map(({ scope, title }) => (
          <section key={scope} aria-labelledby={`shortcuts-${scope}`}>
            <h3 id={`shortcuts-${scope}`}>{title}</h3>
            <ul>
              {shortcuts
                .filter((each) => each.scope === scope)
                .map((shortcut) => (
                  <ShortcutRow
                    key={shortcut.id}
                    shortcut={shortcut}
                    changed={changed}
                    canChange={canChange}
                    isEditing={editing === shortcut.id}
                    onEdit={(edits) => setEditing(edits ? shortcut.id : null)}
                    onKeep={(keys, done) => void keep(keys, done)}
                  />
                ))}
              {fixedKeys
                .filter((each) => each.scope === scope)
                .map(({ keys, label }) => (
                  <li key={`${keys} ${label}`} className="shortcut-row">
                    <span className="shortcut-fixed">
                      <Kbd>{onMac ? keys.replace('Ctrl', 'Cmd') : keys}</Kbd>
                    </span>
                    <span>{label}</span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}
