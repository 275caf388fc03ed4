import type { FrameworkPack } from '@shared/frameworks/frameworkPack'
import type { Visit } from '@shared/visits/visit'
import { Suspense, lazy, useEffect } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { ClashLine } from '../bundles/ClashLine'
import { ShareButton } from '../bundles/ShareButton'
import { Button } from '../components/Button'
import { Loading } from '../components/Spinner'
import { ErrorState } from '../components/State'
import { errorWords } from '../errors/words'
import { wentTo } from '../navigationStore'
import { ReferBackButton } from '../referBacks/ReferBackButton'
import { ReferBackLine } from '../referBacks/ReferBackLine'
import type { VisitTab } from '../navigationStore'
import { useAriaKeys } from '../shortcuts/keysStore'
import { useOpenVisitStore, visitLookedAt } from './openVisitStore'
import { BackButton } from './BackButton'
import { BarButtons, HomeButton } from './PageFrame'
import { FoldButtons } from './FoldButtons'
import { tabChosen } from './tabChosen'
import { VisitDialogs } from './VisitDialogs'
import { VisitPanes } from './VisitPanes'
import { whereWords } from './whereWords'
import '../components/segmented.css'

// The editors are the heaviest part of the window: they come when a visit is opened, not when the app starts.
const NotesTab = lazy(() => import('../notes/NotesTab').then((file) => ({ default: file.NotesTab })))
const EvidenceTab = lazy(() =>
  import('../evidence/EvidenceTab').then((file) => ({ default: file.EvidenceTab })),
)
const FindingsTab = lazy(() =>
  import('../findings/FindingsTab').then((file) => ({ default: file.FindingsTab })),
)
const LetterPlace = lazy(() =>
  import('../letters/LetterPlace').then((file) => ({ default: file.LetterPlace })),
)
const DetailsTab = lazy(() => import('./DetailsTab').then((file) => ({ default: file.DetailsTab })))

const tabs: readonly { readonly id: VisitTab; readonly label: string }[] = [
  { id: 'notes', label: 'Notes' },
  { id: 'evidence', label: 'Evidence' },
  { id: 'findings', label: 'Findings' },
  { id: 'letter', label: 'Letter' },
  { id: 'details', label: 'Details' },
]

type VisitScreenProps = { readonly visitId: string; readonly tab: VisitTab }

/** A visit with what can lie over any of its tabs. */
export const VisitScreen = (props: VisitScreenProps) => (
  <>
    <VisitFrame {...props} />
    <VisitDialogs visitId={props.visitId} />
  </>
)

/** The bar of a visit with its tabs, and the panes of the tab that is open. */
const VisitFrame = ({ visitId, tab }: VisitScreenProps) => {
  const open = useOpenVisitStore((state) => state.open)
  useEffect(() => void visitLookedAt(visitId), [visitId])
  // Where the window is small the row of tabs moves within itself: the one that is open stays in sight.
  useEffect(
    () =>
      document.querySelector('.tab[data-selected]')?.scrollIntoView({ block: 'nearest', inline: 'center' }),
    [tab],
  )
  const isLoaded = open.kind === 'loaded' && open.visit.id === visitId
  return (
    <Tabs className="frame" selectedKey={tab} onSelectionChange={(key) => chosen(String(key))}>
      <header className="top-bar">
        <HomeButton />
        <span className="where" title={isLoaded ? open.visit.authority.name : undefined}>
          {isLoaded ? whereWords(open.visit, open.pack) : ''}
        </span>
        <BackButton />
        <span className="push" />
        <FoldButtons />
        <TabList className="tabs" aria-label="Parts of the visit">
          {tabs.map(({ id, label }) => (
            <TabName
              key={id}
              id={id}
              label={id === 'letter' && isLoaded && open.pack.documentType === 'report' ? 'Report' : label}
            />
          ))}
        </TabList>
        {isLoaded ? <ShareButton /> : null}
        {isLoaded ? <ReferBackButton /> : null}
        <BarButtons />
      </header>
      {isLoaded ? (
        <div className="standing-lines">
          <ReferBackLine visit={open.visit} />
          <ClashLine visitId={visitId} />
        </div>
      ) : null}
      <main className="tab-contents">
        {tabs.map(({ id }) => (
          <TabPanel key={id} id={id} className="tab-contents">
            {isLoaded ? (
              <Suspense fallback={<VisitPanes main={<Loading label="Opening" />} />}>
                <TabContents tab={id} visit={open.visit} pack={open.pack} />
              </Suspense>
            ) : (
              <VisitPanes
                main={
                  open.kind === 'failed' ? (
                    <ErrorState
                      words={errorWords(open.error)}
                      actions={<Button onPress={() => wentTo({ kind: 'visits' })}>All visits</Button>}
                    />
                  ) : (
                    <Loading label="Opening the visit" />
                  )
                }
              />
            )}
          </TabPanel>
        ))}
      </main>
    </Tabs>
  )
}

const TabName = ({ id, label }: { readonly id: VisitTab; readonly label: string }) => (
  <Tab id={id} className="tab" aria-keyshortcuts={useAriaKeys(`tab.${id}`)}>
    {label}
  </Tab>
)

const chosen = (key: string) => {
  const tab = tabs.find(({ id }) => id === key)
  if (tab) void tabChosen(tab.id)
}

type TabProps = { readonly tab: VisitTab; readonly visit: Visit; readonly pack: FrameworkPack }

const TabContents = ({ tab, ...rest }: TabProps) => {
  if (tab === 'notes') return <NotesTab {...rest} />
  if (tab === 'evidence') return <EvidenceTab {...rest} />
  if (tab === 'findings') return <FindingsTab {...rest} />
  if (tab === 'letter') return <LetterPlace {...rest} />
  return <DetailsTab key={rest.visit.id} {...rest} />
}
