import { assertNever } from '@shared/result'
import { Suspense, lazy } from 'react'
import { I18nProvider } from 'react-aria-components'
import { Loading } from './components/Spinner'
import { StatusMessages } from './components/StatusMessages'
import { useNavigationStore } from './navigationStore'
import { KnownWordsSheet } from './language/KnownWordsSheet'
import { useOutboxStore } from './places/outboxStore'
import { ProportionsSheet } from './proportions/ProportionsSheet'
import { Palette } from './search/Palette'
import { ShortcutsSheet } from './shortcuts/ShortcutsSheet'
import { useAppEvents } from './settings/useAppEvents'
import { useSizeKeys } from './settings/useSizeKeys'
import { useShortcuts } from './shortcuts/useShortcuts'
import { RecoveryKeyScreen } from './vault/RecoveryKeyScreen'
import { SecretsSheet } from './vault/SecretsSheet'
import { UnlockScreen } from './vault/UnlockScreen'
import { VaultTrouble } from './vault/VaultTrouble'
import { FirstStart } from './vaultPlace/FirstStart'
import { MoveSheet } from './vaultPlace/MoveSheet'
import { VaultAway } from './vaultPlace/VaultAway'
import { useVaultStore } from './vault/vaultStore'
import { useActivity } from './vault/useActivity'
import { VisitsScreen } from './visits/VisitsScreen'
import { useWindowsStore } from './windows/windowsStore'

// Only what unlocking and the list of visits need comes with the start; calendars and editors come when they are asked for.
const NewVisitScreen = lazy(() =>
  import('./visits/NewVisitScreen').then((file) => ({ default: file.NewVisitScreen })),
)
const SettingsScreen = lazy(() =>
  import('./settings/SettingsScreen').then((file) => ({ default: file.SettingsScreen })),
)
const OutboxSheet = lazy(() => import('./places/OutboxSheet').then((file) => ({ default: file.OutboxSheet })))
const TemplatesScreen = lazy(() =>
  import('./templates/TemplatesScreen').then((file) => ({ default: file.TemplatesScreen })),
)
const ApartWindow = lazy(() =>
  import('./windows/ApartWindow').then((file) => ({ default: file.ApartWindow })),
)
const SharingScreen = lazy(() =>
  import('./bundles/SharingScreen').then((file) => ({ default: file.SharingScreen })),
)
const VisitScreen = lazy(() => import('./visits/VisitScreen').then((file) => ({ default: file.VisitScreen })))

/** The window: what it shows follows from the vault first, and from where the user is second. */
export const App = () => {
  useAppEvents()
  useShortcuts()
  useSizeKeys()
  useActivity()
  return (
    <I18nProvider locale="en-GB">
      <CurrentScreen />
      <Palette />
      <ShortcutsSheet />
      <KnownWordsSheet />
      <ProportionsSheet />
      <MoveSheet />
      <SecretsSheet />
      <WhenOutboxShown />
      <StatusMessages />
    </I18nProvider>
  )
}

const WhenOutboxShown = () => {
  const isShown = useOutboxStore((state) => state.isShown)
  return isShown ? (
    <Suspense fallback={null}>
      <OutboxSheet />
    </Suspense>
  ) : null
}

const CurrentScreen = () => {
  const vault = useVaultStore((state) => state.vault)
  const own = useWindowsStore((state) => state.own)
  if (own === null) return <Loading label="Opening Visitbook" />
  if (own.kind !== 'main')
    return vault.kind === 'unlocked' ? (
      <Suspense fallback={<Loading label="Opening" />}>
        <ApartWindow place={own} />
      </Suspense>
    ) : (
      <Loading label="Opening Visitbook" />
    )
  switch (vault.kind) {
    case 'asking':
      return <Loading label="Opening Visitbook" />
    case 'none':
      return <FirstStart />
    case 'showingKey':
      return <RecoveryKeyScreen recoveryKey={vault.recoveryKey} />
    case 'locked':
      return <UnlockScreen attempts={vault.attempts} />
    case 'away':
      return <VaultAway where={vault.where} />
    case 'missing':
    case 'damaged':
    case 'newer':
    case 'unreachable':
      return <VaultTrouble trouble={vault} />
    case 'unlocked':
      return (
        <Suspense fallback={<Loading label="Opening" />}>
          <OpenScreen />
        </Suspense>
      )
    default:
      return assertNever(vault)
  }
}

const OpenScreen = () => {
  const screen = useNavigationStore((state) => state.screen)
  switch (screen.kind) {
    case 'visits':
      return <VisitsScreen />
    case 'newVisit':
      return <NewVisitScreen />
    case 'settings':
      return <SettingsScreen />
    case 'noteTemplates':
      return <TemplatesScreen frameworkId={screen.frameworkId} />
    case 'sharing':
      return <SharingScreen key={screen.visitId} visitId={screen.visitId} part={screen.part} />
    case 'visit':
      return <VisitScreen key={screen.visitId} visitId={screen.visitId} tab={screen.tab} />
    default:
      return assertNever(screen)
  }
}
