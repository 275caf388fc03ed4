import { Lock, Settings } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { IconButton } from '../components/IconButton'
import { useNavigationStore, wentTo } from '../navigationStore'
import { OutboxButton } from '../places/OutboxButton'
import { SearchButton } from '../search/SearchButton'
import { useKeyWords } from '../shortcuts/keysStore'
import { locked } from '../vault/vaultStore'
import { FootLine } from './FootLine'

export type PageFrameProps = {
  readonly where: string
  readonly main: ReactNode
  readonly foot?: ReactNode
}

/** Screens without panes: the list of visits, a new visit, settings. */
export const PageFrame = ({ where, main, foot }: PageFrameProps) => (
  <div className="page">
    <header className="top-bar">
      <HomeButton />
      <span className="where">{where}</span>
      <span className="push" />
      <BarButtons />
    </header>
    <main className="page-body">{main}</main>
    <FootLine>{foot}</FootLine>
  </div>
)

/** The name of the app leads home, to the list of visits. */
export const HomeButton = () => (
  <Button className="home" onPress={() => wentTo({ kind: 'visits' })} aria-label="Visitbook: all visits">
    Visitbook
  </Button>
)

/** Settings and lock: on every screen that is not locked. */
export const BarButtons = () => {
  const isThere = useNavigationStore((state) => state.screen.kind === 'settings')
  const settingsKeys = useKeyWords('settings.open')
  const lockKeys = useKeyWords('vault.lock')
  return (
    <>
      <SearchButton />
      <OutboxButton />
      {isThere ? null : (
        <IconButton
          label="Settings"
          icon={Settings}
          keys={settingsKeys}
          onPress={() => wentTo({ kind: 'settings' })}
        />
      )}
      <IconButton label="Lock" icon={Lock} keys={lockKeys} onPress={() => void locked('menu')} />
    </>
  )
}
