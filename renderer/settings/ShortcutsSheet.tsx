import { Dialog } from '../components/Dialog'
import { Kbd } from '../components/Kbd'
import { shortcuts } from './shortcuts'
import { shortcutsShown, useShortcutsStore } from './shortcutsStore'
import './settings.css'

/** Every key of the app on one sheet. */
export const ShortcutsSheet = () => {
  const isShown = useShortcutsStore((state) => state.isShown)
  return (
    <Dialog title="Keyboard shortcuts" isOpen={isShown} onClose={() => shortcutsShown(false)} wide>
      <div className="shortcuts">
        {shortcuts.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.keys.map(([keys, meaning]) => (
                <div key={keys}>
                  <dt>
                    <Kbd>{keys}</Kbd>
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
